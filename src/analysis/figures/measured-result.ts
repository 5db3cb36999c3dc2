import type {Interval, Result} from '../result.ts'

/** A value on the axis, and the limits around it. */
export interface PlottedEstimate {
  readonly value: number
  /** `undefined`: beyond the axis, as not reached. */
  readonly lower: number | undefined
  readonly upper: number | undefined
  /** Whether there are limits at all. */
  readonly bounded: boolean
}

/** A result as an axis knows it. */
export interface Measured {
  readonly measure: 'ratio' | 'percent' | 'number'
  readonly unit: string
  readonly spread: string
  readonly method: string | undefined
  readonly plotted: PlottedEstimate | undefined
}

/** Where a result stands on an axis; `undefined` if it has no place on one. */
export function measureResult(result: Result): Measured | undefined {
  switch (result.kind) {
    case 'proportion': {
      const {numerator, denominator, interval} = result
      const plotted =
        denominator === 0
          ? undefined
          : bounded((100 * numerator) / denominator, interval, 100)
      return {measure: 'percent', unit: '%', ...limitsOf(interval), plotted}
    }

    case 'estimate': {
      const {value, unit} = result
      const interval =
        result.interval === 'not-estimable' ? undefined : result.interval
      return {
        measure: unit === '' ? 'ratio' : unit === '%' ? 'percent' : 'number',
        unit,
        ...limitsOf(interval),
        plotted: value === undefined ? undefined : bounded(value, interval, 1)
      }
    }

    case 'test': {
      const {effect} = result
      if (!effect) return undefined
      return {
        measure: 'ratio',
        unit: '',
        ...limitsOf(effect.interval),
        plotted:
          effect.value === undefined
            ? undefined
            : bounded(effect.value, effect.interval, 1)
      }
    }

    case 'summary': {
      const {usual, mean, median, standardDeviation, quartiles, unit} = result
      if (usual === 'range') return undefined
      const [lower, upper] =
        usual === 'median'
          ? quartiles
          : [mean - (standardDeviation ?? 0), mean + (standardDeviation ?? 0)]
      return {
        measure: 'number',
        unit,
        spread: usual === 'mean' ? 'SD' : 'IQR',
        method: undefined,
        plotted: {
          value: usual === 'mean' ? mean : median,
          lower,
          upper,
          bounded: usual === 'median' || standardDeviation !== undefined
        }
      }
    }

    case 'count': {
      return {
        measure: 'number',
        unit: '',
        spread: '',
        method: undefined,
        plotted: bounded(result.numerator, undefined, 1)
      }
    }

    case 'not-estimable':
    case 'unknown': {
      return {
        measure: 'number',
        unit: '',
        spread: '',
        method: undefined,
        plotted: undefined
      }
    }

    case 'quoted': {
      return undefined
    }
  }
}

function bounded(
  value: number,
  interval: Interval | undefined,
  scale: number
): PlottedEstimate {
  // A line goes on where a limit is not reached, not where none is known.
  const limit = (name: 'lower' | 'upper') => {
    const given = interval?.[name]
    if (given !== undefined) return given * scale
    return interval?.notEstimable?.includes(name) ? value : undefined
  }
  return {
    value,
    lower: limit('lower'),
    upper: limit('upper'),
    bounded: interval !== undefined
  }
}

function limitsOf(
  interval: Interval | undefined
): Pick<Measured, 'spread' | 'method'> {
  return interval
    ? {
        spread: `${Number((interval.level * 100).toFixed(4))}% CI`,
        method: interval.method
      }
    : {spread: '', method: undefined}
}

/** Whether two results may stand on one axis. */
export function isLike(one: Measured, other: Measured): boolean {
  return (
    one.measure === other.measure &&
    one.unit === other.unit &&
    (one.spread === other.spread || one.spread === '' || other.spread === '')
  )
}

/** “percent with 95% CI”, for messages. */
export function wordsOf({measure: of, unit, spread}: Measured): string {
  const what =
    of === 'number' ? (unit === '' ? 'number' : `number of ${unit}`) : of
  return spread === '' ? what : `${what} with ${spread}`
}
