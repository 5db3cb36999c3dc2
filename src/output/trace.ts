import type {Element} from 'hast'
import {formatPlace, type Place} from '../diagnostic/index.ts'
import {
  readValueName,
  termsOf,
  type Result,
  type Results
} from '../analysis/index.ts'
import {describeRounding} from '../format/describe-rounding.ts'
import type {HouseStyle} from '../format/house-style.ts'
import {isPart} from '../format/parts.ts'
import {rangesOf} from './line-ranges.ts'
import type {PrintedPlace} from './printed-values.ts'
import type {Printing, TracedValue} from './trace-schema.ts'

export type {TracedValue} from './trace-schema.ts'

/** Values of a product, in reading order. */
export interface TracedProduct {
  readonly output: string
  readonly values: readonly PrintedPlace[]
}

/** What printed values are traced to. */
export interface TraceOrigin {
  readonly results: Results
  readonly style: HouseStyle
  /** Path of the summary, for places. */
  readonly path: string
  /** Identifiers of participants that must not be in filters. */
  readonly withheld?: ReadonlySet<string> | undefined
}

/**
 * Traces each value that a product prints to its result and rows.
 *
 * @param product
 *   What was printed.
 * @param origin
 *   What it was printed from.
 */
export function trace(
  {output, values}: TracedProduct,
  origin: TraceOrigin
): readonly TracedValue[] {
  const traced = new Map<string, TracedValue>()
  let number = 0

  for (const value of values) {
    const key = `${value.result}\n${value.text}`
    const own = traced.get(key) ?? traceResult(value, origin)
    traced.set(key, own)
    const printing: Printing = {output, at: placeWords(value, origin.path)}
    if (!value.isUnseen) printing.number = ++number
    locate(printing, value)
    own.printed.push(printing)
  }

  return [...traced.values()]
}

function traceResult(
  {result: id, text, within}: PrintedPlace,
  {results, style, withheld}: TraceOrigin
): TracedValue {
  const found = termsOf(id).map((term) => findResult(term, results))
  const [first] = found
  if (!first) throw new Error(`Cannot trace \`${id}\``)
  const {method, set, where, source, place} = first.provenance
  const properties = within.at(-1)?.properties
  const value = properties?.['value'] ?? properties?.['dataValue']
  const part = id.slice(id.lastIndexOf('/') + 1)
  return {
    result: id,
    text,
    value: typeof value === 'string' ? value : text,
    kind: first.kind,
    method: found.length > 1 ? `Sum of ${id}` : method,
    rounding:
      found.length > 1
        ? 'not rounded: a sum of counts'
        : describeRounding(first, isPart(part) ? part : undefined, style),
    set: set && {id: set.id, label: set.label, size: set.size},
    where: where === undefined ? undefined : withhold(where, withheld),
    source,
    definedAt: formatPlace(place),
    rows: linesOf(joined(found.map(({provenance}) => provenance.rows))),
    population: linesOf(
      joined(found.map(({provenance}) => provenance.population ?? none))
    ),
    printed: []
  }
}

/** Result of `id/level/part`; items and levels may hold slashes themselves. */
function findResult(name: string, results: Results): Result {
  const {id, level} = readValueName(name)
  const group = results.get(id)
  const result = level === 'all' ? group?.all : group?.levels.get(level)
  if (!result) throw new Error(`Cannot trace \`${name}\``)
  return result
}

/** Text in which identifiers of participants are `…`. */
function withhold(
  text: string,
  identifiers: ReadonlySet<string> | undefined
): string {
  if (!identifiers || identifiers.size === 0) return text
  return text.replaceAll(/[^\s"',()[\]{}:=]+/g, (word) =>
    identifiers.has(word) ? '…' : word
  )
}

const none: readonly Place[] = []

/** All places; those of one result stay the same array, whose lines are known. */
function joined(places: readonly (readonly Place[])[]): readonly Place[] {
  const [only, ...more] = places
  return only && more.length === 0 ? only : places.flat()
}

/** Lines by the rows of a result, which several values and products share. */
const known = new WeakMap<readonly Place[], string[]>()

/** `file:2-9,12`, one entry a file. */
function linesOf(places: readonly Place[]): string[] {
  const lines = known.get(places) ?? findLines(places)
  known.set(places, lines)
  return lines
}

function findLines(places: readonly Place[]): string[] {
  const files = new Map<string, Set<number>>()
  for (const {file, position} of places) {
    const lines = files.get(file) ?? new Set()
    files.set(file, lines.add(position.start.line))
  }
  return [...files].map(([file, lines]) => `${file}:${rangesOf([...lines])}`)
}

function placeWords({within}: PrintedPlace, path: string): string {
  const place = placeOf(within, path)
  return typeof place === 'string' ? place : formatPlace(place)
}

/**
 * Where a value stands in the source: a place, or the id of its figure; the
 * path of the summary if neither is known.
 */
export function placeOf(
  within: readonly Element[],
  path: string
): Place | string {
  for (let index = within.length - 1; index >= 0; index--) {
    const element = within[index]
    const figure = element && figureOf(element)
    if (figure !== undefined) return figure
    if (element?.position) return {file: path, position: element.position}
  }
  return path
}

/** Id of the figure that an element is, or draws. */
function figureOf({properties}: Element): string | undefined {
  const id = properties['dataFigure'] ?? properties['id']
  const isFigure =
    typeof id === 'string' && (id.startsWith('fig-') || id.startsWith('tbl-'))
  return isFigure ? id : undefined
}

/** Classes of templates that say where a value stands. */
const regions: ReadonlySet<unknown> = new Set([
  'limits',
  'preheader',
  'takeaway'
])

/** Adds page and region of a product; of a figure, its id. */
function locate(
  printing: Printing,
  {head, isUnseen, within}: PrintedPlace
): void {
  let region = head
  for (const element of within) {
    const {className, dataPage} = element.properties
    if (dataPage !== undefined) printing.page = Number(dataPage)
    if (element.tagName === 'h1') region = 'title'
    if (Array.isArray(className))
      region = className.find((name) => regions.has(name))?.toString() ?? region
    region = figureOf(element) ?? region
  }

  if (isUnseen && region !== undefined && region !== 'preheader')
    region = `data of ${region}`
  if (region !== undefined && region !== '') printing.region = region
}
