import {tickText} from '../../plot-axes.ts'
import type {Canvas} from '../../theme.ts'

/** An axis of values, logarithmic or linear. */
export interface ValueAxis {
  readonly shareOf: (value: number) => number
  readonly ticksFor: (
    heightPx: number
  ) => readonly {readonly value: number; readonly text: string}[]
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Makes an axis of whole decades that holds the values, all above 0. */
export function logAxis(values: readonly number[], canvas: Canvas): ValueAxis {
  const lowest = Math.floor(Math.log10(Math.min(...values)) + 1e-9)
  const highest = Math.max(
    lowest + 1,
    Math.ceil(Math.log10(Math.max(...values)) - 1e-9)
  )
  return {
    shareOf: (value) => (Math.log10(value) - lowest) / (highest - lowest),
    ticksFor(heightPx) {
      const room = Math.max(1, heightPx / (1.6 * canvas.fontSizePx))
      const step = Math.ceil((highest - lowest) / room)
      const count = Math.floor((highest - lowest) / step) + 1
      return Array.from({length: count}, function (_, index) {
        const power = lowest + index * step
        return {value: 10 ** power, text: powerText(power)}
      })
    }
  }
}

/** Makes a linear axis from 0, or below it. */
export function linearAxis(
  values: readonly number[],
  canvas: Canvas
): ValueAxis {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const span = high - low || 1
  const nice = (room: number) => {
    const rough = span / room
    const power = 10 ** Math.floor(Math.log10(rough))
    const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10
    return factor * power
  }
  const coarse = nice(5)
  const start = Math.floor(low / coarse) * coarse
  const end = Math.ceil(high / coarse) * coarse || coarse
  return {
    shareOf: (value) => (value - start) / (end - start),
    ticksFor(heightPx) {
      const room = heightPx / (1.7 * canvas.fontSizePx)
      const step = Math.max(coarse, nice(Math.max(1, room)))
      const count = Math.floor((end - start) / step + 1e-9) + 1
      return Array.from({length: count}, function (_, index) {
        const value = Number((start + index * step).toPrecision(12))
        return {value, text: tickText(value)}
      })
    }
  }
}

/** `10⁴`; 1 and 10 as they are. */
function powerText(power: number): string {
  if (power === 0) return '1'
  if (power === 1) return '10'
  const digits = [...String(Math.abs(power))].map((d) => raised[Number(d)])
  return `10${power < 0 ? '⁻' : ''}${digits.join('')}`
}
