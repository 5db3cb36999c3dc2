import {report} from '../../diagnostic/index.ts'
import type {FigureSpec, ResultName} from '../../trial/figure-spec.ts'
import type {EstimateRowSpec} from '../../trial/figures/estimates.ts'
import type {Interval, Result, ResultGroup} from '../result.ts'
import {checkLevel} from './check-level.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {findResult} from './find-result.ts'
import {everybody} from './participants.ts'

type Spec = FigureSpec<'forest' | 'bar'>

/** A value on the axis, and the limits around it. */
export interface PlottedEstimate {
  readonly value: number
  /** `undefined`: beyond the axis, as not reached. */
  readonly lower: number | undefined
  readonly upper: number | undefined
  /** Whether there are limits at all. */
  readonly bounded: boolean
}

/** A named result, or one level of it. */
export interface EstimateRow {
  readonly kind: 'estimate'
  readonly label: string
  readonly id: string
  /** Level in the trace. */
  readonly level: string
  readonly overall: boolean
  readonly indented: boolean
  /** Results in columns, at the same level. */
  readonly counts: readonly string[]
  /** Absent: not estimable, not reached, or not reported. */
  readonly plotted: PlottedEstimate | undefined
}

/** What figures of estimates are drawn from: results alone. */
export interface EstimatesData {
  readonly rows: readonly (
    | EstimateRow
    | {readonly kind: 'head'; readonly label: string}
  )[]
  /** What is on the axis, which decides its defaults. */
  readonly measure: 'ratio' | 'percent' | 'number'
  readonly unit: string
  /** What the interval is: “95% CI”. */
  readonly spread: string
  /** Methods of the intervals, and sets. */
  readonly methods: readonly string[]
  readonly sets: readonly string[]
}

interface Measured {
  readonly measure: EstimatesData['measure']
  readonly unit: string
  readonly spread: string
  readonly method: string | undefined
  readonly plotted: PlottedEstimate | undefined
}

/** Reads the results of a figure of estimates; all are of one measure. */
export function analyzeEstimates(
  spec: Spec,
  context: FigureContext
): FigureAnalysis<EstimatesData> | undefined {
  const rows: EstimatesData['rows'][number][] = []
  const found: {readonly row: EstimateRow; readonly is: Measured}[] = []
  const sets = new Set<string>()
  let valid = true
  let grouped = false
  for (const [index, row] of spec.rows.entries()) {
    if ('head' in row) {
      grouped = true
      rows.push({kind: 'head', label: row.head})
      continue
    }

    const read = readRow(row, index, grouped, spec, context)
    if (!read) valid = false
    for (const each of read ?? []) {
      rows.push(each.row)
      found.push(each)
      for (const set of each.sets) sets.add(set)
      // Of results that are not estimable there is nothing to compare.
      const first = found.find(({is}) => is.plotted) ?? each
      if (each.is.plotted && !alike(each.is, first.is)) {
        valid = false
        report(context.file, 'axis-value', {
          reason: `Unexpected ${wordsOf(each.is)} of \`${each.row.id}\`, expected ${wordsOf(first.is)} as of \`${first.row.id}\` on the same axis`,
          fix: 'Show results of different kinds in figures of their own.',
          place: row.of.place
        })
      }
    }
  }

  const first = found.find(({is}) => is.plotted) ?? found[0]
  if (!valid || !first) return undefined
  const methods = new Set(found.flatMap(({is}) => is.method ?? []))
  return {
    data: {
      rows,
      measure: first.is.measure,
      unit: first.is.unit,
      spread: first.is.spread,
      methods: [...methods],
      sets: [...sets]
    },
    results: []
  }
}

function readRow(
  row: EstimateRowSpec,
  index: number,
  indented: boolean,
  spec: Spec,
  context: FigureContext
):
  | readonly {
      readonly row: EstimateRow
      readonly is: Measured
      readonly sets: readonly string[]
    }[]
  | undefined {
  const {of, level, levels, label, counts = [], overall = false} = row
  const group = findResult(of, context)
  const columns = counts.map((name) => findResult(name, context))
  if (!group || columns.includes(undefined)) return undefined
  const names = [...group.levels.keys()]
  if (
    level !== undefined &&
    !checkLevel(level, names, spec, ['rows', index, 'level'], context)
  )
    return undefined
  const shown = levels ? names : [level ?? everybody]
  const read = shown.map(function (name) {
    const result = name === everybody ? group.all : group.levels.get(name)
    const is = result && measure(result)
    if (!result || !is) {
      refuse(of, group, name, result, context)
      return undefined
    }

    return {
      row: {
        kind: 'estimate' as const,
        label:
          levels || (level !== undefined && !label)
            ? name
            : (label ?? group.label),
        id: of.id,
        level: name,
        overall,
        indented: indented && !overall,
        counts: counts.map(({id}) => id),
        plotted: is.plotted
      },
      is,
      sets: result.provenance.set ? [result.provenance.set.label] : []
    }
  })
  const whole = read.filter((each) => each !== undefined)
  return whole.length === read.length ? whole : undefined
}

function refuse(
  {id, place}: ResultName,
  group: ResultGroup,
  level: string,
  result: Result | undefined,
  {file}: FigureContext
): void {
  const of = level === everybody ? `\`${id}\`` : `\`${id}\`, level \`${level}\``
  report(file, 'figure-needs-counts', {
    reason: result
      ? `Unexpected ${result.kind === 'quoted' ? 'quoted words' : `${result.kind} without an estimate`} of ${of}, expected a number with a place on an axis`
      : `Missing result of the whole set of ${of}, expected one`,
    fix: result
      ? 'Name a proportion, an estimate, a mean or a median.'
      : 'Say which `level`, or write `levels: true`.',
    place,
    cause: {reason: `Result \`${id}\``, place: group.place}
  })
}

/** Where a result stands on an axis; `undefined` if it has no place on one. */
function measure(result: Result): Measured | undefined {
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

function alike(one: Measured, other: Measured): boolean {
  return (
    one.measure === other.measure &&
    one.unit === other.unit &&
    (one.spread === other.spread || one.spread === '' || other.spread === '')
  )
}

function wordsOf({measure: of, unit, spread}: Measured): string {
  const what =
    of === 'number' ? (unit === '' ? 'number' : `number of ${unit}`) : of
  return spread === '' ? what : `${what} with ${spread}`
}
