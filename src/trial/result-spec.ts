import type {z} from 'zod'
import type {Place} from '../diagnostic/place.ts'
import type {resultSchema} from './result-schema.ts'
import type {Filter} from './trial.ts'

type Entry = z.output<typeof resultSchema>

/** Name of a method, as authors write it. */
export type MethodName = Entry['method']

/** What the results of all methods have. */
export interface AnalysisSpec {
  readonly id: string
  readonly label: string
  readonly data: string
  readonly set: string
  readonly where?: Filter | undefined
  readonly place: Place
  /** Where the values of its keys stand, by key. */
  readonly places: ReadonlyMap<string, Place>
}

/** A result to compute, by a method or one of several. */
export type ResultSpec<Name extends MethodName = MethodName> = {
  [Each in Name]: AnalysisSpec & {readonly method: Each} & Readonly<
      Omit<Extract<Entry, {method: Each}>, keyof AnalysisSpec | 'method'>
    >
}[Name]

/** Variable whose levels split a set, and the levels in their order. */
export interface SplitSpec extends AnalysisSpec {
  readonly by?: string | undefined
  readonly levels?: readonly string[] | undefined
}

/** Times to an event. */
export interface TimeSpec extends AnalysisSpec {
  /** Unit of the times; absent: as the data say. */
  readonly unit?: string | undefined
}
