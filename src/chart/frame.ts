import type {Element} from 'hast'
import type {Drawing, FigureIssue} from './drawing.ts'
import {element} from './element.ts'
import type {Canvas} from './theme.ts'

/** A figure that is laid out but for its height. */
export interface Frame {
  /** Id of the figure; all ids in it begin with it. */
  readonly id: string
  /** Type of the figure, its class. */
  readonly type: string
  readonly title: string
  readonly alt: () => string
  readonly table: () => Element
  /** Sentences about set, method and cut-off, for the note under it. */
  readonly footnote?: string | undefined
  /** Height from the lowest, at 0, to the highest, at 1; never falls. */
  readonly heightAt: (stretch: number) => number
  /** Stretch at which the figure looks best. */
  readonly naturalStretch: number
  readonly draw: (stretch: number) => readonly Element[]
}

/**
 * Draws a figure at the height that its canvas asks for, as near as it can, or
 * else at its natural height.
 */
export function frameFigure(frame: Frame, canvas: Canvas): Drawing {
  const {heightAt, naturalStretch} = frame
  const {widthPx, heightPx} = canvas
  const stretch =
    heightPx === undefined ? naturalStretch : stretchTo(heightPx, heightAt)
  const height = heightAt(stretch)
  let svg: Element | undefined
  let table: Element | undefined
  return {
    // Layouts ask for many heights, and for few drawings, tables and words.
    get svg() {
      svg ??= svgOf(frame, canvas, height, frame.draw(stretch))
      return svg
    },
    get table() {
      table ??= frame.table()
      return table
    },
    get alt() {
      return frame.alt()
    },
    footnote: frame.footnote,
    widthPx,
    heightPx: height,
    heightRangePx: [heightAt(0), heightAt(1)],
    minFontPx: canvas.fontSizePx,
    issues: []
  }
}

/** Stands in for a figure that cannot be drawn, with the reasons why. */
export function refuseFigure(
  id: string,
  issues: readonly FigureIssue[],
  canvas: Canvas
): Drawing {
  const alt = 'This figure could not be drawn.'
  const {widthPx, fontSizePx} = canvas
  const heightPx = canvas.heightPx ?? fontSizePx
  return {
    svg: svgOf(
      {id, type: 'refused', title: alt, alt: () => alt},
      canvas,
      heightPx,
      []
    ),
    table: element('table', {}),
    alt,
    widthPx,
    heightPx,
    heightRangePx: [heightPx, heightPx],
    minFontPx: fontSizePx,
    issues
  }
}

/** Stretch at which a figure has a height, by bisection. */
function stretchTo(
  heightPx: number,
  heightAt: (stretch: number) => number
): number {
  if (heightPx <= heightAt(0)) return 0
  if (heightPx >= heightAt(1)) return 1
  let [low, high] = [0, 1]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (heightAt(middle) < heightPx) low = middle
    else high = middle
  }

  return low
}

function svgOf(
  {id, type, title, alt}: Pick<Frame, 'id' | 'type' | 'title' | 'alt'>,
  {widthPx, fontFamily, fontSizePx}: Canvas,
  height: number,
  children: readonly Element[]
): Element {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      className: ['figure', type],
      width: widthPx,
      height,
      viewBox: [0, 0, widthPx, Math.round(height * 100) / 100].join(' '),
      fontFamily,
      fontSize: fontSizePx,
      role: 'img',
      ariaLabelledBy: [`${id}-title`, `${id}-desc`]
    },
    element('title', {id: `${id}-title`}, title),
    element('desc', {id: `${id}-desc`}, alt()),
    ...children
  )
}
