import {
  diffTraces,
  type NumberChange,
  type TraceDifference,
  type Traces
} from '../../output/diff-traces.ts'
import type {Command} from '../command.ts'
import {readTraces} from '../read-traces.ts'
import {folder, unknown} from '../settings.ts'
import {exitCodes, UsageError} from '../terminal.ts'

const formats = ['text', 'json'] as const

/** Compares two builds. */
export const diffCommand: Command = {
  name: 'diff',
  usage: 'A B',
  summary: 'compare the numbers of two builds: folders, or files trace.json',
  options: ['format'],
  async run(args, effects, {out}) {
    const [a, b, more] = args.positionals
    if (a === undefined || b === undefined || more !== undefined)
      throw new UsageError(
        'Expected two builds, such as `diff dist-submitted dist`'
      )
    const written = args.values.get('format') ?? 'text'
    const format = formats.find((name) => name === written)
    if (!format) throw unknown('format', written, formats)

    const before = await readTraces(effects, folder(a))
    const after = await readTraces(effects, folder(b))
    const difference = diffTraces(...pair(before, after))
    out(format === 'json' ? toJson(difference) : toText(difference))
    const {changed, added, removed} = difference
    return changed.length + added.length + removed.length === 0
      ? exitCodes.fine
      : exitCodes.refused
  }
}

/** Two single summaries are compared with each other, whatever their names. */
function pair(before: Traces, after: Traces): [Traces, Traces] {
  const [old] = before
  const [now] = after
  if (before.size !== 1 || after.size !== 1 || !old || !now)
    return [before, after]
  return [before, new Map([[old[0], now[1]]])]
}

function toJson({changed, added, removed, same}: TraceDifference): string {
  return `${JSON.stringify({changed, added, removed, same}, undefined, 2)}\n`
}

function toText({changed, added, removed, same}: TraceDifference): string {
  const rows = [
    ...changed.map((change) => rowOf('changed', change)),
    ...added.map((change) => rowOf('added', change)),
    ...removed.map((change) => rowOf('removed', change))
  ]
  const summaries = [...new Set(rows.map(([summary]) => summary))]
  const width = Math.max(0, ...rows.map(([, , result]) => result.length))
  const sections = summaries.map(function (name) {
    const lines = rows
      .filter(([summary]) => summary === name)
      .map(
        ([, kind, result, words]) =>
          `  ${kind.padEnd(7)}  ${result.padEnd(width)}  ${words}\n`
      )
    return `${name}\n${lines.join('')}\n`
  })
  return `${sections.join('')}${changed.length} changed, ${added.length} added, ${removed.length} removed, ${same} the same\n`
}

function rowOf(
  kind: string,
  {summary, result, before, after}: NumberChange
): readonly [string, string, string, string] {
  // Where it prints the same, only the raw values tell the change.
  const raw = before && after && before.text === after.text
  const words = [before, after]
    .filter((number) => number !== undefined)
    .map(({text, value}) => (raw ? `${text} (${value})` : text))
  return [summary, kind, result, words.join(' → ')]
}
