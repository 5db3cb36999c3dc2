import type {Place} from '../diagnostic/place.ts'

/** Text with inline markup (`= …`, `[@key]`) from a YAML value. */
export interface AuthorText {
  readonly value: string
  readonly place: Place
}

/** Names of a result as a figure uses it. */
export interface ResultName {
  /** Id of a result group. */
  readonly id: string
  readonly place: Place
}

interface FigureSpecBase {
  readonly id: string
  readonly caption: AuthorText
  /** Finding in one sentence, printed over the figure on posters. */
  readonly message?: AuthorText | undefined
  /** Note under the figure. */
  readonly note?: AuthorText | undefined
  readonly alt?: AuthorText | undefined
  readonly place: Place
}

/** Response categories in the order in which they are stacked. */
export const responseCategories = ['CR', 'PR', 'SD', 'PD', 'NE'] as const
export type ResponseCategory = (typeof responseCategories)[number]

/** Stacked bar of best response, one bar a level. */
export interface BestResponseSpec extends FigureSpecBase {
  readonly type: 'best-response'
  /** Proportions by category; all with the same levels and denominators. */
  readonly responses: ReadonlyMap<ResponseCategory, ResultName>
  /** Proportion printed beside each bar with its interval. */
  readonly rate?: ResultName | undefined
  /** What the rate is called beside the bar (“ORR”). */
  readonly rateLabel?: string | undefined
}

/** A row of a results table. */
export type TableRow =
  | {readonly kind: 'head'; readonly label: AuthorText}
  | {
      readonly kind: 'result'
      readonly result: ResultName
      /** Label in place of the result's own. */
      readonly label?: AuthorText | undefined
      /** Part to print in place of the usual form. */
      readonly part?: string | undefined
      /** Indent steps, from 0. */
      readonly indent: number
    }

export interface ResultsTableSpec extends FigureSpecBase {
  readonly type: 'results'
  readonly rows: readonly TableRow[]
}

export type ChartSpec = BestResponseSpec
export type TableSpec = ResultsTableSpec
export type FigureSpec = ChartSpec | TableSpec
