import {availableParallelism} from 'node:os'
import {normalize} from 'node:path/posix'
import {listNames, nearest} from '../diagnostic/nearest.ts'
import {type OutputName, outputNames} from '../markdown/nodes.ts'
import type {PrintSettings} from '../build/print-settings.ts'
import type {BuildSettings} from '../build/settings.ts'
import type {Arguments} from './options.ts'
import {UsageError} from './terminal.ts'
import {version} from './version.ts'

/** Forms of messages. */
export const formats = ['text', 'json', 'github', 'junit'] as const
export type Format = (typeof formats)[number]

/**
 * Settings of a build from the command line.
 *
 * @throws {UsageError}
 *   On a value that does not exist.
 */
export function readSettings(
  {positionals, flags, values}: Arguments,
  write: boolean
): BuildSettings {
  return {
    write,
    content: folder(values.get('content') ?? 'content'),
    out: folder(values.get('out') ?? 'dist'),
    templates: folder(values.get('templates') ?? 'templates'),
    slugs: positionals,
    outputs: readOutputs(values.get('only')),
    pdf: !flags.has('no-pdf'),
    strict: flags.has('strict'),
    update: flags.has('update'),
    mailer: values.get('mailer'),
    release: flags.has('release'),
    site: readSite(values.get('site')),
    printing: readPrinting({flags, values}),
    anew: flags.has('no-cache'),
    shard: readShard(values.get('shard'), positionals),
    jobs: readJobs(values.get('jobs')),
    pid: process.pid,
    version
  }
}

/** Form of messages from the command line. */
export function readFormat({values}: Arguments): Format {
  const written = values.get('format') ?? 'text'
  const format = formats.find((name) => name === written)
  if (format) return format
  throw unknown('format', written, formats)
}

function readOutputs(written: string | undefined): readonly OutputName[] {
  if (written === undefined) return outputNames
  const names = written.split(/[\s,]+/).filter((name) => name !== '')
  for (const name of names)
    if (!outputNames.some((output) => output === name))
      throw unknown('product', name, outputNames)
  if (names.length === 0) throw new UsageError('Missing value of `--only`')
  return outputNames.filter((output) => names.includes(output))
}

function readSite(written: string | undefined): string | undefined {
  if (
    written === undefined ||
    /^https:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/.test(written)
  )
    return written
  throw new UsageError(
    `Unexpected value \`${written}\` of \`--site\`, expected an address such as \`https://example.org/posters\``
  )
}

const pointsPer = {mm: 72 / 25.4, cm: 720 / 25.4, in: 72, pt: 1}

function readPrinting({
  flags,
  values
}: Pick<Arguments, 'flags' | 'values'>): PrintSettings {
  const written = values.get('bleed')
  const bleedPt = written === undefined ? 0 : readBleed(written)
  const cropMarks = flags.has('crop-marks')
  return {
    attach: flags.has('attach'),
    draft: flags.has('draft'),
    margins: bleedPt > 0 || cropMarks ? {bleedPt, cropMarks} : undefined
  }
}

/** Width of the bleed in points. */
function readBleed(written: string): number {
  const [, digits = '', unit = ''] =
    /^(\d{1,3}(?:\.\d{1,3})?) ?(mm|cm|in|pt)$/.exec(written) ?? []
  const scale = Object.entries(pointsPer).find(([name]) => name === unit)?.[1]
  const points = Number(digits) * (scale ?? 0)
  if (scale !== undefined && points <= 72) return points
  throw new UsageError(
    `Unexpected value \`${written}\` of \`--bleed\`, expected a length of at most 1in, such as \`3mm\` or \`0.125in\``
  )
}

function readShard(
  written: string | undefined,
  slugs: readonly string[]
): BuildSettings['shard'] {
  if (written === undefined) return undefined
  const [, part = '', parts = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []
  const [index, of] = [Number(part), Number(parts)]
  if (parts === '' || of === 0)
    throw new UsageError(
      `Unexpected value \`${written}\` of \`--shard\`, expected a part and the number of parts, such as \`1/4\``
    )
  if (index < 1 || index > of)
    throw new UsageError(
      `Unexpected value \`${written}\` of \`--shard\`, expected a part from \`1/${of}\` to \`${of}/${of}\``
    )
  if (slugs.length > 0)
    throw new UsageError(
      `Unexpected \`${slugs[0]}\` beside \`--shard\`, expected one of the two`
    )
  return {index, of}
}

function readJobs(written: string | undefined): number {
  if (written === undefined) return Math.min(availableParallelism(), 4)
  if (/^[1-9]\d?$/.test(written)) return Number(written)
  throw new UsageError(
    `Unexpected value \`${written}\` of \`--jobs\`, expected a whole number from 1 to 99`
  )
}

/** A path as all of the program writes it. */
export function folder(written: string): string {
  const path = normalize(written.replaceAll('\\', '/'))
  return path.length > 1 ? path.replace(/\/$/, '') : path
}

/** Says what exists in place of what was written. */
export function unknown(
  what: string,
  written: string,
  known: readonly string[]
): UsageError {
  const meant = nearest(written, known)
  return new UsageError(
    `Unexpected ${what} \`${written}\`${meant ? `, did you mean \`${meant}\`?` : ','} There ${known.length === 1 ? 'is' : 'are'} ${listNames(known)}`.replace(
      ', There',
      '. There'
    )
  )
}
