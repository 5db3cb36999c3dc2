import type {Element} from 'hast'
import {attributeOf, element} from './elements.ts'

/** Drawings of images: the message and its fragment show the same. */
const known = new WeakMap<Element, Element>()

/**
 * Drawing that shows an image, so that it becomes a picture file as drawings
 * do: in the size of the message, and in a type that all clients show.
 */
export function imageDrawing(image: Element): Element {
  const drawing = known.get(image) ?? drawImage(image)
  known.set(image, drawing)
  return drawing
}

/**
 * The JPEG file of a drawing that shows one: drawn anew, a photograph would be
 * a PNG of many times its size.
 */
export function photographIn(drawing: Element): Uint8Array | undefined {
  const [image] = drawing.children
  if (image?.type !== 'element' || image.tagName !== 'image') return undefined
  const data = /^data:image\/jpeg;base64,(.*)$/s.exec(
    attributeOf(image, 'href') ?? ''
  )?.[1]
  return data === undefined ? undefined : Buffer.from(data, 'base64')
}

function drawImage(image: Element): Element {
  const [width, height] = ['width', 'height'].map((name) =>
    Number(attributeOf(image, name))
  )
  const words = attributeOf(image, 'alt')
  return element(
    'svg',
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      ...(words === undefined ? {} : {ariaLabel: words})
    },
    [element('image', {href: attributeOf(image, 'src'), width, height}, [])]
  )
}
