import {kaplanMeier} from '../../statistics/index.ts'
import {forGroups, splitSet} from '../groups.ts'
import type {Method} from '../method.ts'
import {medianOf} from '../survival.ts'
import {readTimes} from '../times.ts'

/** Median time to an event by Kaplan–Meier. */
export const medianSurvival: Method<'median-survival'> = function (
  spec,
  context
) {
  const times = readTimes(spec, context)
  const groups = splitSet(spec, context)
  if (!times || !groups) return undefined
  return forGroups(groups, (group) =>
    medianOf(kaplanMeier, 'Median by Kaplan–Meier', {
      group,
      times,
      spec,
      set: context.set
    })
  )
}
