import {kaplanMeier, landmark} from '../../statistics/index.ts'
import {forGroups, splitSet} from '../groups.ts'
import type {Method} from '../method.ts'
import {checkReached, curveOf, timeProvenance} from '../survival.ts'
import {readTimes} from '../times.ts'

/** Percent without the event at a time, by Kaplan–Meier. */
export const landmarkSurvival: Method<'landmark-survival'> = function (
  spec,
  context
) {
  const times = readTimes(spec, context)
  const groups = splitSet(spec, context)
  if (!times || !groups) return undefined
  const {at, interval} = spec
  const {method, level} = interval

  return forGroups(groups, function (group) {
    const asked = {group, times, spec, set: context.set}
    const curve = curveOf(kaplanMeier, asked)
    if (!checkReached(at, curve, asked, context.file)) return undefined
    const found = landmark(curve, at)
    if (found.kind === 'not-estimable') throw new Error(found.reason)
    const {survival, limits} = found
    return {
      kind: 'estimate',
      value: survival * 100,
      digits: 0,
      unit: '%',
      percentOf: group.rows.size,
      interval: limits
        ? {
            lower: limits.lower * 100,
            upper: limits.upper * 100,
            level,
            method: `Greenwood, ${method}`
          }
        : 'not-estimable',
      provenance: {
        ...timeProvenance(group, times, spec, context.set),
        method: `Kaplan–Meier estimate at ${at} ${times.unit}; interval: Greenwood (${method})`
      }
    }
  })
}
