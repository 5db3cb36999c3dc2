import {parseArgs} from 'node:util'
import {listNames, nearest} from '../diagnostic/nearest.ts'
import {UsageError} from './terminal.ts'

/** An option of the command line. */
interface Option {
  readonly type: 'boolean' | 'string'
  /** What stands for the value in the help. */
  readonly value?: string
  readonly help: string
}

/** All options, by name without dashes. */
export const options = {
  only: {
    type: 'string',
    value: 'PRODUCTS',
    help: 'make only these: abstract, poster, handout, plain, newsletter (comma between)'
  },
  strict: {
    type: 'boolean',
    help: 'treat warnings and unknown results as errors'
  },
  format: {
    type: 'string',
    value: 'FORMAT',
    help: 'messages as text (default), json, github or junit'
  },
  checklist: {
    type: 'boolean',
    help: 'also go through the items of CONSORT for Abstracts and CONSORT-DEFINE'
  },
  shard: {
    type: 'string',
    value: 'I/N',
    help: 'only part I of N of the summaries, the same on each computer; see `merge`'
  },
  'no-cache': {
    type: 'boolean',
    help: 'make all anew, also what nothing changed for'
  },
  explain: {
    type: 'boolean',
    help: 'say of each product why it was made, or that it was not'
  },
  jobs: {
    type: 'string',
    value: 'N',
    help: 'threads and pages at a time (default: one a processor, at most 4)'
  },
  out: {
    type: 'string',
    value: 'DIR',
    help: 'folder of the products (default: dist)'
  },
  content: {
    type: 'string',
    value: 'DIR',
    help: 'folder of the summaries (default: content)'
  },
  templates: {
    type: 'string',
    value: 'DIR',
    help: 'folder of the templates (default: templates)'
  },
  port: {
    type: 'string',
    value: 'N',
    help: 'port of the preview (default: 4400, or the next that is free)'
  },
  'no-pdf': {
    type: 'boolean',
    help: 'start no browser: HTML, text and newsletters alone'
  },
  'self-contained': {
    type: 'boolean',
    help: 'let pages hold their fonts and pictures themselves, as they always do'
  },
  update: {
    type: 'boolean',
    help: 'rewrite pinned values instead of comparing them'
  },
  draft: {
    type: 'boolean',
    help: 'also print pages that gates refuse, with the faults outlined, to refused/'
  },
  attach: {
    type: 'boolean',
    help: 'put the trace and the summary into PDFs, which `verify` reads'
  },
  bleed: {
    type: 'string',
    value: 'LENGTH',
    help: 'let what touches the edge of a PDF go on past it, such as 3mm'
  },
  'crop-marks': {
    type: 'boolean',
    help: 'show in PDFs where to cut'
  },
  mailer: {
    type: 'string',
    value: 'ID',
    help: 'system that sends the newsletters: a file of templates/mailers/'
  },
  release: {
    type: 'boolean',
    help: 'refuse summaries whose embargo has not passed'
  },
  site: {
    type: 'string',
    value: 'URL',
    help: 'https address that the output folder will have'
  },
  relock: {
    type: 'boolean',
    help: 'write the lock anew, after a new submission'
  },
  date: {
    type: 'string',
    value: 'YYYY-MM-DD',
    help: 'day of the submission (default: SOURCE_DATE_EPOCH, else today)'
  },
  at: {
    type: 'string',
    value: 'PRODUCT:N',
    help: 'the N-th number of a product: poster:12; without N, all of them'
  },
  write: {
    type: 'boolean',
    help: 'put clear proposals into the summaries'
  },
  select: {
    type: 'string',
    value: 'SLUGS',
    help: 'summaries of the digest, in the order of reading (comma between)'
  },
  title: {
    type: 'string',
    value: 'TEXT',
    help: 'title of the new summary or digest'
  },
  template: {
    type: 'string',
    value: 'NAME',
    help: 'copy this template, such as poster/classic, under the new name'
  },
  help: {type: 'boolean', help: 'show this help'},
  version: {type: 'boolean', help: 'show the version'}
} as const satisfies Record<string, Option>
export type OptionName = keyof typeof options

/** What was written on the command line. */
export interface Arguments {
  readonly positionals: readonly string[]
  readonly flags: ReadonlySet<OptionName>
  readonly values: ReadonlyMap<OptionName, string>
}

/**
 * Reads what follows the name of a command.
 *
 * @param args
 *   Arguments after the command.
 * @param allowed
 *   Options of the command.
 * @throws {UsageError}
 *   On an option that does not exist, lacks its value, or has one too many.
 */
export function readArguments(
  args: readonly string[],
  allowed: readonly OptionName[]
): Arguments {
  const {tokens} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, {type}]) => [name, {type}])
    ),
    strict: false,
    tokens: true
  })
  const positionals: string[] = []
  const flags = new Set<OptionName>()
  const values = new Map<OptionName, string>()

  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const name = allowed.find((option) => option === token.name)
    if (name === undefined) throw unknownOption(token.rawName, allowed)
    if (options[name].type === 'boolean') {
      if (token.value !== undefined)
        throw new UsageError(
          `Unexpected value \`${token.value}\` of \`--${name}\`, expected none`
        )
      flags.add(name)
      continue
    }
    if (token.value === undefined || token.value === '')
      throw new UsageError(`Missing value of \`--${name}\``)
    values.set(name, token.value)
  }
  return {positionals, flags, values}
}

function unknownOption(
  written: string,
  allowed: readonly OptionName[]
): UsageError {
  const names = allowed.map((name) => `--${name}`)
  const meant = nearest(written, names)
  return new UsageError(
    `Unexpected option \`${written}\`${meant ? `, did you mean \`${meant}\`?` : ''} There are ${listNames(names)}`
  )
}

/** Lines of the help on options. */
export function helpOnOptions(allowed: readonly OptionName[]): string {
  const lines = allowed.map(function (name) {
    const option: Option = options[name]
    const left = `--${name}${option.value ? ` ${option.value}` : ''}`
    return `  ${left.padEnd(20)}  ${option.help}`
  })
  return `${lines.join('\n')}\n`
}
