import {linesOfRanges} from '../output/line-ranges.ts'
import type {Participants} from '../output/participants.ts'
import type {TracedValue} from '../output/trace-schema.ts'

/** Whose rows are counted, or why that cannot be told. */
export type Whose =
  | {readonly participants: Participants}
  | {readonly reason: string}

/** One line for each value: its name, and what it prints. */
export function listTraced(values: readonly TracedValue[]): string {
  const width = Math.max(0, ...values.map(({result}) => result.length))
  return values
    .map(({result, text}) => `${result.padEnd(width)}  ${text}\n`)
    .join('')
}

/**
 * All that a trace tells of a value, in lines.
 *
 * @param whose
 *   Participants of the rows.
 */
export function describeTraced(value: TracedValue, whose: Whose): string {
  const {population, printed, rows, set, source, where} = value
  const lines: [string, string | undefined][] = [
    ['result', value.result],
    ['value', value.value === value.text ? undefined : value.value],
    ['rounding', value.rounding],
    ['kind', value.kind],
    ['method', value.method],
    ['set', set && `${set.id}: ${set.label}, n = ${set.size}`],
    ['where', where],
    ['source', source],
    ['defined at', value.definedAt],
    ...labelled(
      'rows',
      rows.flatMap((entry) => rowLines(entry, whose))
    ),
    ['out of', population.length > 0 ? population.join(', ') : undefined],
    ...labelled('printed', printed.map(printingLine))
  ]
  const body = lines
    .filter(([, text]) => text !== undefined)
    .map(([name, text]) => `  ${name.padEnd(10)}  ${text}\n`)
  return `${value.text}\n${body.join('')}`
}

/** Lines under one label. */
function labelled(
  name: string,
  lines: readonly string[]
): readonly [string, string][] {
  return lines.map((line, index) => [index === 0 ? name : '', line])
}

/** `SIM-01-002  adsl.csv:3`, a line a row; ranges where nobody is known. */
function rowLines(entry: string, whose: Whose): readonly string[] {
  const at = entry.lastIndexOf(':')
  const file = entry.slice(0, at)
  const lines = 'participants' in whose ? whose.participants[file] : undefined
  if (!lines) return [entry]
  const named = linesOfRanges(entry.slice(at + 1)).map((line) => ({
    id: lines[String(line)] ?? '?',
    place: `${file}:${line}`
  }))
  const width = Math.max(...named.map(({id}) => id.length))
  return named.map(({id, place}) => `${id.padEnd(width)}  ${place}`)
}

function printingLine({
  at,
  number,
  output,
  page,
  region
}: TracedValue['printed'][number]): string {
  const where = [
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(region === undefined ? [] : [region])
  ].join(', ')
  const name = number === undefined ? output : `${output}:${number}`
  return [name.padEnd(14), at, ...(where === '' ? [] : [`(${where})`])].join(
    ' '
  )
}
