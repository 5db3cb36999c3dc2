import {listNames, nearest, report} from '../../diagnostic/index.ts'
import {reportRows, type Row} from '../../trial/index.ts'
import {type Members, subjectVariable} from '../sets.ts'
import type {BaselineState as State} from './baseline-state.ts'

/** Values that are named in the table are declared, or some cell has them. */
export function checkValues(
  variable: string,
  index: number,
  key: 'levels' | 'value',
  values: readonly string[],
  {set, spec, context}: State
): boolean {
  const known = [...ownLevels(variable, set, set.dataset.rows).keys()]
  const wrong = values.filter((value) => !known.includes(value))
  for (const value of wrong) {
    const meant = nearest(value, known)
    report(context.file, 'level-known', {
      reason: `Unexpected value \`${value}\` of \`${variable}\` in \`${spec.id}\`, expected one of \`${set.dataset.name}\`: ${listNames(known)}`,
      fix: `${meant === undefined ? 'Delete the value' : `Write \`${meant}\``}; if nobody has it, declare it under \`columns:\` of the front matter.`,
      place: spec.at('rows', index, key, ...(key === 'levels' ? [value] : [])),
      actual: value,
      expected: known
    })
  }
  return wrong.length === 0
}

/** All values of the set have a row. */
export function checkListed(
  variable: string,
  index: number,
  names: ReadonlyMap<string, string>,
  {set, spec, context}: State
): boolean {
  const wrong = [...set.rows.values()].filter(function ({cells}) {
    const cell = cells.get(variable)
    return cell !== undefined && !names.has(cell)
  })
  reportRows(
    wrong,
    'level-known',
    ({cells}) => ({
      reason: `Unexpected \`${cells.get(variable)}\` of \`${variable}\` of participant \`${cells.get(subjectVariable)}\`, expected a value that \`${spec.id}\` lists: ${listNames([...names.keys()])}`,
      fix: `Add \`${cells.get(variable)}\` to \`levels\` of the row; values of the same name are put together.`,
      cause: {
        reason: `Row of \`${variable}\``,
        place: spec.at('rows', index, 'levels')
      }
    }),
    'such a value',
    context.file
  )
  return wrong.length === 0
}

/** Values of a variable, as declared, else in the order of the data. */
export function ownLevels(
  variable: string,
  {dataset, rows}: Members,
  among: Iterable<Row> = rows.values()
): ReadonlyMap<string, string> {
  const declared = dataset.variables.get(variable)?.levels ?? []
  const names = new Map(declared.map((level) => [level, level]))
  for (const {cells} of among) {
    const cell = cells.get(variable)
    if (cell !== undefined) names.set(cell, cell)
  }
  return names
}
