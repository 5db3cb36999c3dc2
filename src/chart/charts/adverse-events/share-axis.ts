import type {Canvas} from '../../theme.ts'
import type {Track} from './lay-out-events.ts'

/** An axis of shares from 0, the same for all bars. */
export interface ShareAxis {
  /** Share at its end, in `[0, 1]`. */
  readonly end: number
  readonly ticks: readonly number[]
}

/** Makes an axis that holds the longest bar; ticks as dense as there is room. */
export function shareAxis(
  tracks: readonly Track[],
  {fontSizePx}: Canvas
): ShareAxis {
  const longest = Math.max(
    0.1,
    ...tracks.flatMap(({bars}) =>
      bars.map((shares) =>
        (shares ?? []).reduce((sum, [, share]) => sum + share, 0)
      )
    )
  )
  const room = Math.min(...tracks.map(({lengthPx}) => lengthPx)) / fontSizePx
  for (const percent of [5, 10, 20, 25, 50, 100]) {
    const steps = Math.ceil((longest * 100) / percent - 1e-9)
    const last = percent === 100
    if (!last && (steps * 2.6 > room || steps > 5)) continue
    const end = Math.min(100, steps * percent)
    const ticks = Array.from(
      {length: Math.floor(end / percent) + 1},
      (_, index) => (index * percent) / 100
    )
    return {end: end / 100, ticks}
  }

  return {end: 1, ticks: [0, 1]}
}
