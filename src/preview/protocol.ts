import type {MessageRecord} from '../diagnostic/index.ts'
import type {OutputName} from '../markdown/index.ts'
import type {TracedValue} from '../output/trace-schema.ts'

/** A summary in the list. */
export interface ListEntry {
  readonly slug: string
  /** Number and session, as far as they are known. */
  readonly detail: string
  /** `unread`: nothing is known of it yet. */
  readonly state: 'fine' | 'refused' | 'unread'
  readonly errors: number
  readonly warnings: number
  /** Time before which nothing of it may be public. */
  readonly embargoUntil?: string | undefined
}

/** A product as the page shows it. */
export interface ProductView {
  /** Part of its address; another after each change. */
  readonly version: string
  /** Pages, the first one that is shown first: `poster.html`. */
  readonly pages: readonly string[]
  /**
   * `fresh`: of the source as it is, and written by a build; `refused`: of the
   * source as it is, and not written; `stale`: of an earlier source.
   */
  readonly state: 'fresh' | 'refused' | 'stale'
  /** Text that it was made of, where that is an earlier one. */
  readonly source?: string | undefined
}

/** How much of a limit of the meeting the abstract uses. */
export interface CountView {
  /** Parts that are counted: `body`, `title and body`. */
  readonly parts: string
  readonly actual: number
  readonly most: number
  readonly unit: string
  /** Whether the limit was not read in a source. */
  readonly isUnverified: boolean
}

/** All that the page shows of a summary besides its products. */
export interface SummaryView {
  readonly slug: string
  /** Path of its `summary.md`. */
  readonly path: string
  readonly title: string
  /** Text of the summary. */
  readonly source: string
  readonly messages: readonly MessageRecord[]
  readonly products: Partial<Record<OutputName, ProductView>>
  /** What is still being made of the source as it is. */
  readonly pending: readonly OutputName[]
  /** Values of the products that are shown. */
  readonly values: readonly TracedValue[]
  readonly isSimulated: boolean
  readonly meeting: string
  /** Absent: no abstract, or its meeting names no limits. */
  readonly counts?: readonly CountView[] | undefined
  /** Time from the change to the first product, in milliseconds. */
  readonly milliseconds: number
}

/** State of the preview as a whole. */
export interface PreviewState {
  /** Folder of the summaries. */
  readonly content: string
  readonly entries: readonly ListEntry[]
  /** Why pages are laid out by estimate; absent: a browser lays them out. */
  readonly estimated?: string | undefined
  /** What is wrong with the templates. */
  readonly broken?: string | undefined
}

/** A row of a data set, as its author wrote it. */
export interface RowView {
  readonly file: string
  readonly line: number
  /** Absent where the file is no text. */
  readonly cells: readonly string[]
}

/** Rows behind a value. */
export interface RowsView {
  readonly columns: readonly string[]
  readonly rows: readonly RowView[]
  /** Rows of the denominator that are not counted. */
  readonly others: readonly RowView[]
}

/** What the page asks for. */
export interface ShowRequest {
  readonly slug: string
  readonly output: OutputName
}

/** Names of events on the websocket. */
export const events = {
  /** To the page: `ListEntry`. */
  entry: 'plenary:entry',
  /** From the page: `ShowRequest`. */
  show: 'plenary:show',
  /** To the page: `PreviewState`. */
  state: 'plenary:state',
  /** To the page: `SummaryView`. */
  summary: 'plenary:summary'
} as const
