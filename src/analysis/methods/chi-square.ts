import {chiSquare as test} from '../../statistics/index.ts'
import {checkSeveral, reportLevels} from '../compared.ts'
import {countLevels, countProvenance} from '../count-levels.ts'
import {toRow} from '../counting.ts'
import type {Method} from '../method.ts'

/** Chi-square test of the proportions of two or more groups. */
export const chiSquare: Method<'chi-square'> = function (spec, context) {
  const tallies = countLevels(spec, context)
  if (!tallies || !checkSeveral(spec, tallies.levels, context)) return undefined
  const yates = spec.correction === 'yates'
  if (yates && tallies.levels.size > 2) {
    reportLevels(spec, [...tallies.levels.keys()], 'two', context)
    return undefined
  }

  const result = test([...tallies.levels.values()].map(toRow), yates)
  const words = yates
    ? 'corrected for continuity (Yates)'
    : 'not corrected for continuity'
  const provenance = countProvenance(
    tallies,
    spec,
    context,
    `Chi-square test of ${spec.by}${result ? `, ${result.df} df, ${words}` : ': all participants alike'}`
  )
  return {
    all: result
      ? {kind: 'test', p: result.p, statistic: result.statistic, provenance}
      : {kind: 'not-estimable', provenance},
    levels: new Map()
  }
}
