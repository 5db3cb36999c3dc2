import type {ElementContent} from 'hast'
import {alternativeOf} from '../../email/alternative.ts'
import {
  isFigureData,
  isHidden,
  type Showing
} from '../../output/printed-values.ts'
import {createReader} from './reader.ts'

/** Around each traced value; `wordsOf` does not see them. */
export const valueMarks = {start: '\uE000', end: '\uE001'} as const

/**
 * Text of content as a file of a product is expected to show it, with marks
 * around traced values.
 */
export function contentText(
  nodes: readonly ElementContent[],
  {drawings, figureData, raisedLists = false, unseen}: Showing
): string {
  const reader = createReader()
  for (const node of nodes) read(node)
  return reader.end()

  function read(node: ElementContent, parent?: string): void {
    if (node.type === 'text') reader.text(textOf(node.value, parent))
    if (node.type !== 'element') return
    const {children, properties, tagName} = node
    if (tagName === 'svg' && drawings === 'described') {
      reader.open('img')
      reader.text(alternativeOf(node))
      reader.open('img')
      return
    }

    if (tagName === 'img') {
      // On paper, only those hear the words who cannot see the image.
      const isRead = unseen || drawings === 'described'
      reader.open('img')
      if (isRead) reader.text(alternativeOf(node))
      reader.open('img')
      return
    }

    const isWords = tagName === 'desc' || tagName === 'title'
    reader.open(
      tagName,
      (isFigureData(node) && !figureData) ||
        ((isWords || isHidden(node)) && !unseen)
    )
    const isValue = properties['dataResult'] !== undefined
    if (isValue) reader.text(valueMarks.start)
    for (const child of children) read(child, tagName)
    if (isValue) reader.text(valueMarks.end)
    reader.close(tagName)
  }

  function textOf(value: string, parent: string | undefined): string {
    const isList =
      raisedLists && parent === 'sup' && /^\d+(?:,\d+)+$/.test(value)
    return isList ? value.replaceAll(',', ',^') : value
  }
}
