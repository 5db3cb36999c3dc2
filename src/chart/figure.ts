import type {Element, ElementContent} from 'hast'
import type {FigureData} from '../analysis/figures/index.ts'
import type {Results} from '../analysis/result.ts'
import type {HouseStyle} from '../format/house-style.ts'
import type {
  AuthorText,
  ChartType,
  FigureSpec,
  FigureType,
  TableType
} from '../trial/figure-spec.ts'
import type {FrontMatter} from '../trial/trial.ts'
import type {Drawing, FigureIssue, FigureWords} from './drawing.ts'
import type {Canvas} from './theme.ts'

/** What a figure or table of a type is drawn from. */
export interface FigureInput<Type extends FigureType = FigureType> {
  /** What its author asked for. */
  readonly spec: FigureSpec<Type>
  readonly data: FigureData<Type>
  readonly results: Results
  /** How numbers are printed. */
  readonly style: HouseStyle
  /** Title and alternative text, resolved. */
  readonly words: FigureWords
  /** Phrasing of other texts in the spec, by text. */
  readonly labels: ReadonlyMap<AuthorText, readonly ElementContent[]>
  /** Cut-off, status and the like, for notes. */
  readonly frontMatter?:
    | Pick<FrontMatter, 'dataCutoff' | 'dataStatus' | 'columns'>
    | undefined
}

/** Draws a type of chart for one place of one product. */
export type DrawChart<Type extends ChartType> = (
  input: FigureInput<Type>,
  canvas: Canvas
) => Drawing

/** A table, made. */
export interface TableDrawing {
  /** `<table>` without caption. */
  readonly table: Element
  /** Sentences about set, denominator and method, for the note under it. */
  readonly footnote?: string | undefined
  /** If there are any, the table must not be shown. */
  readonly issues: readonly FigureIssue[]
}

/** Makes a type of table for one place of one product. */
export type DrawTable<Type extends TableType> = (
  input: FigureInput<Type>,
  canvas: Canvas
) => TableDrawing
