// Functions in the page see nothing of their module.
/* oxlint-disable unicorn/consistent-function-scoping */
import type {AuditTools, Clip} from './audit-tools.ts'
import type {PageElement, PageRect, PageStyle} from './page-dom.ts'
import type {SwatchFact} from './page-facts.ts'

/** What is painted on a page, in the order in which it is told of. */
export interface AuditPaints {
  readonly swatches: readonly SwatchFact[]
  readonly paintBox: (
    element: PageElement,
    style: PageStyle,
    opacity: number
  ) => void
  /** Whether an element of a drawing has an area, and no content. */
  readonly isShape: (localName: string) => boolean
  /**
   * @param opacity
   *   Of what it stands in.
   * @param isKey
   *   Whether it is in the key of a figure.
   */
  readonly paintShape: (
    element: PageElement,
    style: PageStyle,
    opacity: number,
    isKey: boolean
  ) => void
  /** Colour behind the middle of a box; `null`: a picture or pattern. */
  readonly groundOf: (box: Clip) => string | null
  /** Colour of the rim of text in a drawing, if it has one. */
  readonly haloOf: (style: PageStyle) => string | undefined
  readonly colourOf: (
    style: PageStyle,
    isDrawing: boolean,
    opacity: number
  ) => Colour | undefined
  /** A colour as it is seen on a ground. */
  readonly onGround: (
    colour: Colour | undefined,
    ground: string | null
  ) => string
}

/** Red, green and blue up to 255, and opacity. */
export type Colour = readonly [number, number, number, number]

/**
 * Makes a record of what is painted, inside the page.
 *
 * It is sent to the browser as text: nothing of this module is in scope there.
 */
