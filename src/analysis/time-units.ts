import type {TimeUnit} from '../trial/figures/participants.ts'

const units: readonly TimeUnit[] = ['days', 'weeks', 'months', 'years']

/** `DAYS`, `Day` and `days` are `days`; `undefined`: no unit of time. */
export function timeUnitOf(written: string): TimeUnit | undefined {
  const name = written.toLowerCase()
  return units.find((unit) => unit === name || unit === `${name}s`)
}

/**
 * Days of a unit of time.
 *
 * @param daysPerMonth
 *   Days that make a month; a year has twelve.
 */
export function daysOf(unit: TimeUnit, daysPerMonth: number): number {
  switch (unit) {
    case 'days': {
      return 1
    }

    case 'weeks': {
      return 7
    }

    case 'months': {
      return daysPerMonth
    }

    case 'years': {
      return 12 * daysPerMonth
    }
  }
}
