import {type Effects, readText} from '../../build/effects.ts'
import {listNames, nearest} from '../../diagnostic/index.ts'
import {
  type Trace,
  type TracedValue,
  traceSchema
} from '../../output/trace-schema.ts'
import type {Command} from '../command.ts'
import {describeTraced, listTraced, type Whose} from '../describe-traced.ts'
import {findTraced, printedOn} from '../find-traced.ts'
import {readSettings, unknown} from '../settings.ts'
import {
  type ExitCode,
  exitCodes,
  type Terminal,
  UsageError
} from '../terminal.ts'

/** Says where printed values come from. */
export const traceCommand: Command = {
  name: 'trace',
  usage: 'SLUG [VALUE]',
  summary: 'say where the values of a summary, or one of them, come from',
  options: ['at', 'out'],
  async run(args, effects, terminal) {
    const [slug, ...words] = args.positionals
    if (slug === undefined)
      throw new UsageError(
        'Missing summary; write `trace SLUG`, `trace SLUG VALUE`, or `trace SLUG --at PRODUCT:NUMBER`'
      )
    const at = args.values.get('at')
    const query = words.join(' ')
    if (at !== undefined && query !== '')
      throw new UsageError(
        `Unexpected \`${query}\` beside \`--at\`, expected one of the two`
      )
    const trace = await readTrace(effects, readSettings(args, true).out, slug)

    if (at !== undefined) return showAt(trace, at, effects, terminal)
    if (query === '') {
      terminal.out(listTraced(trace.values))
      return exitCodes.fine
    }

    const found = findTraced(trace.values, query)
    if (found.length > 0) return show(found, trace, effects, terminal)
    terminal.err(`${nothingFound(trace, query)}\n`)
    return exitCodes.refused
  }
}

async function readTrace(
  effects: Effects,
  folder: string,
  slug: string
): Promise<Trace> {
  const path = `${folder}/${slug}/trace.json`
  const text = await readText(effects, path)
  if (text === undefined) {
    const entries = (await effects.list(folder)) ?? []
    const built = entries.filter(
      ({isFolder, name}) => isFolder && !name.startsWith('.')
    )
    if (built.length === 0)
      throw new UsageError(
        `Cannot find a summary in \`${folder}\`; run \`npm run build\` first`
      )
    throw unknown(
      'summary',
      slug,
      built.map(({name}) => name)
    )
  }

  const parsed = traceSchema.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  throw new UsageError(
    `Unexpected contents of \`${path}\`, expected a trace of this version; run \`npm run build\` again`
  )
}

/** Shows the value of a number on a product, or all numbers of a product. */
async function showAt(
  trace: Trace,
  at: string,
  effects: Effects,
  terminal: Terminal
): Promise<ExitCode> {
  const [, output = '', digits] = /^([\w-]+)(?::([1-9]\d*))?$/.exec(at) ?? []
  if (output === '')
    throw new UsageError(
      `Unexpected value \`${at}\` of \`--at\`, expected a product and a number, \`poster:12\``
    )
  const outputs = [
    ...new Set(
      trace.values.flatMap(({printed}) => printed.map((one) => one.output))
    )
  ]
  if (!outputs.includes(output)) throw unknown('product', output, outputs)

  const printed = printedOn(trace.values, output)
  if (digits === undefined) {
    const width = String(printed.length).length
    for (const {printing, value} of printed)
      terminal.out(
        `${String(printing.number).padStart(width)}  ${value.text}  (${value.result})\n`
      )
    return exitCodes.fine
  }

  const one = printed.find(({printing}) => printing.number === Number(digits))
  if (one) return show([one.value], trace, effects, terminal)
  terminal.err(
    `Cannot find number ${digits} on the ${output} of \`${trace.summary}\`, expected 1 to ${printed.length}; \`--at ${output}\` lists them\n`
  )
  return exitCodes.refused
}

async function show(
  values: readonly TracedValue[],
  trace: Trace,
  effects: Effects,
  {err, out}: Terminal
): Promise<ExitCode> {
  const whose = await readWhose(values, trace, effects)
  out(values.map((value) => describeTraced(value, whose)).join('\n'))
  if ('reason' in whose)
    err(`Participants of the rows are not shown: ${whose.reason}.\n`)
  return exitCodes.fine
}

/** Participants, from the source where the trace withholds them. */
async function readWhose(
  values: readonly TracedValue[],
  {participants, sources}: Trace,
  effects: Effects
): Promise<Whose> {
  if (participants) return {participants}
  if (values.every(({rows}) => rows.length === 0)) return {participants: {}}
  // Loaded here, so that values without rows are told at once.
  const {readParticipants} = await import('../../build/read-participants.ts')
  return readParticipants(effects, sources)
}

function nothingFound({summary, values}: Trace, query: string): string {
  const names = [...new Set(values.map(({result}) => result))]
  const written = [...new Set(names.map(asWritten))]
  const meant =
    nearest(query, written) ?? nearest(query, names) ?? nearestText()
  const ids = [...new Set(names.map((name) => name.split(/[/[]/)[0] ?? name))]
  return `Cannot find a value \`${query}\` in \`${summary}\`${meant === undefined ? '.' : `, did you mean \`${meant}\`?`} Results are ${listNames(ids)}`

  function nearestText(): string | undefined {
    return nearest(
      query,
      values.map(({text}) => text.replaceAll('\u00A0', ' '))
    )
  }
}

/** `sd/LD/percent` as authors write it: `sd["LD"].percent`. */
function asWritten(name: string): string {
  const [, id = name, level = 'all', part = 'usual'] =
    /^([^/]*)\/(.*)\/([^/]*)$/.exec(name) ?? []
  return `${id}${level === 'all' ? '' : `["${level}"]`}${part === 'usual' ? '' : `.${part}`}`
}
