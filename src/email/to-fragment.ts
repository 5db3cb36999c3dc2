import type {Element, ElementContent} from 'hast'
import {toString} from 'hast-util-to-string'
import {
  createPictureCollector,
  type PictureCollector
} from './collect-pictures.ts'
import {attributeOf, element, isLayoutTable, isUnseen} from './elements.ts'
import {fragmentTable} from './fragment-table.ts'
import {imageDrawing} from './image-drawing.ts'
import {raisedDigits} from './mail-raised.ts'
import {isPhrasing} from './phrasing.ts'

interface State {
  readonly collector: PictureCollector
  /** Figure that surrounds what is converted. */
  readonly figure?: string | undefined
}

/**
 * Turns a filled template into a fragment for editors that strip styles and
 * tables: headings, paragraphs, lists, links and pictures, nothing else.
 *
 * Tables of data become lists, each row with its values under their heads.
 *
 * @param nodes
 *   Content of the body of a newsletter template, filled, without its envelope.
 * @param mark
 *   As in the message, whose pictures it shows.
 */
export function toFragment(
  nodes: readonly ElementContent[],
  mark?: string
): ElementContent[] {
  return blocksOf(nodes, {collector: createPictureCollector(mark)})
}

/** Blocks of flow content; phrasing between blocks is a paragraph. */
function blocksOf(
  nodes: readonly ElementContent[],
  state: State
): ElementContent[] {
  const blocks: ElementContent[] = []
  let run: ElementContent[] = []

  function endRun(): void {
    const content = phrasingOf(run, state)
    if (isFilled(content)) blocks.push(element('p', {}, content))
    run = []
  }

  for (const node of nodes) {
    if (node.type !== 'element' || isPhrasing(node)) {
      run.push(node)
    } else {
      endRun()
      blocks.push(...elementBlocks(node, state))
    }
  }

  endRun()
  return blocks
}

function elementBlocks(node: Element, outer: State): ElementContent[] {
  const {children, tagName} = node
  const isData = String(node.properties.className ?? '').includes('figure-data')
  if (isUnseen(node) || isData) return []
  const state =
    tagName === 'figure' ? {...outer, figure: attributeOf(node, 'id')} : outer

  switch (tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'p': {
      const content = phrasingOf(children, state)
      return isFilled(content) ? [element(tagName, {}, content)] : []
    }

    case 'blockquote':
    case 'li':
    case 'ol':
    case 'ul': {
      const {start} = node.properties
      const content =
        tagName === 'li' && children.every(isPhrasing)
          ? phrasingOf(children, state)
          : blocksOf(children, state)
      return [element(tagName, start === undefined ? {} : {start}, content)]
    }

    case 'table': {
      return isLayoutTable(node)
        ? blocksOf(children, state)
        : fragmentTable(node, (cell) => phrasingOf(cell, state))
    }

    default: {
      return blocksOf(children, state)
    }
  }
}

function phrasingOf(
  nodes: readonly ElementContent[],
  state: State
): ElementContent[] {
  return nodes.flatMap(function (node): ElementContent[] {
    if (node.type === 'text') return [node]
    if (node.type !== 'element') return []
    if (node.tagName === 'svg' || node.tagName === 'img') {
      const drawing = node.tagName === 'svg' ? node : imageDrawing(node)
      // Added though it only decorates, so that names stay those of the message.
      const img = state.collector.add(drawing, state.figure)
      return attributeOf(img, 'alt') === undefined ? [] : [plainPicture(img)]
    }
    if (isUnseen(node)) return []
    const children = phrasingOf(node.children, state)

    switch (node.tagName) {
      case 'a': {
        const href = attributeOf(node, 'href')
        return href === undefined || href.startsWith('#')
          ? children
          : [element('a', {href}, children)]
      }

      case 'br':
      case 'em':
      case 'strong':
      case 'sub': {
        return [element(node.tagName, {}, children)]
      }

      case 'sup': {
        const raised = raisedDigits(toString(node))
        return [
          raised === undefined
            ? element('sup', {}, children)
            : {type: 'text', value: raised}
        ]
      }

      default: {
        return children
      }
    }
  })
}

function plainPicture({properties}: Element): Element {
  const {className: _, ...rest} = properties
  return element('img', rest, [])
}

function isFilled(nodes: readonly ElementContent[]): boolean {
  return nodes.some(function (node) {
    if (node.type === 'text') return node.value.trim() !== ''
    if (node.type !== 'element') return false
    return node.tagName === 'img' || isFilled(node.children)
  })
}
