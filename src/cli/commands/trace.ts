import {z} from 'zod'
import {readText} from '../../build/effects.ts'
import {listNames, nearest} from '../../diagnostic/index.ts'
import type {Command} from '../command.ts'
import {readSettings, unknown} from '../settings.ts'
import {exitCodes, UsageError} from '../terminal.ts'

const valueSchema = z.object({
  result: z.string(),
  text: z.string(),
  value: z.string(),
  kind: z.string(),
  method: z.string(),
  set: z
    .object({id: z.string(), label: z.string(), size: z.number()})
    .optional(),
  where: z.string().optional(),
  source: z.string().optional(),
  definedAt: z.string(),
  rows: z.array(z.string()),
  population: z.array(z.string()),
  printed: z.array(z.object({output: z.string(), at: z.string()}))
})
const traceSchema = z.object({values: z.array(valueSchema)})
type Value = z.output<typeof valueSchema>

/** Says where printed values come from. */
export const traceCommand: Command = {
  name: 'trace',
  usage: 'SLUG [VALUE]',
  summary: 'say where the values of a summary, or one of them, come from',
  options: ['out'],
  async run(args, effects, {out}) {
    const [slug, ...words] = args.positionals
    if (slug === undefined)
      throw new UsageError(
        'Missing summary; write `trace SLUG`, or `trace SLUG VALUE` for one value'
      )
    const folder = readSettings(args, true).out
    const text = await readText(effects, `${folder}/${slug}/trace.json`)
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

    const {values} = traceSchema.parse(JSON.parse(text))
    const query = words.join(' ')
    if (query === '') {
      out(list(values))
      return exitCodes.fine
    }
    const found = values.filter((value) => matches(value, query))
    if (found.length === 0) {
      const names = [...new Set(values.map(({result}) => result))]
      const meant = nearest(query, names)
      throw new UsageError(
        `Cannot find a value \`${query}\` in \`${slug}\`${meant ? `, did you mean \`${meant}\`?` : '.'} Results are ${listNames([...new Set(names.map((name) => name.split('/')[0] ?? name))])}`
      )
    }
    out(found.map(describe).join('\n'))
    return exitCodes.fine
  }
}

function matches({result, text}: Value, query: string): boolean {
  return (
    result === query ||
    result.startsWith(`${query}/`) ||
    plain(text) === plain(query)
  )
}

function plain(words: string): string {
  return words.replaceAll('\u00A0', ' ')
}

function list(values: readonly Value[]): string {
  const width = Math.max(0, ...values.map(({result}) => result.length))
  return values
    .map(({result, text}) => `${result.padEnd(width)}  ${text}\n`)
    .join('')
}

function describe(value: Value): string {
  const {set, where, source, rows, population, printed} = value
  const lines: [string, string | undefined][] = [
    ['result', value.result],
    ['value', value.value === value.text ? undefined : value.value],
    ['kind', value.kind],
    ['method', value.method],
    ['set', set && `${set.id}: ${set.label}, n = ${set.size}`],
    ['where', where],
    ['source', source],
    ['defined at', value.definedAt],
    ['rows', rows.length > 0 ? rows.join(', ') : undefined],
    ['out of', population.length > 0 ? population.join(', ') : undefined],
    ...printed.map(({output, at}, index): [string, string] => [
      index === 0 ? 'printed' : '',
      `${output.padEnd(10)} ${at}`
    ])
  ]
  const body = lines
    .filter(([, text]) => text !== undefined)
    .map(([name, text]) => `  ${name.padEnd(10)}  ${text}\n`)
  return `${value.text}\n${body.join('')}`
}
