import type {ElementContent} from 'hast'
import type {VFile} from 'vfile'
import type {Meeting} from '../output/meeting.ts'
import type {FigureMaker} from '../output/figure-maker.ts'
import type {OutputSettings} from '../output/output-settings.ts'
import type {Showing} from '../output/printed-values.ts'
import type {PrintMargins} from '../print/pdf/add-margins.ts'
import type {Resolved} from '../resolve/index.ts'
import type {Attach} from './attach-trace.ts'
import type {ChosenMailer} from './choose-mailer.ts'
import type {Look} from './choose-look.ts'
import type {Library} from './library.ts'
import type {Tracer} from './make-trace.ts'
import type {SummaryInput} from './pipeline-types.ts'

/** What all products of a summary are made from. */
export interface ProductContext {
  readonly input: SummaryInput
  readonly file: VFile
  readonly resolved: Resolved
  readonly meeting: Meeting
  /** The time, which embargoes are held against. */
  readonly now: Date
  readonly figures: FigureMaker
  readonly library: Library
  readonly look: Look
  readonly tracer: Tracer
  /** Whether a layout that is refused is printed for inspection. */
  readonly draft?: boolean | undefined
  /** Absent: nothing is attached to PDFs. */
  readonly attach?: Attach | undefined
  /** What is around the pages of PDFs; absent: nothing. */
  readonly margins?: PrintMargins | undefined
  /** Time of the sources, where the environment says it. */
  readonly sourceDate?: Date | undefined
  /** Absent where no newsletter is made. */
  readonly mailer?: ChosenMailer | undefined
}

/** What products of a summary say besides what is in it. */
export function outputSettings({
  meeting,
  now
}: Pick<ProductContext, 'meeting' | 'now'>): OutputSettings {
  return {
    meetingName: meeting.name,
    now,
    qrDisclaimer: meeting.qr?.disclaimer
  }
}

/** A product: what it says, and its files. */
export interface Product {
  /** All that it prints: where the trace looks for values. */
  readonly content: readonly ElementContent[]
  readonly files: ReadonlyMap<string, Uint8Array | string>
  /** Files that show what is wrong with the layout, outlined. */
  readonly inspection?: ReadonlyMap<string, Uint8Array | string> | undefined
  /** What is read again, and what it must say. */
  readonly proofs: readonly ProductProof[]
}

/** A file of a product and the content that it shows. */
export interface ProductProof {
  /** Name of the file; absent files are not read. */
  readonly name: string
  /** Type of the part that is read, of a message in parts. */
  readonly part?: 'text/html' | 'text/plain'
  readonly content: readonly ElementContent[]
  readonly showing: Showing
}
