import {report} from '../../diagnostic/index.ts'
import {
  mean,
  meanInterval,
  median,
  quantile,
  range,
  standardDeviation
} from '../../statistics/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import {itemId} from '../item-id.ts'
import type {Estimate, Provenance, ResultGroup, Summary} from '../result.ts'
import {checkLevel} from './check-level.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {
  countShown,
  findParticipants,
  groupsOf,
  membersOf,
  type Participants,
  provenanceOf,
  type ShownGroup
} from './participants.ts'
import {readVisits, type VisitValue, type VisitValues} from './visit-values.ts'

type Spec = FigureSpec<'line'>

/** A mean or median of a group at a visit. */
export interface LinePoint {
  readonly visit: string
  /** Place on the axis: the number of the visit, or its rank from 0. */
  readonly at: number
  readonly value: number
  readonly lower: number | undefined
  readonly upper: number | undefined
}

/**
 * What lines over visits are drawn from; their numbers are results,
 * `fig-x:value["Week 4"]` by group, and with intervals of means
 * `fig-x:mean["Week 4"]`.
 */
export interface LineData {
  readonly groups: readonly (ShownGroup & {
    readonly points: readonly LinePoint[]
  })[]
  readonly visits: readonly {readonly name: string; readonly at: number}[]
  readonly numeric: boolean
  readonly statistic: 'mean' | 'median'
  readonly spread: 'ci' | 'sd' | 'iqr' | 'none'
  readonly unit: string
  readonly setLabel: string
}

/** More could not be told apart. */
const mostGroups = 6

/** Summarises a variable at visits, by group. */
export function analyzeLine(
  spec: Spec,
  context: FigureContext
): FigureAnalysis<LineData> | undefined {
  const found = findParticipants({...spec, labels: undefined}, context)
  if (!found) return undefined
  const read = readVisits(spec, found, context)
  const known =
    spec.highlight === undefined ||
    checkLevel(spec.highlight, found.levels, spec, ['highlight'], context)
  if (!read || !known) return undefined
  if (found.levels.length > mostGroups) {
    report(context.file, 'figure-levels', {
      reason: `Unexpected \`${found.levels.length}\` levels of \`${spec.by}\` in \`${spec.id}\`, expected at most \`${mostGroups}\` lines`,
      fix: 'Name some of them with `levels`, or take a set of fewer.',
      place: spec.at('by')
    })
    return undefined
  }

  const statistic = spec.statistic ?? 'mean'
  const spread = spec.spread ?? (statistic === 'mean' ? 'ci' : 'iqr')
  const visits = read.visits.map((name, index) => ({
    name,
    at: read.numeric ? Number(name) : index
  }))
  const summaries = new Map<string, Map<string, Summary>>()
  const means = new Map<string, Map<string, Estimate>>()
  const groups = groupsOf(found).map(function (group) {
    const own = membersOf(group, read.values)
    return {
      ...group,
      points: visits.flatMap(function ({name, at}): readonly LinePoint[] {
        const here = own.filter(({visit}) => visit === name)
        const numbers = here.map(({value}) => value)
        if (numbers.length === 0) return []
        const from = fromRows(spec, name, here, found)
        const summary = summarize(numbers, statistic, read, from)
        put(summaries, name, group.level, summary)
        const limits = meanInterval(numbers)
        const {median: middle, mean: center, quartiles} = summary
        const sd = summary.standardDeviation
        const value = statistic === 'mean' ? center : middle
        if (spread === 'ci')
          put(means, name, group.level, {
            kind: 'estimate',
            value: center,
            digits: read.digits + 1,
            unit: read.unit,
            interval: limits
              ? {...limits, level: 0.95, method: 'Student’s t'}
              : 'not-estimable',
            provenance: {...from, method: `Mean at ${name}`}
          })
        const [lower, upper] =
          spread === 'ci'
            ? [limits?.lower, limits?.upper]
            : spread === 'iqr'
              ? quartiles
              : spread === 'sd' && sd !== undefined
                ? [center - sd, center + sd]
                : [undefined, undefined]
        return [{visit: name, at, value, lower, upper}]
      })
    }
  })
  const named = <Kind extends Summary | Estimate>(
    name: string,
    byVisit: ReadonlyMap<string, ReadonlyMap<string, Kind>>
  ): readonly ResultGroup[] =>
    [...byVisit].map(([visit, levels]) => ({
      id: itemId(`${spec.id}:${name}`, visit),
      label: visit,
      by: spec.by,
      levels,
      place: spec.place
    }))
  const shown = new Set(read.values.map(({participant}) => participant.subject))
  return {
    data: {
      groups: groups.filter(({points}) => points.length > 0),
      visits,
      numeric: read.numeric,
      statistic,
      spread,
      unit: read.unit,
      setLabel: found.set.label
    },
    results: [
      countShown(
        {...spec, labels: undefined},
        {
          ...found,
          members: found.members.filter(({subject}) => shown.has(subject))
        }
      ),
      ...named('value', summaries),
      ...named('mean', means)
    ]
  }
}

function put<Value>(
  byVisit: Map<string, Map<string, Value>>,
  visit: string,
  level: string,
  value: Value
): void {
  const levels = byVisit.get(visit) ?? new Map<string, Value>()
  byVisit.set(visit, levels.set(level, value))
}

function fromRows(
  spec: Spec,
  visit: string,
  here: readonly VisitValue[],
  {set}: Participants
): Provenance {
  return {
    ...provenanceOf(
      {...spec, labels: undefined},
      set,
      here.map(({participant}) => participant),
      `${spec.variable ?? 'AVAL'} at ${visit}, participants with a value; quantiles of type 2`
    ),
    rows: here.map(({row}) => row.place),
    where: spec.where?.text
  }
}

function summarize(
  numbers: readonly number[],
  usual: 'mean' | 'median',
  {digits, unit}: VisitValues,
  provenance: Provenance
): Summary {
  const [first = 0] = numbers
  const ends = range(numbers)
  return {
    kind: 'summary',
    usual,
    size: numbers.length,
    mean: mean(numbers) ?? first,
    standardDeviation: standardDeviation(numbers),
    median: median(numbers) ?? first,
    quartiles: [
      quantile(numbers, 0.25, 2) ?? first,
      quantile(numbers, 0.75, 2) ?? first
    ],
    range: [ends?.minimum ?? first, ends?.maximum ?? first],
    digits,
    unit,
    provenance
  }
}
