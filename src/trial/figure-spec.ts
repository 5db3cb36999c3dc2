import type {z} from 'zod'
import type {Place} from '../diagnostic/place.ts'
import type {chartSchema, tableSchema} from './figures/index.ts'

/** Text with inline markup (`= …`, `[@key]`) from a YAML value. */
export interface AuthorText {
  readonly value: string
  readonly place: Place
}

/** Name of a result, an analysis set or data, as a figure uses it. */
export interface ResultName {
  readonly id: string
  readonly place: Place
}

/** What all figures and tables have. */
export interface FigureBase {
  readonly id: string
  readonly caption: AuthorText
  /** Finding in one sentence, printed over the figure on posters. */
  readonly message?: AuthorText | undefined
  /** Note under the figure. */
  readonly note?: AuthorText | undefined
  /** Alternative text, in place of the one made from the numbers. */
  readonly alt?: AuthorText | undefined
  readonly place: Place
  /** Place of the value at a path of keys; of the nearest if it is absent. */
  readonly at: (...path: readonly PropertyKey[]) => Place
}

type Chart = z.output<typeof chartSchema>
type Table = z.output<typeof tableSchema>

/** `type` of a `chart` block. */
export type ChartType = Chart['type']
/** `type` of a `table` block. */
export type TableType = Table['type']
export type FigureType = ChartType | TableType

/** A figure or table: the keys of its type, as authors write them. */
export type FigureSpec<Type extends FigureType = FigureType> = {
  [Each in Type]: FigureBase & {readonly type: Each} & Readonly<
      Omit<Extract<Chart | Table, {type: Each}>, keyof FigureBase | 'type'>
    >
}[Type]
