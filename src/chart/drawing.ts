import type {Element} from 'hast'
import type {Place} from '../diagnostic/place.ts'

/** A drawn figure. */
export interface Drawing {
  /** `<svg role="img">` with title and desc, width and height in units. */
  readonly svg: Element
  /** The same data as an accessible `<table>`. */
  readonly table: Element
  /** Alternative text, made from the numbers. */
  readonly alt: string
  readonly widthPx: number
  readonly heightPx: number
  /** Smallest and largest height at which the figure still reads. */
  readonly heightRangePx: readonly [number, number]
  /** Sentences about set, method and cut-off, for the note under it. */
  readonly footnote?: string | undefined
  /** Smallest type in the figure, in CSS pixels. */
  readonly minFontPx: number
  /** What cannot be drawn or does not fit; reasons in the author's words. */
  readonly issues: readonly FigureIssue[]
}

export interface FigureIssue {
  readonly rule:
    | 'figure-needs-counts'
    | 'figure-does-not-add-up'
    | 'axis-value'
    | 'figure-label-fits'
    | 'figure-levels'
    | 'value-exists'
  readonly reason: string
  readonly fix: string
  /** Where the mistake is; absent: the figure as a whole is meant. */
  readonly place?: Place | undefined
}

/** Words around a figure that are resolved outside of it. */
export interface FigureWords {
  /** Name of the figure for `<title>`: its label, or label and caption. */
  readonly title?: string | undefined
  /** Alternative text of the author, in place of the one made here. */
  readonly alt?: string | undefined
}
