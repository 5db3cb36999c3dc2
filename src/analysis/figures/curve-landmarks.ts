import {itemId} from '../item-id.ts'
import type {CurveLandmark} from './curves.ts'

/**
 * Times at which a figure of curves prints estimates: those that its author
 * gave, or else that of the result that it names.
 *
 * @param of
 *   Result that the figure names, where it is an estimate at a time; at that
 *   time its own values are printed.
 */
export function landmarksOf(
  spec: {
    readonly id: string
    readonly landmarks?: readonly number[] | undefined
  },
  of: {readonly id: string; readonly at: number} | undefined
): readonly CurveLandmark[] {
  const times = spec.landmarks ?? (of ? [of.at] : [])
  return [...new Set(times)]
    .sort((a, b) => a - b)
    .map((time) => ({
      time,
      id: time === of?.at ? of.id : itemId(`${spec.id}:landmark`, String(time))
    }))
}
