import {kaplanMeier, landmark} from '../statistics/index.ts'
import type {Estimate, NotEstimable} from './result.ts'
import {
  convertedWords,
  curveOf,
  type GroupTimes,
  timeProvenance
} from './survival.ts'

/**
 * Percent of a group without the event at a time, by Kaplan–Meier.
 *
 * @returns
 *   Not estimable beyond the last time, unless the curve has reached 0.
 */
export function landmarkOf(
  asked: GroupTimes,
  at: number
): Estimate | NotEstimable {
  const {group, times, spec, set} = asked
  const {method, level} = spec.interval
  const base = timeProvenance(group, times, spec, set)
  const name = `Kaplan–Meier estimate at ${at} ${times.unit}${convertedWords(times)}`
  const found = landmark(curveOf(kaplanMeier, asked), at)
  if (found.kind === 'not-estimable') {
    const provenance = {...base, method: `${name}: ${found.reason}`}
    return {kind: 'not-estimable', provenance}
  }

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
    provenance: {...base, method: `${name}; interval: Greenwood (${method})`}
  }
}
