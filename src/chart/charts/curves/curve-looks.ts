import type {FigureCurves} from '../../../analysis/figures/curves.ts'
import {contrast} from '../../contrast.ts'
import type {Canvas, Theme} from '../../theme.ts'

/** How a curve is drawn. */
export interface CurveLook {
  readonly colour: string
  /** Colour of its name: that of the curve, where it can be read. */
  readonly textColour: string
  /** Lengths of dashes and gaps, in sizes of the type; absent: solid. */
  readonly dashes: readonly number[] | undefined
  readonly widthPx: number
}

/** Dashes in the order of curves: no two alike, none needs its colour. */
const dashes: readonly (readonly number[] | undefined)[] = [
  undefined,
  [0.62, 0.3],
  [0.16, 0.22],
  [0.95, 0.25, 0.16, 0.25],
  [0.3, 0.2],
  [1.5, 0.35]
]

/**
 * Colours and dashes of curves: the accent is for the highlighted level, or
 * for the one that is compared with the reference; ink and greys are for the
 * others. Without either, curves alternate between the two families.
 */
export function curveLooks(
  {
    curves,
    ratio
  }: Pick<FigureCurves, 'ratio'> & {
    readonly curves: readonly {readonly level: string}[]
  },
  highlight: string | undefined,
  canvas: Canvas
): readonly CurveLook[] {
  const {theme, fontSizePx} = canvas
  const widthPx = Math.max(1.3, fontSizePx * 0.12)
  const levels = curves.map(({level}) => level)
  const reference = ratio?.reference
  const product =
    highlight ??
    (levels.length === 2 && reference !== undefined
      ? levels.find((level) => level !== reference)
      : undefined)
  const others = product === undefined ? mixed(theme) : comparison(theme)
  let used = 0
  return levels.map(function (level) {
    const isProduct = level === product
    const rank = isProduct ? 0 : used++
    const colour = isProduct
      ? theme.accent
      : (others[rank % others.length] ?? theme.ink)
    const dash = product === undefined || isProduct ? rank : rank + 1
    return {
      colour,
      textColour: contrast(colour, theme.paper) >= 4.5 ? colour : theme.ink,
      dashes: dashes[dash % dashes.length],
      widthPx
    }
  })
}

function mixed(theme: Theme): readonly string[] {
  const {accent, ink, accentMid, progress, accentDark, hatch} = theme
  return [accent, ink, accentMid, progress, accentDark, hatch]
}

function comparison({ink, progress, hatch}: Theme): readonly string[] {
  return [ink, progress, hatch]
}
