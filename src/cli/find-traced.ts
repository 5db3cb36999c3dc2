import {itemId} from '../analysis/index.ts'
import type {Printing, TracedValue} from '../output/trace-schema.ts'
import {parseExpression, type ValueReference} from '../resolve/expression.ts'

/** A printed value, and where. */
export interface TracedPrinting {
  readonly value: TracedValue
  readonly printing: Printing
}

/**
 * Traced values that a query names: as authors write them
 * (`sd["LD"].percent`), as the trace does (`sd/LD/percent`), or as printed.
 */
export function findTraced(
  values: readonly TracedValue[],
  query: string
): readonly TracedValue[] {
  const expression = parseExpression(query.replace(/^=\s*/, ''))
  const names =
    'offset' in expression || expression.length > 1
      ? [nameOfSum(query)]
      : expression.flatMap(({reference}) => namesOf(reference))
  return values.filter(
    ({result, text}) =>
      names.some((name) => result === name || result.startsWith(`${name}/`)) ||
      result === query ||
      result.startsWith(`${query}/`) ||
      plain(text) === plain(query)
  )
}

/** Values that a product prints, as numbered. */
export function printedOn(
  values: readonly TracedValue[],
  output: string
): readonly TracedPrinting[] {
  return values
    .flatMap((value) =>
      value.printed
        .filter(
          (printing) =>
            printing.output === output && printing.number !== undefined
        )
        .map((printing) => ({printing, value}))
    )
    .toSorted((a, b) => (a.printing.number ?? 0) - (b.printing.number ?? 0))
}

/** Names in the trace that an expression may mean; some lack their part. */
function namesOf({id, level, part}: ValueReference): readonly string[] {
  const items = level === undefined ? [] : [itemId(id, level)]
  if (part === undefined)
    return level === undefined ? [id] : [`${id}/${level}`, ...items]
  return [
    `${id}/${level ?? 'all'}/${part}`,
    ...items.map((item) => `${item}/all/${part}`)
  ]
}

function nameOfSum(query: string): string {
  const expression = parseExpression(query.replace(/^=\s*/, ''))
  if ('offset' in expression) return query
  return expression
    .map(({reference: {id, level, part}, sign}, index) => {
      const operator = index === 0 ? '' : sign > 0 ? ' + ' : ' - '
      return `${operator}${id}/${level ?? 'all'}/${part ?? 'usual'}`
    })
    .join('')
}

function plain(words: string): string {
  return words.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll('−', '-')
}
