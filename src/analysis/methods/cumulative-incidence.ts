import {forGroups, splitSet} from '../groups.ts'
import {incidenceAt, incidenceOf, readCause} from '../incidence-of.ts'
import type {Method} from '../method.ts'
import {checkReached} from '../survival.ts'
import {readTimes} from '../times.ts'

/** Percent with an event of a cause by a time, where other events compete. */
export const cumulativeIncidence: Method<'cumulative-incidence'> = function (
  spec,
  context
) {
  const times = readTimes(spec, context)
  const groups = splitSet(spec, context)
  if (!times || !groups) return undefined
  const isCause = readCause(spec, context)
  if (!isCause) return undefined

  return forGroups(groups, function (group) {
    const asked = {group, times, spec, set: context.set, isCause}
    const steps = incidenceOf(asked)
    return checkReached(spec.at, {steps}, asked, context.file)
      ? incidenceAt(asked, steps, spec.at)
      : undefined
  })
}
