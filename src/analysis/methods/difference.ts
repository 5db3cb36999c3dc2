import {miettinenNurminen, newcombe} from '../../statistics/index.ts'
import {findCompared} from '../compared.ts'
import {countLevels, countProvenance} from '../count-levels.ts'
import type {Method} from '../method.ts'

/** Functions and names of the intervals that authors can name. */
const intervals = {
  newcombe: {limits: newcombe, name: 'Newcombe'},
  'miettinen-nurminen': {
    limits: miettinenNurminen,
    name: 'Miettinen–Nurminen'
  }
} as const

/** Difference of the proportions of two groups, in percentage points. */
export const difference: Method<'difference'> = function (spec, context) {
  const tallies = countLevels(spec, context)
  if (!tallies) return undefined
  const compared = findCompared(spec, tallies.levels, context)
  if (!compared) return undefined
  const {level: name, group, reference} = compared
  const {method, level} = spec.interval
  const {limits, name: words} = intervals[method]
  const {lower, upper} = limits(group, reference, level)
  const value =
    group.numerator / group.denominator -
    reference.numerator / reference.denominator

  return {
    all: {
      kind: 'estimate',
      value: value * 100,
      digits: 0,
      unit: 'percentage points',
      percentOf: Math.min(group.denominator, reference.denominator),
      interval: {lower: lower * 100, upper: upper * 100, level, method: words},
      provenance: countProvenance(
        tallies,
        spec,
        context,
        `Difference of proportions, ${name} less ${spec.reference}; interval: ${words}`
      )
    },
    levels: new Map()
  }
}
