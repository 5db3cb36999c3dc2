import type {VFile} from 'vfile'
import {hiddenIn, report} from '../diagnostic/index.ts'
import {cellProblem, type CellProblem} from './cell-problem.ts'
import {reportRows} from './report-rows.ts'
import {inRow, type Table, type TableRow} from './table.ts'
import type {ColumnSpec, Dataset, Row, Variable} from './trial.ts'
import {typeVariable} from './variables.ts'

interface BadCell extends CellProblem {
  readonly cell: string
  readonly row: TableRow
  readonly place: TableRow['place']
}

/**
 * Judges the cells of a table, whichever file they came from.
 *
 * Empty cells, `.` (how SAS prints a missing value) and words that are
 * declared are missing; all others must fit the type of their variable.
 *
 * @param columns
 *   What the front matter says of variables.
 * @returns
 *   The data set; `undefined` after reporting cells that do not fit.
 */
export function decodeCells(
  table: Table,
  columns: ReadonlyMap<string, ColumnSpec>,
  file: VFile
): Dataset | undefined {
  const variables = new Map<string, Variable>()
  const cells = table.rows.map(() => new Map<string, string>())
  let valid = true

  table.columns.forEach(function (column, index) {
    const {name} = column
    const spec = columns.get(name)
    const values = table.rows.map(function (row) {
      const cell = row.cells[index]?.trim() ?? ''
      const missing = cell === '.' || spec?.missing.includes(cell)
      return missing ? '' : cell
    })
    const type = typeVariable(
      column,
      spec?.type,
      values.filter((cell) => cell !== '')
    )
    const {label = column.label, unit, levels} = spec ?? {}
    const hidden = hiddenIn(label ?? '')
    if (hidden !== undefined) {
      valid = false
      report(file, 'text-encoding', {
        reason: `Unexpected ${hidden} in the label of \`${name}\`, expected visible text`,
        fix: 'Delete the character from the label.',
        place: table.place
      })
    }
    variables.set(name, {type, label, unit, levels})

    const bad: BadCell[] = []
    table.rows.forEach(function (row, position) {
      const cell = values[position] ?? ''
      if (cell === '') return
      const problem = cellProblem(cell, name, type, spec)
      if (problem) bad.push({...problem, cell, row, place: row.place})
      else cells[position]?.set(name, cell)
    })
    if (bad.length > 0) valid = false
    for (const rule of new Set(bad.map((entry) => entry.rule)))
      reportRows(
        bad.filter((entry) => entry.rule === rule),
        rule,
        ({cell, expected, fix, row}) => ({
          reason: `Unexpected cell \`${cell}\` of \`${name}\`${inRow(row)}, expected ${expected}`,
          fix,
          actual: cell
        }),
        `such a cell of \`${name}\``,
        file
      )
  })
  if (!valid) return undefined

  const {name, place} = table
  const rows = table.rows.map((row, position): Row => ({
    cells: cells[position] ?? new Map(),
    place: row.place,
    title: row.title
  }))
  return {
    name,
    columns: table.columns.map((column) => column.name),
    variables,
    rows,
    place
  }
}
