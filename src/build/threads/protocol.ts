import type {MessagePort} from 'node:worker_threads'
import type {Sheet} from '../../print/sheet.ts'
import type {SummaryInput} from '../pipeline-types.ts'
import type {WireError} from './wire-error.ts'
import type {WireOutcome} from './wire-outcome.ts'

/** A summary without what cannot be sent. */
export interface WireInput extends Omit<
  SummaryInput,
  'printer' | 'readSibling'
> {
  /** Product and version of the browser; absent: nothing is printed. */
  readonly browser: string | undefined
}

/** What the main thread tells a thread. */
export type ToThread =
  | {readonly kind: 'run'; readonly job: number; readonly input: WireInput}
  | {
      readonly kind: 'sibling'
      readonly ask: number
      readonly bytes: Uint8Array | undefined
      readonly error?: WireError | undefined
    }

/** What a thread tells the main thread. */
export type FromThread =
  | {readonly kind: 'ready'}
  /** Templates cannot be read: no summary can be made. */
  | {readonly kind: 'broken'; readonly error: WireError}
  | {
      readonly kind: 'sibling'
      readonly job: number
      readonly ask: number
      readonly name: string
    }
  | {
      readonly kind: 'sheet'
      readonly job: number
      readonly html: string
      /** Carries `ToSheet` and `FromSheet`. */
      readonly port: MessagePort
    }
  | {
      readonly kind: 'done'
      readonly job: number
      readonly outcome: WireOutcome
    }
  | {readonly kind: 'failed'; readonly job: number; readonly error: WireError}

/** A call of a sheet. */
export type SheetCall = {
  readonly [Name in keyof Sheet]: {
    readonly name: Name
    readonly args: Parameters<Sheet[Name]>
  }
}[keyof Sheet]

/** What who has the browser tells who prints. */
export type ToSheet =
  /** A page is open, perhaps another one: begin, from the start. */
  | {readonly kind: 'open'; readonly turn: number}
  | {
      readonly kind: 'answer'
      readonly ask: number
      readonly value?: unknown
      readonly error?: WireError | undefined
    }
  /** All is over; the error is one of printing. */
  | {readonly kind: 'closed'; readonly error?: WireError | undefined}

/** What who prints tells who has the browser. */
export type FromSheet =
  | {
      readonly kind: 'call'
      readonly turn: number
      readonly ask: number
      readonly call: SheetCall
    }
  /** The work is done, or failed by itself. */
  | {readonly kind: 'end'; readonly turn: number}
