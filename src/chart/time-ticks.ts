import type {TimeUnit} from '../trial/figures/participants.ts'
import type {Canvas} from './theme.ts'

/** Distances of ticks that people count in. */
const steps: Readonly<Record<TimeUnit, readonly number[]>> = {
  days: [1, 2, 7, 14, 28, 56, 84, 168, 364, 728],
  weeks: [1, 2, 4, 8, 12, 24, 48, 96, 192],
  months: [1, 2, 3, 6, 12, 24, 48, 96],
  years: [1, 2, 5, 10]
}

/** Ticks of a time axis from 0 to at most `end`, as many as have room. */
export function timeTicks(
  end: number,
  unit: TimeUnit,
  widthPx: number,
  canvas: Canvas
): readonly number[] {
  const em = canvas.fontSizePx
  const room = Math.max(1, widthPx / (3 * em))
  const step =
    steps[unit].find((each) => end / each <= room) ?? steps[unit].at(-1) ?? 1
  const count = Math.floor(end / step + 1e-9)
  return Array.from({length: count + 1}, (_, index) => index * step)
}

/** “Months since start of treatment”. */
export function timeTitle(unit: TimeUnit, origin: string | undefined): string {
  const name = `${unit[0]?.toUpperCase() ?? ''}${unit.slice(1)}`
  return `${name} since ${origin ?? 'start of treatment'}`
}
