import {normalQuantileOfLevel, normalTail} from '../statistics/index.ts'
import {boundsOf, type Numeral} from './statistics-in-text/numeral.ts'
import type {
  Effect,
  IntervalStatement,
  PStatement
} from './statistics-in-text/statements.ts'

/** How a P value goes with the interval of the same comparison. */
export interface PVerdict {
  readonly kind: 'agrees' | 'apart' | 'disagrees'
  /** Least and greatest P value that estimate and interval allow. */
  readonly expected: readonly [number, number]
}

/**
 * How many times a P value may differ when it tells another story than its
 * interval: tests and intervals of one method are close, but those of counts
 * are often exact on one side and approximate on the other.
 */
const tolerance: Readonly<Record<Effect, number>> = {
  'hazard ratio': 2,
  ratio: 10,
  difference: 10
}

/**
 * Compares a P value with the interval of its comparison: Wald's P value is
 * computed from estimate and limits, each as far as its digits tell (Altman &
 * Bland, BMJ 2011;343:d2304).
 *
 * @returns
 *   `disagrees` if one shows an effect, the other does not, and no rounding or
 *   method explains it; `apart` if that may be so, or if they are more than
 *   threefold apart.
 */
export function pVerdict(
  {effect, estimate, level, lower, upper}: IntervalStatement,
  p: PStatement
): PVerdict | undefined {
  if (!effect || !estimate || !upper || !(level > 0.5 && level < 1))
    return undefined
  const isRatio = effect !== 'difference'
  const [e, l, u] = [estimate, lower, upper].map((each) => scale(each, isRatio))
  if (!e || !l || !u || l[0] >= u[1]) return undefined

  const quantile = normalQuantileOfLevel(level)
  const widest = (u[1] - l[0]) / (2 * quantile)
  const narrowest = Math.max(0, u[0] - l[1]) / (2 * quantile)
  const far = Math.max(Math.abs(e[0]), Math.abs(e[1]))
  const close = e[0] < 0 && e[1] > 0 ? 0 : Math.min(...e.map(Math.abs))
  const least = narrowest > 0 ? 2 * normalTail(far / narrowest) : 0
  const most = Number.isFinite(widest) ? 2 * normalTail(close / widest) : 1
  const expected = [least, most] as const

  const printed = printedRange(p)
  const apart = Math.max(
    printed[1] > 0 ? least / printed[1] : Infinity,
    most > 0 ? printed[0] / most : 1
  )
  const alpha = 1 - level
  const holdsNull = l[1] < 0 && u[0] > 0
  const leavesNull = l[0] > 0 || u[1] < 0
  const isOther =
    (holdsNull && printed[1] < alpha - 1e-9) ||
    (leavesNull && printed[0] > alpha + 1e-9)

  if (isOther) {
    const kind = apart > tolerance[effect] ? 'disagrees' : 'apart'
    return {kind, expected}
  }
  // Of small P values, the methods differ by more than a factor.
  const isFar = apart > 3 && effect === 'hazard ratio' && printed[0] > 0.001
  return {kind: isFar ? 'apart' : 'agrees', expected}
}

function scale(
  numeral: Numeral,
  isRatio: boolean
): [number, number] | undefined {
  const [low, high] = boundsOf(numeral)
  if (!isRatio) return [low, high]
  if (high <= 0) return undefined
  return [low > 0 ? Math.log(low) : -Infinity, Math.log(high)]
}

function printedRange({p, relation}: PStatement): readonly [number, number] {
  if (relation === '<') return [0, p.value]
  if (relation === '>') return [p.value, 1]
  const [low, high] = boundsOf(p)
  return [Math.max(0, low), Math.min(1, high)]
}
