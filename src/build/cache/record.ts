import type {ElementContent} from 'hast'
import type {MessageRecord} from '../../diagnostic/message-record.ts'
import type {OutputName} from '../../markdown/nodes.ts'
import type {DigestItem} from '../../output/digest-item.ts'
import type {FileStamp} from '../effects.ts'
import type {ProductRecord, SummaryReport} from '../report.ts'

/** A file that a summary was made from. */
export interface SourceRecord {
  readonly path: string
  /** SHA-256; absent: it was looked for, and there was none. */
  readonly sha256?: string | undefined
  /** Its stamp before it was read. */
  readonly stamp?: FileStamp | undefined
}

/** A file in the folder of a summary, as it was written. */
export interface FileRecord extends ProductRecord {
  /** Its time of modification. */
  readonly modifiedMs?: number | undefined
}

/** What of the clock a summary depends on. */
export interface ClockRecord {
  readonly embargoUntil?: string | undefined
  readonly dataCutoff?: string | undefined
  readonly isEmbargoed: boolean
  /** Day that was compared with a cut-off that was after it. */
  readonly today?: string | undefined
}

/**
 * What came of a summary and all that it depended on, so that the next build
 * knows what need not be made again.
 */
export interface SummaryRecord {
  readonly state: 'built' | 'refused'
  readonly sources: readonly SourceRecord[]
  readonly clock: ClockRecord
  /** Digest of what all its products depend on. */
  readonly common: string
  /** Digest of what each product depends on besides. */
  readonly outputs: Readonly<Partial<Record<OutputName, string>>>
  /** Name of the browser that printed; absent: none did. */
  readonly browser?: string | undefined
  /** What the browser calls itself, as in the report. */
  readonly browserVersion?: string | undefined
  readonly messages: readonly MessageRecord[]
  /** Files in its folder; of a refused one those that say so. */
  readonly files: readonly FileRecord[]
  /** SHA-256 of the part, which holds the rest. */
  readonly part: string
}

/** What digests say of a summary, as plain data. */
export interface ItemRecord extends Omit<DigestItem, 'slots'> {
  readonly slots: readonly (readonly [string, readonly ElementContent[]])[]
}

/** What is only read to make some products of a summary, or the report. */
export interface SummaryPart {
  /** Absent where it is refused. */
  readonly item?: ItemRecord | undefined
  readonly report: SummaryReport
  /** Values of the trace that each product prints, by their index. */
  readonly reading: Readonly<Partial<Record<OutputName, readonly number[]>>>
  /** Messages that came of making each product. */
  readonly told: Readonly<Partial<Record<OutputName, readonly MessageRecord[]>>>
}
