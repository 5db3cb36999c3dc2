import type {VFile} from 'vfile'
import type {MethodName, ResultSpec, Trial} from '../trial/index.ts'
import type {Details, Result} from './result.ts'
import type {Members} from './sets.ts'

/** What a method computes from. */
export interface Context {
  readonly set: Members
  /** All sets that could be selected, by id. */
  readonly sets: ReadonlyMap<string, Members>
  readonly trial: Trial
  /** Summary; gets messages. */
  readonly file: VFile
}

/** Results of a method: of the whole set, and by level if it has levels. */
export interface Computed {
  /** Absent where only items have values. */
  readonly all?: Result | undefined
  readonly levels: ReadonlyMap<string, Result>
  /** Results of their own that belong to it, such as one a category. */
  readonly items?: readonly Item[] | undefined
  readonly details?: Details | undefined
}

/** A result that belongs to another, named in brackets after its id. */
export interface Item {
  /** From the outside in: `Fatigue`, `≥3`. */
  readonly names: readonly string[]
  /** What a table calls it. */
  readonly label: string
  readonly all: Result
  readonly levels: ReadonlyMap<string, Result>
}

/**
 * Computes the results that an author asked for.
 *
 * @returns
 *   Results; `undefined` after reporting why there are none.
 */
export type Method<Name extends MethodName> = (
  spec: ResultSpec<Name>,
  context: Context
) => Computed | undefined
