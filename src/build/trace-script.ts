import type {PageScript} from '../html/page.ts'
import {
  popoverData,
  type PopoverFields,
  popoverScript
} from '../html/trace-popover.ts'
import {countLines} from '../output/line-ranges.ts'
import type {TracedValue} from '../output/trace-schema.ts'

/**
 * Script of a page that tells where its values come from.
 *
 * It holds how many rows were counted, and never what is in them.
 */
export function traceScript(values: readonly TracedValue[]): PageScript {
  const fields = new Map(values.map((value) => [value.result, fieldsOf(value)]))
  return {
    code: popoverScript,
    data: {id: 'trace-data', value: popoverData(fields)}
  }
}

function fieldsOf(value: TracedValue): PopoverFields {
  const {method, population, rounding, rows, set, source, text, where} = value
  const fields: [string, string | undefined][] = [
    ['Value', value.value === text ? undefined : value.value || undefined],
    ['Rounding', rounding],
    ['Method', method],
    ['Set', set && `${set.label}, n = ${set.size}`],
    ['Filter', where],
    ['Source', source],
    ['Rows', rowWords(countRows(rows), countRows(population))],
    ['Defined', value.definedAt],
    ['Name', value.result]
  ]
  return fields.filter(
    (field): field is [string, string] => field[1] !== undefined
  )
}

function rowWords(count: number, population: number): string | undefined {
  if (count === 0 && population === 0) return undefined
  return population === 0
    ? `${count} counted`
    : `${count} counted; ${population} of the denominator`
}

/** Counts by the lines of a result, which several values and products share. */
const counts = new WeakMap<readonly string[], number>()

function countRows(entries: readonly string[]): number {
  const known = counts.get(entries)
  if (known !== undefined) return known
  let count = 0
  for (const entry of entries)
    count += countLines(entry.slice(entry.lastIndexOf(':') + 1))
  counts.set(entries, count)
  return count
}
