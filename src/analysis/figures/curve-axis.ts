import {listNames, nearest, report} from '../../diagnostic/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import type {CurveTimes} from './curve-times.ts'
import type {FigureContext} from './figure-analysis.ts'
import {layOutTimes, type TimeAxis} from './time-breaks.ts'

type Spec = FigureSpec<'kaplan-meier' | 'cumulative-incidence'>

/** More would not fit under any figure. */
const mostTicks = 30

/**
 * Lays out the time axis of a figure of curves, and checks the times and the
 * levels that its keys name.
 *
 * @returns
 *   `undefined` after reporting what is wrong.
 */
export function layOutCurves(
  spec: Spec,
  {times, groups, last}: CurveTimes,
  {file}: FigureContext
): TimeAxis | undefined {
  const {breaks, until} = spec
  const axis = layOutTimes(last, times.unit, breaks, until)
  const latest = Math.min(last, axis.until)
  let valid = true
  if (axis.ticks.length > mostTicks || axis.ticks.length < 2) {
    refuse(
      'figure-time-axis',
      `Unexpected \`${axis.ticks.length}\` ${axis.ticks.length === 1 ? 'tick' : 'ticks'} on the time axis, expected 2 to ${mostTicks}`,
      'Correct `breaks`, the distance of ticks, or `until`, the end of the axis.',
      'breaks'
    )
  }

  for (const [index, time] of (spec.landmarks ?? []).entries()) {
    if (time <= latest) continue
    refuse(
      'time-reached',
      `Unexpected time \`${time}\` in \`${spec.id}\`, expected at most \`${latest}\`, the ${latest < last ? 'end of the axis' : 'last time of the data'}`,
      'Write an earlier time; nothing is known later.',
      'landmarks',
      index
    )
  }

  const levels = groups.map(({level}) => level)
  for (const name of Object.keys(spec.names ?? {}))
    checkLevel(name, 'names', name)
  if (spec.highlight !== undefined) checkLevel(spec.highlight, 'highlight')
  return valid ? axis : undefined

  function checkLevel(name: string, ...path: readonly string[]): void {
    if (levels.includes(name)) return
    const meant = nearest(name, levels)
    refuse(
      'figure-levels',
      `Unexpected level \`${name}\` in \`${path[0]}\`, expected ${listNames(levels)}`,
      meant ? `Write \`${meant}\`.` : `Name a level of \`${spec.of.id}\`.`,
      ...path
    )
  }

  function refuse(
    rule: 'figure-time-axis' | 'time-reached' | 'figure-levels',
    reason: string,
    fix: string,
    ...path: readonly PropertyKey[]
  ): void {
    valid = false
    report(file, rule, {reason, fix, place: spec.at(...path)})
  }
}
