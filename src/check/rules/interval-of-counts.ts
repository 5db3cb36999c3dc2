import {clopperPearson, type Limits, wilson} from '../../statistics/index.ts'
import {fixed} from '../../format/fixed.ts'
import {passagesOf, wordsOf} from '../passages.ts'
import type {Rule} from '../rule.ts'
import type {
  FractionStatement,
  IntervalStatement
} from '../statistics-in-text/statements.ts'

/**
 * A 95% CI beside a count and its total is near the exact one or that of
 * Wilson, between which all usual methods lie, or close by.
 */
export const intervalOfCounts: Rule = {
  id: 'interval-of-counts',
  check(subject, report) {
    for (const passage of passagesOf(subject)) {
      const {fractions, intervals} = passage.statements
      let index = 0
      for (const interval of intervals) {
        // Both stand in the order of the text: only the last before counts.
        while ((fractions[index + 1]?.start ?? Infinity) <= interval.start)
          index++
        const fraction = fractions[index]
        if (!fraction || !belongs(fraction, interval)) continue
        const n = fraction.numerator.value
        const N = fraction.denominator.value
        if (N < 1 || n > N) continue
        const exact = clopperPearson(n, N, interval.level)
        const all = [exact, wilson(n, N, interval.level)]
        if (isNear(interval, all)) continue
        const {digits} = interval.lower
        const [lower, upper] = [exact.lower, exact.upper].map((limit) =>
          fixed(limit * 100, digits)
        )
        report({
          reason: `Unexpected \`${wordsOf(passage, interval)}\` of ${n} of ${N}, expected an interval near the exact one, \`${lower}%\` to \`${upper}%\``,
          fix: 'Check counts and limits; if the interval is of a design or model, allow this with that reason.',
          place: passage.place(interval.start, interval.end)
        })
      }
    }
  }
}

/** Whether an interval is that of the percent of a fraction. */
function belongs(
  {end, percent, start}: FractionStatement,
  interval: IntervalStatement
): boolean {
  if (!percent || interval.level !== 0.95 || interval.effect) return false
  const isInside = start <= interval.start && interval.start < end
  const follows = interval.start >= end && interval.start - end <= 2
  return interval.estimate
    ? isInside && interval.estimate.value === percent.value
    : follows
}

function isNear(
  {lower, upper}: IntervalStatement,
  all: readonly Limits[]
): boolean {
  if (!upper) return true
  const [l, u] = [lower.value / 100, upper.value / 100]
  // As proportions: another unit is another matter.
  if (l < 0 || u > 1 || u <= 0.01) return true
  const lowers = all.map((limits) => limits.lower)
  const uppers = all.map((limits) => limits.upper)
  const slack = 0.15 * (Math.max(...uppers) - Math.min(...lowers)) + 0.01
  return (
    l >= Math.min(...lowers) - slack &&
    l <= Math.max(...lowers) + slack &&
    u >= Math.min(...uppers) - slack &&
    u <= Math.max(...uppers) + slack
  )
}
