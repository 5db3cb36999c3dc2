import {createHash} from 'node:crypto'
import type {MissingValue} from '../../check/parity/index.ts'
import type {Effects} from '../../build/effects.ts'
import {type Trace, traceSchema} from '../../output/trace-schema.ts'
import type {Command} from '../command.ts'
import {type ExitCode, exitCodes, UsageError} from '../terminal.ts'

/** A PDF and what is attached to it. */
interface AttachedPdf {
  readonly bytes: Uint8Array
  readonly trace: Trace
  /** The summary, unless it was left out. */
  readonly summary: Uint8Array | undefined
}

/** Compares PDFs with the traces that are attached to them. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: 'FILE.pdf …',
  summary: 'say whether a PDF holds each number of the trace attached to it',
  options: [],
  async run({positionals}, effects, {out}) {
    if (positionals.length === 0)
      throw new UsageError(
        'Missing PDF; write `verify poster.pdf`, of a PDF that was built with `--attach`'
      )
    let code: ExitCode = exitCodes.fine
    for (const path of positionals) {
      const lines = await verify(path, effects)
      out(lines.text)
      if (!lines.fine) code = exitCodes.refused
    }
    return code
  }
}

async function verify(
  path: string,
  effects: Effects
): Promise<{readonly text: string; readonly fine: boolean}> {
  const {bytes, summary, trace} = await readAttached(path, effects)
  // Loaded here, so that wrong usage is told at once.
  const [{readPdfText}, {verifyTrace}] = await Promise.all([
    import('../../print/pdf-text.ts'),
    import('../../check/parity/index.ts')
  ])
  const text = (await readPdfText(bytes)).join('\n')
  const {missing, printed} = verifyTrace(trace, text)
  const lost = missing.reduce((sum, one) => sum + one.printed - one.found, 0)
  const source = judgeSource(trace, summary)
  const lines = [
    `${path}: ${printed - lost} of ${printed} traced numbers of \`${trace.summary}\` are there`,
    ...missing.map(describeMissing),
    `  ${source.words}`
  ]
  return {
    fine: missing.length === 0 && source.fine,
    text: `${lines.join('\n')}\n`
  }
}

async function readAttached(
  path: string,
  effects: Effects
): Promise<AttachedPdf> {
  const bytes = await effects.readBytes(path)
  if (!bytes) throw new UsageError(`Cannot find \`${path}\`, expected a PDF`)
  const {readPdfAttachments} = await import('../../print/pdf-attachments.ts')
  let files: ReadonlyMap<string, Uint8Array>
  try {
    files = await readPdfAttachments(bytes)
  } catch {
    throw new UsageError(`Cannot read \`${path}\`, expected a PDF`)
  }
  const json = files.get('trace.json')
  if (!json)
    throw new UsageError(
      `Cannot find a trace in \`${path}\`, expected a PDF that was built with \`--attach\``
    )
  return {
    bytes,
    summary: files.get('summary.md'),
    trace: decode(path, new TextDecoder().decode(json))
  }
}

function decode(path: string, json: string): Trace {
  try {
    return traceSchema.parse(JSON.parse(json))
  } catch {
    throw new UsageError(
      `Unexpected trace in \`${path}\`, expected one of this version; build it again`
    )
  }
}

function describeMissing({
  around,
  found,
  printed,
  text,
  values
}: MissingValue): string {
  const [first] = values
  const names = [...new Set(values.map(({result}) => result))].join(', ')
  const instead =
    around === undefined ? 'nothing like it' : `found \`${around}\``
  return `  missing  ${text}  (${names}): ${found} of ${printed}, ${instead}; from ${first?.definedAt ?? ''}`
}

/** Whether the attached summary is the one that was traced. */
function judgeSource(
  {sources, summary: slug}: Trace,
  summary: Uint8Array | undefined
): {readonly words: string; readonly fine: boolean} {
  if (!summary)
    return {
      fine: true,
      words: 'The summary is not attached, so it was not compared'
    }
  const traced = sources.find(({file}) => file.endsWith(`${slug}/summary.md`))
  const digest = createHash('sha256').update(summary).digest('hex')
  return traced?.sha256 === digest
    ? {
        fine: true,
        words: `The attached summary is the one that was traced: ${traced.file}`
      }
    : {
        fine: false,
        words: `Unexpected attached summary with the digest ${digest}, expected ${traced?.sha256 ?? 'one that is traced'}`
      }
}
