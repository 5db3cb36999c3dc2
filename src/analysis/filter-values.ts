import type {VFile} from 'vfile'
import {isMisspelt, listNames, type Place, report} from '../diagnostic/index.ts'
import type {Dataset} from '../trial/index.ts'

/** Values that a filter asks for, by variable. */
export type FilterValues = ReadonlyMap<string, readonly string[]>

// Cells of a variable do not change: filters of one data set share them.
const cellsBy = new WeakMap<Dataset, Map<string, ReadonlySet<string>>>()

/**
 * Checks that what a filter asks for is in the data: a value that is misspelt
 * finds nobody, and counts as if nobody had it.
 *
 * Values that are spelt almost as one of the data are refused; where a variable
 * has none of the values that are asked for, and they are no declared levels, a
 * warning says so.
 *
 * @returns
 *   Whether all are spelt as in the data.
 */
export function checkFilterValues(
  values: FilterValues,
  place: Place,
  dataset: Dataset,
  file: VFile
): boolean {
  let valid = true
  for (const [variable, asked] of values) {
    const cells = cellsOf(variable, dataset)
    const levels = dataset.variables.get(variable)?.levels ?? []
    const absent = asked.filter(
      (value) => value !== '' && !cells.has(value) && !levels.includes(value)
    )
    const known = [...new Set([...levels, ...cells])]
    for (const value of absent) {
      const meant = known.find((name) => isMisspelt(value, name))
      if (meant === undefined) continue
      valid = false
      report(file, 'where-value', {
        reason: `Unexpected value \`${value}\` of \`${variable}\`, expected one of \`${dataset.name}\`: ${listNames(known)}`,
        fix: `Write \`${meant}\`.`,
        place,
        actual: value,
        expected: known,
        cause: {reason: `Table \`${dataset.name}\``, place: dataset.place}
      })
    }

    if (!valid || absent.length < asked.length || known.length === 0) continue
    report(file, 'where-matches', {
      reason: `Unexpected ${absent.length === 1 ? 'value' : 'values'} ${listNames(absent)} of \`${variable}\` that no row of \`${dataset.name}\` has, expected ${listNames(known)}`,
      fix: fixOf(absent, variable, known),
      place,
      cause: {reason: `Table \`${dataset.name}\``, place: dataset.place}
    })
  }
  return valid
}

/** Values that the comparisons of an expression with text ask for. */
export function valuesOfExpression(text: string): FilterValues {
  const values = new Map<string, string[]>()
  const comparison =
    /\b([A-Za-z_]\w*)\s*(?:[=!]=\s*|in\s*\[)((?:\s*,?\s*(?:"[^"]*"|'[^']*'))+)/g
  for (const [, variable = '', list = ''] of text.matchAll(comparison)) {
    const found = values.get(variable) ?? []
    for (const [quoted] of list.matchAll(/"[^"]*"|'[^']*'/g))
      found.push(quoted.slice(1, -1))
    values.set(variable, found)
  }
  return values
}

function cellsOf(variable: string, dataset: Dataset): ReadonlySet<string> {
  const known = cellsBy.get(dataset) ?? new Map<string, ReadonlySet<string>>()
  cellsBy.set(dataset, known)
  const found = known.get(variable)
  if (found) return found
  const cells = new Set<string>()
  for (const row of dataset.rows) {
    const cell = row.cells.get(variable)
    if (cell !== undefined) cells.add(cell)
  }
  known.set(variable, cells)
  return cells
}

function fixOf(
  absent: readonly string[],
  variable: string,
  known: readonly string[]
): string {
  const [first = ''] = absent
  const operator = /^([<>]=?|[=!]=?)\s*(\S+)$/.exec(first)
  if (operator)
    return `Write an expression: \`where: ${variable} ${operator[1]} ${operator[2]}\`.`
  const few = known.length + absent.length <= 8
  const levels = [...known, ...absent].join(', ')
  return few
    ? `Correct it; if nobody had it, declare it under \`columns:\`, \`${variable}: {levels: [${levels}]}\`.`
    : 'Correct it; if nobody had it, give the reason under `allow:`, `where-matches: …`.'
}
