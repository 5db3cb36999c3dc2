import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {
  allowMessages,
  isRefused,
  makeStrict,
  report,
  type State
} from '../diagnostic/index.ts'
import {PrintError, type Printer} from '../print/index.ts'
import type {SharedFrontMatter} from '../trial/index.ts'
import type {SourceNotes} from './cache/source-notes.ts'
import type {Effects} from './effects.ts'
import type {SummaryFolder} from './find-summaries.ts'
import type {Pipeline, SummaryInput, SummaryOutcome} from './pipeline-types.ts'
import {readSharedImages} from './read-shared-images.ts'
import type {BuildSettings} from './settings.ts'
import {
  joinMessages,
  type MessageCounts,
  type MessagesByOutput,
  splitMessages
} from './split-messages.ts'

const largestText = 256 * 1024
const largestFiles = 20 * 1024 * 1024

/** A summary after the pipeline. */
export interface Run extends SummaryOutcome {
  readonly state: State
  /** Messages that came of making each product, also those told before. */
  readonly own?: MessagesByOutput<VFileMessage> | undefined
  /** What crashed, for those who mend the program. */
  readonly error?: Error | undefined
}

/** What of a summary is made, and who notes what it is made from. */
export interface RunOrder extends Pick<SummaryInput, 'beside' | 'outputs'> {
  readonly notes?: SourceNotes | undefined
}

/**
 * Runs the pipeline on a summary; never throws for what is wrong with it.
 *
 * @param order
 *   What is made (default: all that the settings ask for).
 * @returns
 *   Its outcome; without products unless it is built.
 */
export async function runPipeline(
  effects: Effects,
  settings: BuildSettings,
  pipeline: Pipeline,
  printer: Printer | undefined,
  summary: SummaryFolder,
  {beside, notes, outputs}: RunOrder = settings
): Promise<Run> {
  const {folder, path, problem, slug} = summary
  const file = new VFile({path})

  if (problem) {
    report(file, 'summary-folder', problem)
    return refuse(file)
  }

  const source = await read('summary.md')
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(source)

  if (text.length > largestText) {
    report(file, 'file-size', {
      fix: 'Move tables of data to CSV files, and name them under `data:`.',
      reason: `Unexpected summary of ${Math.ceil(text.length / 1024)} KB, expected at most 256 KB`
    })
    return refuse(file)
  }

  let bytes = 0

  try {
    const outcome = await pipeline({
      beside,
      defaults: await readDefaults(effects, folder, notes),
      outputs,
      path,
      printer,
      async readSibling(name) {
        const contents = await read(name)
        bytes += contents?.length ?? 0
        return bytes > largestFiles ? undefined : contents
      },
      slug,
      text
    })
    return judge(outcome, bytes, settings.strict)
  } catch (error) {
    return explainFailure(file, error)
  }

  async function read(name: string): Promise<Uint8Array | undefined> {
    const get = async () => effects.readWithin(folder, name)
    return notes ? notes.note(`${folder}/${name}`, get) : get()
  }
}

function judge(outcome: SummaryOutcome, bytes: number, strict: boolean): Run {
  const {file, frontMatter, told = {}} = outcome
  const {common, own} = splitMessages(file.messages, told)

  if (bytes > largestFiles) {
    report(file, 'file-size', {
      fix: 'Make its images smaller.',
      reason: `Unexpected ${Math.ceil(bytes / 1024 / 1024)} MB in the files of the summary, expected at most 20 MB`
    })
  }

  if (frontMatter) allowMessages(file, frontMatter.allow)
  if (strict) makeStrict(file)
  const rest = file.messages.slice(common.length + countOf(told))
  file.messages = [...common, ...joinMessages(own, file.path), ...rest]
  if (!isRefused(file)) return {...outcome, own, state: 'built'}
  return {...outcome, own, products: new Map(), state: 'refused'}
}

function countOf(told: MessageCounts): number {
  return Object.values(told).reduce((sum, count) => sum + count, 0)
}

/** What all summaries of the folder above share. */
export async function readDefaults(
  effects: Pick<Effects, 'readBytes' | 'readWithin'>,
  folder: string,
  notes?: SourceNotes
): Promise<SharedFrontMatter | undefined> {
  const above = folder.slice(0, folder.lastIndexOf('/'))
  const path = `${above}/_defaults.yaml`
  const get = async () => effects.readBytes(path)
  const bytes = await (notes ? notes.note(path, get) : get())
  if (!bytes) return undefined
  const text = new TextDecoder().decode(bytes)
  const images = await readSharedImages(text, async function (name) {
    const read = async () => effects.readWithin(above, name)
    return notes ? notes.note(`${above}/${name}`, read) : read()
  })
  return {images, path, text}
}

function refuse(file: VFile): Run {
  return {file, products: new Map(), state: 'refused'}
}

function explainFailure(file: VFile, thrown: unknown): Run {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))

  if (error instanceof PrintError && error.code !== 'closed') {
    report(file, 'browser-prints', {
      fix: 'Run `npm run doctor`, then build again; `--jobs 1` asks less of the computer.',
      reason: `Cannot print: ${error.message}`
    })
    return {error, file, products: new Map(), state: 'failed'}
  }

  report(file, 'crash', {
    fix: 'This is a mistake in the program, not in the summary: please report it with the lines below.',
    reason: `Cannot build the summary: ${error.message}`
  })
  return {error, file, products: new Map(), state: 'crashed'}
}
