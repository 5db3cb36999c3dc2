import {kaplanMeier} from '../../statistics/index.ts'
import {forGroups, splitSet} from '../groups.ts'
import {landmarkOf} from '../landmark-of.ts'
import type {Method} from '../method.ts'
import {checkReached, curveOf} from '../survival.ts'
import {readTimes} from '../times.ts'

/** Percent without the event at a time, by Kaplan–Meier. */
export const landmarkSurvival: Method<'landmark-survival'> = function (
  spec,
  context
) {
  const times = readTimes(spec, context)
  const groups = splitSet(spec, context)
  if (!times || !groups) return undefined
  const {at} = spec

  return forGroups(groups, function (group) {
    const asked = {group, times, spec, set: context.set}
    const curve = curveOf(kaplanMeier, asked)
    if (!checkReached(at, curve, asked, context.file)) return undefined
    return landmarkOf(asked, at)
  })
}