export function createPaints({boxOn, holderOf}: AuditTools): AuditPaints {
  const paints: Paint[] = []
  const read = new Map<string, Colour | undefined>()
  const swatches: SwatchFact[] = []
  const shapes = new Set('circle ellipse path polygon rect'.split(' '))
  return {
    colourOf,
    groundOf,
    haloOf,
    isShape: (localName) => shapes.has(localName),
    onGround,
    paintBox,
    paintShape,
    swatches
  }

  /** Something with a colour; later ones lie on earlier ones. */
  interface Paint extends Clip {
    /** `undefined`: a picture or pattern. */
    readonly colour: Colour | undefined
    /** Of a shape that does not fill its box. */
    readonly shape?: PageElement | undefined
  }

  function paintBox(
    element: PageElement,
    style: PageStyle,
    opacity: number
  ): void {
    const isPicture =
      style.getPropertyValue('background-image') !== 'none' ||
      element.localName === 'img'
    const colour = readColour(style.getPropertyValue('background-color'))
    if (!isPicture && colour?.[3] === 0) return
    const {bottom, left, right, top} = element.getBoundingClientRect()
    paints.push({
      bottom,
      colour: isPicture ? undefined : faded(colour, opacity),
      left,
      right,
      top
    })
  }

  function paintShape(
    element: PageElement,
    style: PageStyle,
    opacity: number,
    isKey: boolean
  ): void {
    const fill = style.getPropertyValue('fill')
    if (fill === 'none' && !isKey) return
    const rect = element.getBoundingClientRect()
    if (isKey) readSwatch(element, style, rect)
    if (fill === 'none') return
    const {bottom, left, right, top} = rect
    const part =
      opacity *
      Number(style.getPropertyValue('opacity')) *
      Number(style.getPropertyValue('fill-opacity'))
    paints.push({
      bottom,
      colour: faded(readColour(fill), part),
      left,
      right,
      shape: element.localName === 'rect' ? undefined : element,
      top
    })
  }

  function readSwatch(
    element: PageElement,
    style: PageStyle,
    rect: PageRect
  ): void {
    const holder = holderOf(element)
    swatches.push({
      box: boxOn(holder, rect),
      colours: ['fill', 'stroke'].flatMap(function (name) {
        const colour = readColour(style.getPropertyValue(name))
        return colour ? [hex(colour)] : []
      }),
      ground: groundOf(rect),
      holder
    })
  }

  function haloOf(style: PageStyle): string | undefined {
    const halo = style.getPropertyValue('stroke')
    const colour = halo === 'none' ? undefined : readColour(halo)
    return colour && style.getPropertyValue('paint-order').startsWith('stroke')
      ? hex(colour)
      : undefined
  }

  function colourOf(
    style: PageStyle,
    isDrawing: boolean,
    opacity: number
  ): Colour | undefined {
    const written = style.getPropertyValue(isDrawing ? 'fill' : 'color')
    return faded(readColour(written), opacity)
  }

  function groundOf({bottom, left, right, top}: Clip): string | null {
    return groundAt((left + right) / 2, (top + bottom) / 2)
  }

  /** Colour at a point, of all that was painted so far on white paper. */
  function groundAt(x: number, y: number): string | null {
    const layers: Colour[] = []

    for (let index = paints.length - 1; index >= 0; index--) {
      const paint = paints[index]
      if (!paint || x < paint.left || x > paint.right) continue
      if (y < paint.top || y > paint.bottom) continue
      if (paint.shape && !isInside(paint.shape, x, y)) continue
      if (!paint.colour) return null
      layers.push(paint.colour)
      if (paint.colour[3] >= 1) break
    }

    return hex(
      layers.reduceRight<Colour>(
        (ground, layer) => blend(layer, ground),
        [255, 255, 255, 1]
      )
    )
  }

  function isInside(shape: PageElement, x: number, y: number): boolean {
    const matrix = shape.getScreenCTM?.()
    if (!matrix || !shape.isPointInFill) return true
    const {a, b, c, d, e, f} = matrix
    const size = a * d - b * c
    if (size === 0) return false
    const point = {
      x: (d * (x - e) - c * (y - f)) / size,
      y: (a * (y - f) - b * (x - e)) / size
    }
    return shape.isPointInFill(point)
  }

  function faded(
    colour: Colour | undefined,
    opacity: number
  ): Colour | undefined {
    return colour && [colour[0], colour[1], colour[2], colour[3] * opacity]
  }

  function onGround(colour: Colour | undefined, ground: string | null): string {
    if (colour && colour[3] >= 1) return hex(colour)
    const [red, green, blue] = [1, 3, 5].map((start) =>
      Number.parseInt((ground ?? '#ffffff').slice(start, start + 2), 16)
    )
    return hex(
      blend(colour ?? [0, 0, 0, 1], [red ?? 0, green ?? 0, blue ?? 0, 1])
    )
  }

  function blend(layer: Colour, ground: Colour): Colour {
    const alpha = layer[3]
    const mix = (index: 0 | 1 | 2) =>
      layer[index] * alpha + ground[index] * (1 - alpha)
    return [mix(0), mix(1), mix(2), 1]
  }

  function hex([red, green, blue]: Colour): string {
    return `#${[red, green, blue]
      .map((part) => Math.round(part).toString(16).padStart(2, '0'))
      .join('')}`
  }

  function readColour(written: string): Colour | undefined {
    if (!read.has(written)) read.set(written, parseColour(written))
    return read.get(written)
  }

  function parseColour(written: string): Colour | undefined {
    const match = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(
      written
    )
    if (match) {
      const [, red, green, blue, alpha] = match
      return [
        Number(red),
        Number(green),
        Number(blue),
        alpha === undefined ? 1 : Number(alpha)
      ]
    }
    const mixed =
      /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)$/.exec(
        written
      )
    if (!mixed) return undefined
    const [, red, green, blue, alpha] = mixed
    return [
      Number(red) * 255,
      Number(green) * 255,
      Number(blue) * 255,
      alpha === undefined ? 1 : Number(alpha)
    ]
  }
}
