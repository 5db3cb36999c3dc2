import {fisherExact, type FisherExact} from '../../statistics/index.ts'
import {findCompared, reportLevels} from '../compared.ts'
import {countLevels, countProvenance} from '../count-levels.ts'
import {toRow} from '../counting.ts'
import {ratioDigits} from '../ratio-digits.ts'
import type {Method} from '../method.ts'
import type {Effect} from '../result.ts'

/** Fisher's exact test of two proportions, with the conditional odds ratio. */
export const fisher: Method<'fisher'> = function (spec, context) {
  const tallies = countLevels(spec, context)
  if (!tallies) return undefined
  const names = [...tallies.levels.keys()]
  const [, second] = names
  if (second === undefined) {
    reportLevels(spec, names, 'two', context)
    return undefined
  }

  const reference = spec.reference ?? second
  const compared = findCompared({...spec, reference}, tallies.levels, context)
  if (!compared) return undefined
  const {level, group, reference: other} = compared
  const test = fisherExact([toRow(group), toRow(other)], spec.interval.level)
  const pair = `${level} to ${reference}`
  const provenance = countProvenance(
    tallies,
    spec,
    context,
    `Fisher's exact test of ${spec.by}, two-sided; odds ratio of ${pair}, conditional on the margins; interval: exact, equal tails`
  )
  return {
    all: {
      kind: 'test',
      p: test.p,
      effect: effectOf(test, `Odds ratio of ${pair}`, spec.interval.level),
      provenance
    },
    levels: new Map()
  }
}

/** An odds ratio that nothing bounds has a limit that is not estimable. */
function effectOf(
  {oddsRatio, lower, upper}: FisherExact,
  name: string,
  level: number
): Effect {
  const unbounded = upper === undefined ? (['upper'] as const) : undefined
  return {
    name,
    value: oddsRatio,
    digits: ratioDigits(lower === 0 ? (oddsRatio ?? 0) : lower),
    interval: {
      lower,
      upper,
      notEstimable: unbounded,
      level,
      method: 'exact (conditional)'
    }
  }
}
