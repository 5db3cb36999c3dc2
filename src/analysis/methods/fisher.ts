import {fisherExact} from '../../statistics/index.ts'
import {checkSeveral, reportLevels} from '../compared.ts'
import {countLevels, countProvenance} from '../count-levels.ts'
import {toRow} from '../counting.ts'
import type {Method} from '../method.ts'

/** Fisher's exact test of the proportions of two groups. */
export const fisher: Method<'fisher'> = function (spec, context) {
  const tallies = countLevels(spec, context)
  if (!tallies || !checkSeveral(spec, tallies.levels, context)) return undefined
  const [first, second, third] = tallies.levels.values()
  if (!first || !second || third) {
    reportLevels(spec, [...tallies.levels.keys()], 'two', context)
    return undefined
  }

  return {
    all: {
      kind: 'test',
      p: fisherExact([toRow(first), toRow(second)]).p,
      provenance: countProvenance(
        tallies,
        spec,
        context,
        `Fisher's exact test of ${spec.by}, two-sided`
      )
    },
    levels: new Map()
  }
}
