import {report} from '../../diagnostic/index.ts'
import {cumulativeIncidence as estimate} from '../../statistics/index.ts'
import {compileFilter} from '../filter.ts'
import {forGroups, splitSet} from '../groups.ts'
import type {Method} from '../method.ts'
import {findDataset} from '../sets.ts'
import {checkReached, observationsOf, timeProvenance} from '../survival.ts'
import {readTimes} from '../times.ts'

/** Percent with an event of a cause by a time, where other events compete. */
export const cumulativeIncidence: Method<'cumulative-incidence'> = function (
  spec,
  context
) {
  const times = readTimes(spec, context)
  const groups = splitSet(spec, context)
  if (!times || !groups) return undefined
  const dataset = findDataset(
    spec.data,
    spec.place,
    context.trial,
    context.file
  )
  const place = spec.places.get('cause') ?? spec.place
  const isCause =
    dataset && compileFilter({...spec.cause, place}, dataset, context.file)
  if (!isCause) return undefined
  // A misspelt cause would print as 0%.
  if (!dataset.rows.some(isCause)) {
    report(context.file, 'event-known', {
      reason: `Unexpected cause \`${spec.cause.text}\` of \`${spec.id}\`, expected one that a row of \`${spec.data}\` has`,
      fix: 'Write the values as they are in the data.',
      place,
      cause: {reason: `Table \`${spec.data}\``, place: dataset.place}
    })
    return undefined
  }

  const {at} = spec
  const {level} = spec.interval

  return forGroups(groups, function (group) {
    const steps = estimate(
      observationsOf(group, times).map(({time, event, row}) => ({
        time,
        cause: event ? (isCause(row) ? 'cause' : 'other') : undefined
      })),
      'cause',
      level
    )
    const asked = {group, times, spec}
    if (!checkReached(at, {steps}, asked, context.file)) return undefined
    const step = steps.findLast(({time}) => time <= at)
    const limits = step?.limits
    return {
      kind: 'estimate',
      value: (step?.incidence ?? 0) * 100,
      digits: 0,
      unit: '%',
      percentOf: group.rows.size,
      interval: limits
        ? {
            lower: limits.lower * 100,
            upper: limits.upper * 100,
            level,
            method: 'log-log'
          }
        : 'not-estimable',
      provenance: {
        ...timeProvenance(group, times, spec, context.set),
        method: `Cumulative incidence (Aalen–Johansen) of ${spec.cause.text} by ${at} ${times.unit}, other events compete; interval: log-log`
      }
    }
  })
}
