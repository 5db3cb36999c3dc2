import {
  kaplanMeier,
  restrictedMean as estimate
} from '../../statistics/index.ts'
import {forGroups, splitSet} from '../groups.ts'
import type {Method} from '../method.ts'
import {
  checkReached,
  convertedWords,
  observationsOf,
  timeProvenance
} from '../survival.ts'
import {readTimes} from '../times.ts'

/** Mean time without the event, up to a horizon. */
export const restrictedMean: Method<'restricted-mean'> = function (
  spec,
  context
) {
  const times = readTimes(spec, context)
  const groups = splitSet(spec, context)
  if (!times || !groups) return undefined
  const {at} = spec
  const {level} = spec.interval

  return forGroups(groups, function (group) {
    const curve = kaplanMeier(observationsOf(group, times), {level})
    if (!checkReached(at, curve, {group, times, spec}, context.file))
      return undefined
    const {estimate: value, limits} = estimate(curve, at)
    return {
      kind: 'estimate',
      value,
      digits: times.digits + 1,
      unit: times.unit,
      interval: limits
        ? {...limits, level, method: 'Greenwood, plain'}
        : 'not-estimable',
      provenance: {
        ...timeProvenance(group, times, spec, context.set),
        method: `Restricted mean up to ${at} ${times.unit}${convertedWords(times)}, area under the Kaplan–Meier curve; interval: Greenwood (plain)`
      }
    }
  })
}
