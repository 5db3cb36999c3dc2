import {Environment, EvaluationError, ParseError} from '@marcbachmann/cel-js'
import type {VFile} from 'vfile'
import {listNames, nearest, type Place, report} from '../diagnostic/index.ts'
import {checkFilterValues, valuesOfExpression} from './filter-values.ts'
import {
  type Dataset,
  type Filter,
  inRow,
  parseNumber,
  reportRows,
  type Row
} from '../trial/index.ts'

/** Tells whether a row is to be kept. */
export type Predicate = (row: Row) => boolean

/**
 * Compiles a filter against the columns of a table.
 *
 * A row in which a number or date of the expression is missing is not kept; a
 * missing text is the empty text.
 *
 * @returns
 *   Predicate; `undefined` after reporting why there is none.
 */
export function compileFilter(
  filter: Filter | undefined,
  dataset: Dataset,
  file: VFile
): Predicate | undefined {
  if (!filter) return keepAll
  return filter.kind === 'equal'
    ? compileMap(filter.values, filter.place, dataset, file)
    : compileExpression(filter.text, filter.place, dataset, file)
}

function keepAll(): boolean {
  return true
}

function compileMap(
  values: ReadonlyMap<string, readonly string[]>,
  place: Place,
  dataset: Dataset,
  file: VFile
): Predicate | undefined {
  for (const variable of values.keys())
    if (!checkVariable(variable, dataset, place, file)) return undefined
  if (!checkFilterValues(values, place, dataset, file)) return undefined

  return function (row) {
    for (const [variable, cells] of values)
      if (!cells.includes(row.cells.get(variable) ?? '')) return false
    return true
  }
}

function compileExpression(
  text: string,
  place: Place,
  dataset: Dataset,
  file: VFile
): Predicate | undefined {
  const environment = createEnvironment(dataset)
  const code = text.replaceAll(/"[^"]*"|'[^']*'/g, (quoted) =>
    '"'.repeat(quoted.length)
  )
  const macro = /\.\s*(?:all|exists|exists_one|map|filter|bind)\s*\(/.exec(code)
  if (macro)
    return refuse(
      'Unexpected macro, expected comparisons of variables',
      'Write comparisons joined by `&&` and `||`.',
      [macro.index, macro.index + macro[0].length]
    )

  const check = environment.check(text)
  if (!check.valid) {
    const {error} = check
    const range = rangeOf(error)
    const unknown = /^Unknown variable: (\w+)/.exec(error?.message ?? '')?.[1]
    if (unknown !== undefined) {
      checkVariable(unknown, dataset, within(place, range), file)
      return undefined
    }
    const cause = error?.message.split('\n')[0] ?? 'not an expression'
    return refuse(
      `Unexpected expression \`${text}\`: ${cause}`,
      fixOf(code),
      range
    )
  }
  if (check.type !== 'bool')
    return refuse(
      `Unexpected expression \`${text}\`, expected one that is true or false`,
      'Compare the variable with a value, as in `SAFFL == "Y"`.'
    )

  const asked = valuesOfExpression(text)
  if (!checkFilterValues(asked, place, dataset, file)) return undefined
  const evaluate = environment.parse(text)
  const words = new Set(code.match(/\w+/g))
  const used = dataset.columns.filter((column) => words.has(column))
  return function (row) {
    const context: Record<string, string | number> = Object.create(null)
    for (const column of used) {
      const type = dataset.variables.get(column)?.type
      const cell = row.cells.get(column)
      if (cell === undefined && type !== 'text') return false
      context[column] =
        (type === 'number' ? parseNumber(cell ?? '') : cell) ?? ''
    }
    return evaluate(context) === true
  }

  function refuse(
    reason: string,
    fix: string,
    range?: readonly [number, number]
  ): undefined {
    report(file, 'where-expression', {
      reason,
      fix,
      place: within(place, range)
    })
    return undefined
  }
}

