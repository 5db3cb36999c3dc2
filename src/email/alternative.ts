import type {Element} from 'hast'
import {toString} from 'hast-util-to-string'
import {attributeOf, isElement} from './elements.ts'

/**
 * Words that stand for a picture.
 *
 * Drawings carry them as `desc`; their `title` is the caption, which is
 * printed beside them.
 *
 * @param picture
 *   `svg` or `img`.
 * @returns
 *   Words, or nothing for a picture that only decorates.
 */
export function alternativeOf(picture: Element): string {
  if (attributeOf(picture, 'ariaHidden') === 'true') return ''
  const label = attributeOf(picture, 'alt') ?? attributeOf(picture, 'ariaLabel')
  if (label !== undefined) return tidy(label)
  return childText(picture, 'desc') || childText(picture, 'title')
}

function childText({children}: Element, name: string): string {
  const child = children.find((node) => isElement(node, name))
  return child === undefined ? '' : tidy(toString(child))
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
