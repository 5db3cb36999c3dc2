import type {Element} from 'hast'

/** Room that a figure is drawn for. */
export interface FigureSize {
  readonly widthPx: number
  /** Height to fill; absent: the natural height. */
  readonly heightPx?: number | undefined
  readonly fontSizePx: number
}

/** A chart, drawn, with its numbers as a table for those who cannot see it. */
export interface MadeChart {
  readonly kind: 'chart'
  readonly svg: Element
  readonly table: Element
  readonly heightPx: number
  /** Smallest and largest height at which it still reads. */
  readonly heightRangePx: readonly [number, number]
  /** Sentences about method and set, for the note under it. */
  readonly footnote?: string | undefined
}

/** A table: the browser decides about its height. */
interface MadeTable {
  readonly kind: 'table'
  readonly table: Element
  readonly footnote?: string | undefined
}

/**
 * Draws a figure of the summary by its id (`fig-os`, `tbl-response`).
 *
 * Pure: the same id and size give the same figure.
 */
export type FigureMaker = (
  id: string,
  size: FigureSize
) => MadeChart | MadeTable