/** What people write who know another language than CEL. */
function fixOf(code: string): string {
  if (/(?<![=!<>])=(?!=)/.test(code)) return 'Write `==` for “equal”.'
  if (/<>/.test(code)) return 'Write `!=` for “not equal”.'
  if (/\b(?:and|or|not)\b/i.test(code))
    return 'Write `&&` for “and”, `||` for “or”, and `!` for “not”.'
  return 'Compare text with text in quotes (`SAFFL == "Y"`), numbers with numbers (`AGE >= 65`).'
}

function createEnvironment({variables}: Dataset): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: false,
    limits: {
      maxAstNodes: 200,
      maxDepth: 20,
      maxListElements: 100,
      maxMapEntries: 0,
      maxCallArguments: 8
    }
  })
  // CEL keeps `65` and `65.0` apart; people who filter ages do not.
  environment.registerOperator(
    'double == int',
    (a: number, b: bigint) => a === Number(b)
  )
  environment.registerOperator(
    'double in list<int>',
    (a: number, list: readonly bigint[]) => list.some((b) => a === Number(b))
  )
  for (const [name, {type}] of variables) {
    if (!/^[A-Za-z_]\w*$/.test(name)) continue
    environment.registerVariable(name, type === 'number' ? 'double' : 'string')
  }
  return environment
}

/** Reports a variable that is no column of the table. */
export function checkVariable(
  variable: string,
  dataset: Dataset,
  place: Place,
  file: VFile
): boolean {
  if (dataset.columns.includes(variable)) return true
  const meant = nearest(variable, dataset.columns)
  report(file, 'variable-exists', {
    reason: `Unexpected variable \`${variable}\`, expected a column of \`${dataset.name}\`: ${listNames(dataset.columns)}`,
    fix: meant ? `Write \`${meant}\`.` : 'Name a column of the table.',
    place,
    actual: variable,
    expected: dataset.columns,
    cause: {reason: `Table \`${dataset.name}\``, place: dataset.place}
  })
  return false
}

/** Reports a variable whose values are no numbers. */
export function checkNumeric(
  variable: string,
  dataset: Dataset,
  place: Place,
  file: VFile
): boolean {
  const type = dataset.variables.get(variable)?.type
  if (type === 'number') return checkSizes(variable, dataset, place, file)
  report(file, 'number-known', {
    reason: `Unexpected variable \`${variable}\` of type ${type}, expected one of numbers`,
    fix: `Name a numeric variable, or declare \`${variable}: {type: number}\` under \`columns\`.`,
    place,
    cause: {reason: `Table \`${dataset.name}\``, place: dataset.place}
  })
  return false
}

/** Squares of numbers without end are none. */
function checkSizes(
  variable: string,
  {rows}: Dataset,
  place: Place,
  file: VFile
): boolean {
  const large = rows.filter(
    ({cells}) => Math.abs(parseNumber(cells.get(variable) ?? '') ?? 0) > 1e15
  )
  reportRows(
    large,
    'number-known',
    (row) => ({
      reason: `Unexpected number of more than 15 digits of \`${variable}\`${inRow(row)}`,
      fix: 'Correct the number, or write it in a larger unit.',
      cause: {reason: 'Calculated with here', place}
    }),
    'such a number',
    file
  )
  return large.length === 0
}

function rangeOf(error: unknown): readonly [number, number] | undefined {
  if (!(error instanceof ParseError || error instanceof EvaluationError))
    if (!(error instanceof Error) || !('range' in error)) return undefined
  const {range} = error as {range?: {start: number; end: number}}
  return range && [range.start, range.end]
}

// Offsets of an expression map to columns as long as it stands on one line.
function within(place: Place, range?: readonly [number, number]): Place {
  const {start, end} = place.position
  if (!range || start.line !== end.line) return place
  const width = end.column - start.column
  if (range[1] > width) return place
  return {
    file: place.file,
    position: {
      start: {line: start.line, column: start.column + range[0]},
      end: {line: start.line, column: start.column + range[1]}
    }
  }
}
