import {report} from '../../diagnostic/index.ts'
import type {FigureSpec, ResultName} from '../../trial/figure-spec.ts'
import type {EstimateRowSpec} from '../../trial/figures/estimates.ts'
import type {Result, ResultGroup} from '../result.ts'
import {checkLevel} from './check-level.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {findResult} from './find-result.ts'
import {
  isLike,
  type Measured,
  measureResult,
  type PlottedEstimate,
  wordsOf
} from './measured-result.ts'
import {everybody} from './participants.ts'

type Spec = FigureSpec<'forest' | 'bar'>

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
  readonly measure: Measured['measure']
  readonly unit: string
  /** What the interval is: “95% CI”. */
  readonly spread: string
  /** Methods of the intervals, and sets. */
  readonly methods: readonly string[]
  readonly sets: readonly string[]
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
      if (each.is.plotted && !isLike(each.is, first.is)) {
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
    const is = result && measureResult(result)
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
