import type {VFile} from 'vfile'
import type {CheckedItem} from '../check/checklist/checklist.ts'
import type {OutputName} from '../markdown/index.ts'
import type {Printer} from '../print/index.ts'
import type {DigestItem} from '../output/digest-item.ts'
import type {Submission} from '../output/submission.ts'
import type {SharedFrontMatter} from '../trial/index.ts'
import type {FrontMatter} from '../trial/trial.ts'
import type {Effects} from './effects.ts'
import type {JoinedTraces, TracesByOutput} from './join-traces.ts'
import type {BuildSettings} from './settings.ts'
import type {MessageCounts} from './split-messages.ts'

/** One summary, and what to make of it. */
export interface SummaryInput {
  readonly slug: string
  /** Path of the summary, as shown to its author. */
  readonly path: string
  readonly text: string
  /** Bytes of a file of its folder, by name with `/`; never from elsewhere. */
  readonly readSibling: (name: string) => Promise<Uint8Array | undefined>
  /** `_defaults.yaml` of its content folder; absent: there is none. */
  readonly defaults?: SharedFrontMatter | undefined
  readonly outputs: readonly OutputName[]
  /** What products print that stay as they are, beside those of `outputs`. */
  readonly beside?: TracesByOutput | undefined
  /** Absent: make what needs no browser, without a message. */
  readonly printer: Printer | undefined
  /** Whether pages are laid out and judged alone: no PDF, no picture. */
  readonly layoutOnly?: boolean | undefined
}

/** What came of a summary. */
export interface SummaryOutcome {
  /** Holds all messages. */
  readonly file: VFile
  /** Path in the folder of the summary, such as `poster.html`, to contents. */
  readonly products: ReadonlyMap<string, Uint8Array | string>
  /** Values of the trace that each product prints, by their index. */
  readonly reading?: JoinedTraces['reading'] | undefined
  /** How many of the last messages came of making each product. */
  readonly told?: MessageCounts | undefined
  /** Pages that gates refuse, with the faults outlined. */
  readonly inspection?: ReadonlyMap<string, Uint8Array | string> | undefined
  /** As far as it could be decoded. */
  readonly frontMatter?: FrontMatter | undefined
  /** Items of reporting guidelines; absent where the summary is refused. */
  readonly checklist?: readonly CheckedItem[] | undefined
  /** Title as plain text, with its values printed. */
  readonly title?: string | undefined
  /** What digests and feeds say of it; absent where it is refused. */
  readonly digestItem?: DigestItem | undefined
  /** What is submitted as the abstract; absent where it is refused. */
  readonly submission?: (() => Submission) | undefined
  /** Text of the summary with its pins rewritten, under `update`. */
  readonly source?: string | undefined
}

/** Makes all products of a summary; what is wrong with it is in messages. */
export type Pipeline = (input: SummaryInput) => Promise<SummaryOutcome>

/**
 * Reads templates, fonts and themes once, and makes the pipeline of a run.
 *
 * @throws {Error}
 *   If templates are not there or are wrong.
 */
export type CreatePipeline = (
  effects: Effects,
  settings: Pick<
    BuildSettings,
    | 'mailer'
    | 'outputs'
    | 'printing'
    | 'release'
    | 'site'
    | 'strict'
    | 'templates'
    | 'update'
  >
) => Promise<Pipeline>
