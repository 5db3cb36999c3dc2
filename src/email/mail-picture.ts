import type {Element} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {alternativeOf} from './alternative.ts'
import {attributeOf, element} from './elements.ts'
import {photographIn} from './image-drawing.ts'

/** A picture file that a message needs beside it. */
export interface MailPicture {
  /** Path from the message, as in `src`. */
  readonly path: string
  /** What to draw; all of it, as a file. */
  readonly svg: string
  /** Size in the message; the file has twice as many pixels. */
  readonly widthPx: number
  readonly heightPx: number
  /** The file, where it is taken as it is: a photograph. */
  readonly file?: Uint8Array | undefined
}

/**
 * Makes an `img` of a drawing, which mail clients do not show.
 *
 * @param svg
 *   Drawing with width and height in CSS pixels.
 * @param name
 *   Name of the file, without ending.
 * @param maxWidthPx
 *   Width to which wider drawings are reduced.
 * @throws {Error}
 *   If the drawing has no size.
 */
export function mailPicture(
  svg: Element,
  name: string,
  maxWidthPx: number
): {readonly img: Element; readonly picture: MailPicture} {
  const width = Number(attributeOf(svg, 'width'))
  const height = Number(attributeOf(svg, 'height'))

  if (!(width > 0 && height > 0)) {
    throw new Error(`Cannot mail drawing \`${name}\` without width and height`)
  }

  const widthPx = Math.min(maxWidthPx, Math.round(width))
  const heightPx = Math.round((height * widthPx) / width)
  const file = photographIn(svg)
  const path = `images/${name}.${file ? 'jpg' : 'png'}`
  const img = element(
    'img',
    {
      className: ['picture'],
      src: path,
      width: widthPx,
      height: heightPx,
      alt: alternativeOf(svg)
    },
    []
  )
  return {img, picture: {file, heightPx, path, svg: fileOf(svg), widthPx}}
}

/** Files of drawings: the message and its fragment show the same. */
const files = new WeakMap<Element, string>()

function fileOf(svg: Element): string {
  const known = files.get(svg)
  if (known !== undefined) return known
  const properties = {xmlns: 'http://www.w3.org/2000/svg', ...svg.properties}
  const file = toHtml(withoutTrace({...svg, properties}), {space: 'svg'})
  files.set(svg, file)
  return file
}

/**
 * Drawing without what the trace reads: levels of authors may hold `<`, which
 * HTML allows in attributes and XML does not.
 */
function withoutTrace(node: Element): Element {
  const {
    dataResult: _,
    dataValue: __,
    ariaLabel: ___,
    ...properties
  } = node.properties
  if (node.tagName === 'span' || node.tagName === 'data')
    throw new Error(`Cannot draw \`<${node.tagName}>\` in a picture`)
  return {
    ...node,
    properties,
    children: node.children.map((child) =>
      child.type === 'element' ? withoutTrace(child) : child
    )
  }
}
