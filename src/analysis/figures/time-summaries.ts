import {median as medianOf} from '../../statistics/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import type {TimeUnit} from '../../trial/figures/participants.ts'
import type {Count, Estimate, Provenance} from '../result.ts'
import type {Members} from '../sets.ts'
import {everybody, type ShownGroup} from './participants.ts'
import {timeDigits} from './swimmer.ts'
import type {TimedValue} from './timed-values.ts'

/** What was measured in a group at a planned time. */
export interface TimeSummary {
  readonly group: string | undefined
  /** Where the median stands, in the unit of the figure. */
  readonly time: number
  readonly n: number
  /** Of those below the limit, half of it counts. */
  readonly median: number
  readonly below: number
  /** Whether the median says enough of the group to be drawn. */
  readonly drawn: boolean
  /** Level in the results. */
  readonly level: string
}

/** Times of a group, and the results that say the same. */
export interface GroupSummaries {
  readonly times: readonly TimeSummary[]
  readonly sizes: ReadonlyMap<string, Count>
  readonly medians: ReadonlyMap<string, Estimate>
  readonly lows: ReadonlyMap<string, Estimate>
  readonly highs: ReadonlyMap<string, Estimate>
  /** Planned times; else the times, in the unit of the figure. */
  readonly planned: ReadonlyMap<string, Estimate>
}

/** Summarises a group at each of its planned times, in their order. */
export function summarizeTimes(
  spec: FigureSpec<'timeline'>,
  {level, name}: ShownGroup,
  values: readonly TimedValue[],
  axis: {
    readonly unit: TimeUnit
    readonly perUnit: number
    readonly set: Members
  }
): GroupSummaries {
  const byTime = new Map<number, TimedValue[]>()
  for (const value of values) {
    const known = byTime.get(value.nominal)
    if (known) known.push(value)
    else byTime.set(value.nominal, [value])
  }

  const all = new Set(values.map(({subject}) => subject)).size
  const times: TimeSummary[] = []
  const sizes = new Map<string, Count>()
  const medians = new Map<string, Estimate>()
  const lows = new Map<string, Estimate>()
  const highs = new Map<string, Estimate>()
  const planned = new Map<string, Estimate>()
  const ordered = [...byTime].toSorted(([a], [b]) => a - b)
  for (const [nominal, at] of ordered) {
    const sorted = at.map(({value}) => value).toSorted((a, b) => a - b)
    const median = medianOf(sorted) ?? 0
    const digits = Math.max(...at.map((each) => each.digits))
    const key = `${name === undefined ? everybody : level}, ${nominal}`
    const provenance: Provenance = {
      place: spec.place,
      rows: at.map(({row}) => row.place),
      set: axis.set,
      method: `Of those measured at ${nominal}`
    }
    const estimate = (value: number, method: string): Estimate => ({
      kind: 'estimate',
      value,
      digits: Number.isInteger(value) ? digits : Math.max(digits, 1),
      unit: '',
      provenance: {
        ...provenance,
        method:
          spec.lloq === undefined
            ? method
            : `${method}; below the limit of quantification, half of it counts`
      }
    })
    const subjects = new Set(at.map(({subject}) => subject)).size
    sizes.set(key, {kind: 'count', numerator: subjects, provenance})
    medians.set(key, estimate(median, 'Median'))
    lows.set(key, estimate(sorted[0] ?? 0, 'Lowest value'))
    highs.set(key, estimate(sorted.at(-1) ?? 0, 'Highest value'))
    const own = spec.nominal !== undefined
    planned.set(key, {
      kind: 'estimate',
      value: own ? nominal : nominal / axis.perUnit,
      digits: own ? (Number.isInteger(nominal) ? 0 : 1) : timeDigits[axis.unit],
      unit: own ? '' : axis.unit,
      provenance: {
        ...provenance,
        method: own ? 'Planned time' : 'Time since the start'
      }
    })
    times.push({
      group: name,
      time:
        spec.nominal === undefined
          ? (at[0]?.days ?? 0) / axis.perUnit
          : (medianOf(at.map(({days}) => days)) ?? 0) / axis.perUnit,
      n: subjects,
      median,
      // Without planned times each day has some of the group only.
      drawn: own || 2 * subjects >= all,
      below: at.filter(({below}) => below).length,
      level: key
    })
  }

  return {times, sizes, medians, lows, highs, planned}
}
