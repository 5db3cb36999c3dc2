import type {VFile} from 'vfile'
import type {MethodName, ResultSpec, Trial} from '../trial/index.ts'
import type {Result} from './result.ts'
import type {Members} from './sets.ts'

/** What a method computes from. */
export interface Context {
  readonly set: Members
  readonly trial: Trial
  /** Summary; gets messages. */
  readonly file: VFile
}

/** Results of a method: of the whole set, and by level if it has levels. */
export interface Computed {
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
