import type {Element} from 'hast'
import type {EstimateRow} from '../../../analysis/figures/estimates.ts'
import type {Result} from '../../../analysis/result.ts'
import type {FigureInput} from '../../figure.ts'
import {print, type Printed, wholeSet} from '../../printed.ts'
import type {Run} from '../../text-line.ts'
import type {Theme} from '../../theme.ts'
import {
  type DataCell,
  type DataRow,
  tabulate
} from '../participants/data-table.ts'
import {capital} from '../participants/words.ts'

/** Input of figures of estimates. */
export type EstimatesInput = Pick<
  FigureInput<'forest' | 'bar'>,
  'spec' | 'data' | 'results' | 'style'
>

/** An estimate and its limits as printed. */
export interface EstimateText {
  readonly value: Printed | undefined
  readonly limits: Printed | undefined
}

/** Participants behind an estimate: `6 of 21`, or `24`. */
export interface CountText {
  readonly n: Printed | undefined
  readonly of: Printed | undefined
}

/** Rows with a result. */
export function estimatesOf({data}: EstimatesInput): readonly EstimateRow[] {
  return data.rows.filter((row) => row.kind === 'estimate')
}

/** Prints the estimate of a row, and its limits where it has any. */
export function printEstimate(
  {id, level}: EstimateRow,
  {results, style}: EstimatesInput
): EstimateText {
  const result = resultOf(id, level, results)
  const part = (name: Parameters<typeof print>[1]) =>
    result && print(result, name, style, {id, level})
  switch (result?.kind) {
    case 'proportion': {
      return {value: part('percent'), limits: part('limits')}
    }

    case 'estimate': {
      const value = part(result.unit === '%' ? 'estimate' : 'value')
      return {
        value,
        limits: result.interval === 'not-estimable' ? undefined : part('limits')
      }
    }

    case 'test': {
      return {value: part('estimate'), limits: part('limits')}
    }

    case 'summary': {
      return {
        value: part('value'),
        limits: part(result.usual === 'median' ? 'iqr' : 'sd')
      }
    }

    case undefined:
    case 'count':
    case 'quoted':
    case 'not-estimable':
    case 'unknown': {
      return {value: part(undefined), limits: undefined}
    }
  }
}

/** Prints whom a result counts. */
export function printCount(
  id: string,
  level: string,
  {results, style}: EstimatesInput
): CountText {
  const result = resultOf(id, level, results)
  const part = (name: Parameters<typeof print>[1]) =>
    result && print(result, name, style, {id, level})
  return result?.kind === 'proportion'
    ? {n: part('n'), of: part('N')}
    : result?.kind === 'summary' || result?.kind === 'count'
      ? {n: part('n'), of: undefined}
      : {n: part(undefined), of: undefined}
}

/** Runs of `0.56 (0.35-0.89)`. */
export function estimateRuns(
  {value, limits}: EstimateText,
  weight: 400 | 600,
  {ink}: Theme
): readonly Run[] {
  const look = {weight, fill: ink}
  if (!value) return []
  const run: Run = {text: value.text, ...look, printed: value}
  if (!limits) return [run]
  return [
    run,
    {text: ' (', ...look},
    {text: limits.text, ...look, printed: limits},
    {text: ')', ...look}
  ]
}

/** Runs of `6 of 21`. */
export function countRuns(
  {n, of}: CountText,
  weight: 400 | 600,
  {ink}: Theme
): readonly Run[] {
  const look = {weight, fill: ink}
  if (!n) return []
  const run: Run = {text: n.text, ...look, printed: n}
  return of
    ? [run, {text: ' of ', ...look}, {text: of.text, ...look, printed: of}]
    : [run]
}

/** Heads of the columns of counts. */
export function countHeads({spec, data}: EstimatesInput): readonly string[] {
  if (spec.columns) return spec.columns
  return ownCounts({spec, data})
    ? [data.measure === 'percent' ? 'n of N' : 'n']
    : []
}

/** Ids of the counts of a row: those that are named, or else its own. */
export function countIds(
  row: EstimateRow,
  input: EstimatesInput
): readonly string[] {
  return !input.spec.columns && ownCounts(input) ? [row.id] : row.counts
}

function ownCounts({spec, data}: Pick<EstimatesInput, 'spec' | 'data'>) {
  const counted =
    data.measure === 'percent' || data.spread === 'SD' || data.spread === 'IQR'
  return counted && !spec.columns
}

/** “Hazard ratio (95% CI)”, “Age, median (IQR), years”. */
export function valueHead({spec, data}: EstimatesInput): string {
  const {unit, measure, spread} = data
  const what =
    spec['x-label'] ?? (measure === 'percent' ? 'Percent' : 'Estimate')
  const center = spread === 'SD' ? ', mean' : spread === 'IQR' ? ', median' : ''
  const around = spread === '' ? '' : ` (${spread})`
  const united = measure === 'number' && unit !== '' ? `, ${unit}` : ''
  return `${what}${center}${around}${united}`
}

/** Title of the axis. */
export function axisTitle({spec, data}: EstimatesInput): string {
  const {measure, unit} = data
  const named = spec['x-label']
  if (measure === 'percent')
    return named === undefined ? 'Participants, %' : `${named}, %`
  if (named === undefined) return capital(unit)
  return unit === '' ? named : `${named}, ${unit}`
}

/** Alternative text: the rows with their numbers; of many, the first. */
export function describeEstimates(input: EstimatesInput): string {
  const rows = estimatesOf(input)
  const shown = rows.toSorted((a, b) => Number(b.overall) - Number(a.overall))
  const parts = shown.slice(0, 8).map(function (row) {
    const {value, limits} = printEstimate(row, input)
    const {n, of} = printCount(row.id, row.level, input)
    const count = of ? `, ${n?.text} of ${of.text}` : ''
    return `${row.label}: ${value?.text}${limits ? ` (${limits.text})` : ''}${count}`
  })
  const rest = rows.length > parts.length ? ' The table lists all rows.' : ''
  return `${valueHead(input)}. ${parts.join('; ')}.${rest}`
}

/** Note under the figure: sets and methods. */
export function footnoteEstimates({data}: EstimatesInput): string {
  const {sets, methods, spread} = data
  const whom = sets.length === 1 ? [`${capital(sets[0] ?? '')}.`] : []
  const how =
    methods.length > 0 && spread !== ''
      ? [`Intervals, ${spread} (${methods.join('; ')}).`]
      : spread === 'SD'
        ? ['Lines, standard deviation (SD).']
        : spread === 'IQR'
          ? ['Lines, interquartile range (IQR).']
          : []
  return [...whom, ...how].join(' ')
}

/** The same as a table. */
export function tabulateEstimates(input: EstimatesInput): Element {
  const heads = countHeads(input)
  return tabulate(
    ['Row', ...heads, valueHead(input)],
    input.data.rows.map(function (row): DataRow {
      if (row.kind === 'head') return [row.label, ...heads.map(() => ''), '']
      const {value, limits} = printEstimate(row, input)
      const cell: DataCell = limits ? [value, ' (', limits, ')'] : value
      return [
        row.label,
        ...heads.map(function (_, index): DataCell {
          const id = countIds(row, input)[index]
          if (id === undefined) return ''
          const {n, of} = printCount(id, row.level, input)
          return of ? [n, ' of ', of] : n
        }),
        cell
      ]
    })
  )
}

function resultOf(
  id: string,
  level: string,
  results: EstimatesInput['results']
): Result | undefined {
  const group = results.get(id)
  return level === wholeSet
    ? (group?.all ?? group?.levels.get(level))
    : group?.levels.get(level)
}
