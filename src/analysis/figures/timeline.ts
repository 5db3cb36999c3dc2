import {report} from '../../diagnostic/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import type {TimeUnit} from '../../trial/figures/participants.ts'
import {chooseUnit, createClock, daysPer} from './clock.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {selectRows} from './figure-rows.ts'
import {
  countShown,
  everybody,
  findParticipants,
  groupsOf,
  type ShownGroup
} from './participants.ts'
import {readPoints, type TimedValue} from './timed-values.ts'
import {summarizeTimes, type TimeSummary} from './time-summaries.ts'

/** A measurement as a timeline shows it. */
export interface TimelinePoint {
  /** In the unit of the figure. */
  readonly time: number
  /** Half of the limit where it is below it. */
  readonly value: number
  readonly below: boolean
}

/** A participant in a group. */
export interface TimelineLine {
  readonly group: string | undefined
  /** In the order of time. */
  readonly points: readonly TimelinePoint[]
}

/** What a timeline is drawn from. */
export interface TimelineData {
  readonly groups: readonly ShownGroup[]
  readonly lines: readonly TimelineLine[]
  readonly summaries: readonly TimeSummary[]
  readonly unit: TimeUnit
  readonly daysPerMonth: number | undefined
  /** Unit of the values, as the data say it. */
  readonly valueUnit: string | undefined
  readonly setLabel: string
}

/** Computes lines over time, and the median and number at each time. */
export function analyzeTimeline(
  spec: FigureSpec<'timeline'>,
  context: FigureContext
): FigureAnalysis<TimelineData> | undefined {
  const dataset = context.trial.datasets.get(spec.data.id)
  const set = context.sets.get(spec.set.id)
  // Rows may be grouped by what participants do not have, such as the sample.
  const ofRows =
    spec.by !== undefined &&
    !set?.dataset.columns.includes(spec.by) &&
    dataset?.columns.includes(spec.by) === true
  const found = findParticipants(
    ofRows ? {...spec, by: undefined, levels: undefined} : spec,
    context
  )
  if (!found) return undefined
  const selected = selectRows(spec, found, context)
  if (!selected) return undefined
  const clock = createClock(
    selected.dataset,
    spec.time,
    spec.at('time'),
    spec,
    found,
    context
  )
  if (!clock) return undefined
  const values = readPoints(spec, selected, found, clock, ofRows, context)
  if (!values) return undefined

  const unit = chooseUnit(
    Math.max(...values.map(({days}) => days)),
    spec.unit,
    clock.unit
  )
  const perUnit = daysPer(unit, context)
  const groups: readonly ShownGroup[] = ofRows
    ? levelsOfRows(spec.levels, values).map((level) => ({level, name: level}))
    : groupsOf(found)
  const wrong = values.find(
    ({group}) =>
      group !== undefined && groups.every(({level}) => level !== group)
  )
  if (wrong) {
    report(context.file, 'level-known', {
      reason: `Unexpected level \`${wrong.group}\` of \`${spec.by}\`, expected ${groups.map(({level}) => `\`${level}\``).join(', ')}`,
      fix: 'Add it to `levels`, or leave the rows out with `where`.',
      place: wrong.row.place,
      cause: {reason: `Figure \`${spec.id}\``, place: spec.at('levels')}
    })
    return undefined
  }

  const shown = new Set(values.map(({subject}) => subject))
  const summaries = groups.map((group) =>
    summarizeTimes(
      spec,
      group,
      values.filter(
        (value) => group.name === undefined || value.group === group.level
      ),
      {unit, perUnit, set: found.set}
    )
  )
  const merge = <Value>(
    pick: (each: (typeof summaries)[number]) => ReadonlyMap<string, Value>
  ) => new Map(summaries.flatMap((each) => [...pick(each)]))
  return {
    data: {
      groups,
      lines: linesOf(values, perUnit),
      summaries: summaries.flatMap(({times}) => times),
      unit,
      daysPerMonth:
        unit === 'months' && clock.unit !== 'months' ? perUnit : undefined,
      valueUnit: selected.dataset.variables.get(spec.variable ?? 'AVAL')?.unit,
      setLabel: found.set.label
    },
    results: [
      countShown(spec, {
        ...found,
        members: found.members.filter(({subject}) => shown.has(subject))
      }),
      {
        id: `${spec.id}:n`,
        label: 'Participants measured',
        levels: merge(({sizes}) => sizes),
        place: spec.place
      },
      {
        id: `${spec.id}:median`,
        label: 'Median',
        levels: merge(({medians}) => medians),
        place: spec.place
      },
      {
        id: `${spec.id}:time`,
        label: 'Time',
        levels: merge(({planned}) => planned),
        place: spec.place
      },
      {
        id: `${spec.id}:low`,
        label: 'Lowest',
        levels: merge(({lows}) => lows),
        place: spec.place
      },
      {
        id: `${spec.id}:high`,
        label: 'Highest',
        levels: merge(({highs}) => highs),
        place: spec.place
      }
    ]
  }
}

function levelsOfRows(
  levels: readonly string[] | undefined,
  values: readonly TimedValue[]
): readonly string[] {
  return levels ?? [...new Set(values.map(({group}) => group ?? everybody))]
}

/** One line for each participant in each group. */
function linesOf(
  values: readonly TimedValue[],
  perUnit: number
): readonly TimelineLine[] {
  const lines = new Map<
    string,
    {group: string | undefined; points: TimelinePoint[]}
  >()
  for (const {subject, group, days, value, below} of values.toSorted(
    (a, b) => a.days - b.days
  )) {
    const key = `${group ?? ''}\n${subject}`
    const line = lines.get(key) ?? {group, points: []}
    line.points.push({time: days / perUnit, value, below})
    lines.set(key, line)
  }

  return [...lines.values()]
}
