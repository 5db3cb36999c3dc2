import {scaleLinear} from 'd3-scale'
import {tickText} from './plot-axes.ts'

/** A tick of an axis of values. */
export interface ValueTick {
  readonly value: number
  readonly text: string
}

/** An axis that holds values, with 0 only where it is not far. */
export interface PlainAxis {
  readonly shareOf: (value: number) => number
  /** Ticks, at most so many but for two. */
  readonly ticks: (most: number) => readonly ValueTick[]
}

/** Makes a linear axis with round ends. */
export function plainAxis(values: readonly number[]): PlainAxis {
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  const span = highest - lowest
  const low = lowest > 0 && lowest <= 0.4 * span ? 0 : lowest
  const high = highest < 0 && -highest <= 0.4 * span ? 0 : highest
  const margin = span === 0 ? Math.max(1, Math.abs(low) * 0.1) : 0
  const scale = scaleLinear([low - margin, high + margin], [0, 1]).nice(5)
  const [start = 0, end = 1] = scale.domain()
  return {
    shareOf: (value) => scale(value),
    ticks(most) {
      for (const count of [6, 5, 4, 3, 2, 1]) {
        const ticks = scale.ticks(Math.min(count, most))
        if (ticks.length <= Math.max(2, most) || count === 1)
          return (ticks.length > 0 ? ticks : [start, end]).map((value) => ({
            value,
            text: tickText(Number(value.toPrecision(12)))
          }))
      }

      return []
    }
  }
}
