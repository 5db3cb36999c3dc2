import {report} from '../../diagnostic/index.ts'
import type {AuthorText, FigureSpec} from '../../trial/figure-spec.ts'
import {type Dataset, parseNumber, type Row} from '../../trial/index.ts'
import {checkVariable, compileFilter} from '../filter.ts'
import {itemId} from '../item-id.ts'
import type {Result, ResultGroup} from '../result.ts'
import {findDataset} from '../sets.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'

/** A cell of a plain table. */
export type PlainCell =
  | {readonly kind: 'empty'}
  /** No digit is in it: there is nothing to trace. */
  | {readonly kind: 'words'; readonly text: string}
  /** A number or text with one: a value of the column, by its row. */
  | {readonly kind: 'value'; readonly id: string; readonly level: string}

/** A column of a plain table. */
export interface PlainColumn {
  readonly label: AuthorText | string
  /** Numbers, which are aligned at the decimal mark. */
  readonly isNumeric: boolean
  /** Most fraction digits of a number as written. */
  readonly digits: number
  /** By row, in the order of the data. */
  readonly cells: readonly PlainCell[]
}

/** What a plain table is made of. */
export interface CsvData {
  readonly columns: readonly PlainColumn[]
  readonly size: number
}

type Spec = FigureSpec<'csv'>

/** More rows than these are no table that anybody reads in print. */
const maxRows = 60

/**
 * Takes rows of data as they are: each cell with a digit becomes a value that
 * can be traced to its row.
 */
export function analyzeCsv(
  spec: Spec,
  context: FigureContext
): FigureAnalysis<CsvData> | undefined {
  const {data, where} = spec
  const {trial, file} = context
  const dataset = findDataset(data.id, data.place, trial, file)
  const keep = dataset && compileFilter(where, dataset, file)
  if (!dataset || !keep) return undefined
  const chosen =
    spec.columns ??
    dataset.columns.map((variable) => ({variable, label: undefined}))
  const valid = chosen.map(({variable}, index) =>
    checkColumn(variable, index, dataset, spec, context)
  )
  const rows = dataset.rows.filter((row) => keep(row))
  if (!checkSize(rows, dataset, spec, context) || valid.includes(false))
    return undefined

  const results: ResultGroup[] = []
  const columns = chosen.map(function (column, index): PlainColumn {
    const {variable} = column
    const id = itemId(`${spec.id}:column-${index + 1}`, variable)
    const known = dataset.variables.get(variable)
    const isNumeric = known?.type === 'number'
    const levels = new Map<string, Result>()
    const cells = rows.map(function (row, place): PlainCell {
      const text = row.cells.get(variable)
      if (text === undefined) return {kind: 'empty'}
      if (!/\d/.test(text)) return {kind: 'words', text}
      const level = String(place + 1)
      levels.set(level, resultOf(text, isNumeric, variable, row))
      return {kind: 'value', id, level}
    })
    const label = column.label ?? known?.label ?? variable
    if (levels.size > 0)
      results.push({
        id,
        label: known?.label ?? variable,
        levels,
        place: spec.place
      })
    const digits = rows.map(({cells}) => fractionDigits(cells.get(variable)))
    return {label, isNumeric, digits: Math.max(0, ...digits), cells}
  })
  return {data: {columns, size: rows.length}, results}
}

/** Fraction digits of a number as it is written. */
function fractionDigits(cell: string | undefined): number {
  return cell?.split('.')[1]?.length ?? 0
}

function resultOf(
  text: string,
  isNumeric: boolean,
  variable: string,
  {place}: Row
): Result {
  const provenance = {
    place,
    rows: [place],
    method: `As given in ${variable}; nothing is computed`
  }
  const value = isNumeric ? parseNumber(text) : undefined
  return value === undefined
    ? {kind: 'quoted', text, provenance}
    : {
        kind: 'estimate',
        value,
        digits: fractionDigits(text),
        unit: '',
        provenance
      }
}

function checkColumn(
  variable: string,
  index: number,
  dataset: Dataset,
  spec: Spec,
  {trial, file}: FigureContext
): boolean {
  const place = spec.at('columns', index)
  if (!checkVariable(variable, dataset, place, file)) return false
  const isHidden =
    /^U?SUBJID$/.test(variable) && trial.frontMatter.dataStatus !== 'simulated'
  if (!isHidden) return true
  report(file, 'participant-labels', {
    reason: `Unexpected column \`${variable}\` of \`${spec.id}\`, expected no identifiers of participants in print`,
    fix: 'Delete the column, or name the others under `columns`.',
    place
  })
  return false
}

function checkSize(
  {length}: readonly Row[],
  dataset: Dataset,
  spec: Spec,
  {file}: FigureContext
): boolean {
  if (length > 0 && length <= maxRows) return true
  report(file, 'table-needs-rows', {
    reason:
      length === 0
        ? `Unexpected \`${spec.id}\` without rows, expected some of \`${dataset.name}\``
        : `Unexpected ${length} rows in \`${spec.id}\`, expected at most ${maxRows}`,
    fix:
      length === 0
        ? 'Correct `where`, or add the rows.'
        : 'Choose rows with `where`, or count them in a table of results.',
    place: length === 0 ? spec.at('where') : spec.at('data'),
    cause: {reason: `Table \`${dataset.name}\``, place: dataset.place}
  })
  return false
}
