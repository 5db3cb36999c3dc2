import {reverseKaplanMeier} from '../../statistics/index.ts'
import {forGroups, splitSet} from '../groups.ts'
import type {Method} from '../method.ts'
import {medianOf} from '../survival.ts'
import {readTimes} from '../times.ts'

/** Median follow-up: events and censorings exchange their roles. */
export const medianFollowUp: Method<'median-follow-up'> = function (
  spec,
  context
) {
  const times = readTimes(spec, context)
  const groups = splitSet(spec, context)
  if (!times || !groups) return undefined
  return forGroups(groups, (group) =>
    medianOf(reverseKaplanMeier, 'Median follow-up by reverse Kaplan–Meier', {
      group,
      times,
      spec,
      set: context.set
    })
  )
}
