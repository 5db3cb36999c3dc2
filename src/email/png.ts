import {Resvg} from '@resvg/resvg-js'
import {encodeIndexedPng} from './indexed-png.ts'

/** How a drawing becomes a picture. */
export interface PngSettings {
  /**
   * Paths of all font files that the drawing needs; fonts of the computer are
   * not used, so that every computer draws the same.
   */
  readonly fontFiles: readonly string[]
  /** Width of the picture in its own pixels. */
  readonly widthPx: number
  /** Opaque ground (`#rrggbb`), as dark mode changes what is around it. */
  readonly ground: string
}

/**
 * Draws an SVG as PNG.
 *
 * @param svg
 *   SVG with its namespace, width and height.
 * @param settings
 *   How to draw it.
 * @returns
 *   PNG file, the same for the same input.
 */
export function svgToPng(
  svg: string,
  {fontFiles, ground, widthPx}: PngSettings
): Uint8Array {
  const drawing = new Resvg(svg, {
    background: ground,
    fitTo: {mode: 'width', value: widthPx},
    font: {
      defaultFontFamily: 'Inter',
      fontFiles: [...fontFiles],
      loadSystemFonts: false,
      sansSerifFamily: 'Inter'
    }
  })
  const picture = drawing.render()
  // Scans and photographs have more colours than a palette has room for.
  return svg.includes('<image ')
    ? picture.asPng()
    : encodeIndexedPng(picture.pixels, picture.width)
}
