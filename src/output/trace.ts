import type {Element, ElementContent} from 'hast'
import {toString} from 'hast-util-to-string'
import {visitParents} from 'unist-util-visit-parents'
import {formatPlace} from '../diagnostic/index.ts'
import type {Result, Results} from '../analysis/index.ts'

/** Where a value is printed. */
export interface Printing {
  readonly output: string
  /** `file:line:col` of the source, or the id of a figure. */
  readonly at: string
}

/** A printed value and all that it came from. */
export interface TracedValue {
  /** `id/level/part`. */
  readonly result: string
  readonly text: string
  /** Raw value, unrounded. */
  readonly value: string
  readonly kind: Result['kind']
  readonly method: string
  readonly set?: {
    readonly id: string
    readonly label: string
    readonly size: number
  }
  readonly where?: string
  readonly source?: string
  /** Where the result is defined, `file:line:col`. */
  readonly definedAt: string
  /** Rows that were counted, `file:2-9,12`. */
  readonly rows: readonly string[]
  /** Rows of the denominator, in the same form. */
  readonly population: readonly string[]
  readonly printed: readonly Printing[]
}

/** Hast of a product, to look for values in. */
export interface TracedProduct {
  readonly output: string
  readonly content: readonly ElementContent[]
}

/**
 * Traces each value that the products print to its result and rows.
 *
 * @param products
 *   What was printed; the same value counts once a product and place.
 * @param results
 *   What it was printed from.
 * @param path
 *   Path of the summary, for places.
 */
export function trace(
  products: readonly TracedProduct[],
  results: Results,
  path: string
): readonly TracedValue[] {
  const values = new Map<string, TracedValue & {printed: Printing[]}>()

  for (const {output, content} of products)
    visitParents(
      {type: 'root', children: [...content]},
      'element',
      function (node, ancestors) {
        const id = node.properties['dataResult']
        if (typeof id !== 'string') return
        const text = toString(node)
        const key = `${id}\n${text}`
        const printing = {output, at: placeOf([...ancestors, node], path)}
        const known = values.get(key)
        if (!known)
          values.set(key, {
            ...traceResult(id, text, node, results),
            printed: [printing]
          })
        else if (!known.printed.some((other) => isSame(other, printing)))
          known.printed.push(printing)
      }
    )

  return [...values.values()]
}

function traceResult(
  id: string,
  text: string,
  node: Element,
  results: Results
): Omit<TracedValue, 'printed'> {
  // Levels may hold a plus themselves; terms of a sum end in a part.
  const found = id
    .split(/(?<=\/(?:n|N|usual)) [+-] /)
    .map((term) => findResult(term, results))
  const [first] = found
  if (!first) throw new Error(`Cannot trace \`${id}\``)
  const {method, set, where, source, place} = first.provenance
  const value = node.properties['value'] ?? node.properties['dataValue']
  return {
    result: id,
    text,
    value: typeof value === 'string' ? value : text,
    kind: first.kind,
    method: found.length > 1 ? `Sum of ${id}` : method,
    ...(set && {set: {id: set.id, label: set.label, size: set.size}}),
    ...(where !== undefined && {where}),
    ...(source !== undefined && {source}),
    definedAt: formatPlace(place),
    rows: linesOf(found.flatMap(({provenance}) => provenance.rows)),
    population: linesOf(
      found.flatMap(({provenance}) => provenance.population ?? [])
    )
  }
}

/** Result of `id/level/part`; items and levels may hold slashes themselves. */
function findResult(name: string, results: Results): Result {
  const id = /^[^[/]*(?:\["[^"]*"\]|\['[^']*'\])*/.exec(name)?.[0] ?? ''
  const level = name.slice(id.length + 1, name.lastIndexOf('/'))
  const group = results.get(id)
  const result = level === 'all' ? group?.all : group?.levels.get(level)
  if (!result) throw new Error(`Cannot trace \`${name}\``)
  return result
}

/** `file:2-9,12`, one entry a file. */
function linesOf(places: Result['provenance']['rows']): readonly string[] {
  const files = new Map<string, Set<number>>()
  for (const {file, position} of places) {
    const lines = files.get(file) ?? new Set()
    files.set(file, lines.add(position.start.line))
  }
  return [...files].map(([file, lines]) => `${file}:${rangesOf([...lines])}`)
}

function rangesOf(lines: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last?.[1] === line - 1) last[1] = line
    else ranges.push([line, line])
  }
  return ranges
    .map(([first, last]) => (first === last ? first : `${first}-${last}`))
    .join()
}

function placeOf(nodes: readonly unknown[], path: string): string {
  for (const node of nodes.toReversed()) {
    const {position, properties} = node as Partial<Element>
    const figure = properties?.['dataFigure'] ?? properties?.['id']
    if (typeof figure === 'string' && /^(?:fig|tbl)-/.test(figure))
      return figure
    if (position) return formatPlace({file: path, position})
  }
  return path
}

function isSame(a: Printing, b: Printing): boolean {
  return a.output === b.output && a.at === b.at
}
