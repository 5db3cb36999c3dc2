import type {Element} from 'hast'

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
  /** Smallest type in the figure, in CSS pixels. */
  readonly minFontPx: number
  /** What cannot be drawn or does not fit; reasons in the author's words. */
  readonly issues: readonly FigureIssue[]
}

export interface FigureIssue {
  readonly rule:
    | 'figure-needs-counts'
    | 'figure-does-not-add-up'
    | 'figure-label-fits'
  readonly reason: string
  readonly fix: string
}
