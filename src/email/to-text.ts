import type {Element, ElementContent} from 'hast'
import {attributeOf, isElement, isLayoutTable, isUnseen} from './elements.ts'
import {
  lastCitation,
  type NoteLink,
  notedAddress,
  phrasingText
} from './phrasing-text.ts'
import {isPhrasing} from './phrasing.ts'
import {tableGrid} from './table-grid.ts'
import {tableText} from './table-text.ts'
import {lengthOf, wrap} from './wrap.ts'

/** How text is set. */
export interface TextOptions {
  /** Characters in a line (default: 78, as RFC 5322 asks); may be infinite. */
  readonly width?: number
}

interface State {
  readonly width: number
  readonly noteLink: NoteLink
}

/** Lines that stay together. */
type Lines = readonly string[]

/**
 * Plain text of a document.
 *
 * No number is lost or runs into another: cells are separated, raised text is
 * marked (`10^7`), citations are `[1]`, figures are their alternative text.
 * Links are noted at the end, numbered after the last citation.
 *
 * @param nodes
 *   Flow or phrasing content.
 * @param options
 *   How to set it.
 * @returns
 *   Text with a line feed at its end; empty if there is nothing to read.
 */
export function toText(
  nodes: readonly ElementContent[],
  {width = 78}: TextOptions = {}
): string {
  const addresses: string[] = []
  const offset = lastCitation(nodes)

  function noteLink(address: string): number {
    const index = addresses.indexOf(address)
    if (index !== -1) return offset + index + 1
    return offset + addresses.push(address)
  }

  const blocks = blocksOf(nodes, {noteLink, width})
  const notes = addresses.map(
    (address, index) => `[${offset + index + 1}] ${address}`
  )
  const lines = spaced(notes.length > 0 ? [...blocks, notes] : blocks)
  if (lines.length === 0) return ''
  // No-break spaces have done their work when lines are broken.
  const text = lines.map((line) => line.trimEnd()).join('\n')
  return `${text.replaceAll('\u00a0', ' ')}\n`
}

/** Blocks of flow content; phrasing between blocks is a block too. */
function blocksOf(nodes: readonly ElementContent[], state: State): Lines[] {
  const blocks: Lines[] = []
  let run: ElementContent[] = []

  function endRun(): void {
    const text = phrasingText(run, state.noteLink)
    if (text !== '') blocks.push(wrap(text, state.width))
    run = []
  }

  for (const node of nodes) {
    if (node.type === 'element' && isUnseen(node)) continue

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

function elementBlocks(node: Element, state: State): readonly Lines[] {
  switch (node.tagName) {
    case 'a': {
      const blocks = blocksOf(node.children, state)
      const address = notedAddress(node, blocks.flat().join(' '))
      if (address !== undefined) blocks.push([`[${state.noteLink(address)}]`])
      return blocks
    }

    case 'blockquote': {
      return [indent(spaced(inner(node, 2, state)), '  ')]
    }

    case 'dl': {
      return [definitionLines(node, state)]
    }

    case 'h1':
    case 'h2': {
      return headingBlocks(node, state)
    }

    case 'hr': {
      return [['-'.repeat(Math.min(20, state.width))]]
    }

    case 'ol':
    case 'ul': {
      return [listLines(node, state)]
    }

    case 'table': {
      return isLayoutTable(node)
        ? blocksOf(node.children, state)
        : tableBlocks(node, state)
    }

    default: {
      return blocksOf(node.children, state)
    }
  }
}

function headingBlocks(node: Element, state: State): readonly Lines[] {
  const text = phrasingText(node.children, state.noteLink)
  if (text === '') return []
  const lines = wrap(text, state.width)
  const rule = node.tagName === 'h1' ? '=' : '-'
  return [[...lines, rule.repeat(Math.max(...lines.map(lengthOf)))]]
}

function listLines(node: Element, state: State): Lines {
  const start = Number(attributeOf(node, 'start') ?? 1)
  const items = node.children.filter((child) => isElement(child, 'li'))
  const last = String(start + items.length - 1)
  // No hyphens: `- 5 of 9` reads as a negative number.
  const markers = items.map((_, index) =>
    node.tagName === 'ol' ? `${start + index}.`.padEnd(last.length + 1) : '*'
  )
  const lines: string[] = []

  for (const [index, item] of items.entries()) {
    const marker = `${markers[index]} `
    const blocks = inner(item, marker.length, state)
    const isLoose =
      item.children.filter((one) => isElement(one, 'p')).length > 1
    const content = isLoose ? spaced(blocks) : blocks.flat()
    lines.push(...indent(content, ' '.repeat(marker.length), marker))
  }

  return lines
}

function definitionLines(node: Element, state: State): Lines {
  const lines: string[] = []
  let term = ''

  for (const child of definitionParts(node)) {
    const text = phrasingText(child.children, state.noteLink)

    if (child.tagName === 'dt') {
      if (term !== '') lines.push(...wrap(term, state.width))
      term = text
    } else {
      const line = term === '' ? text : `${term}: ${text}`
      const [first = '', ...others] = wrap(line, state.width - 2)
      lines.push(term === '' ? `  ${first}` : first, ...indent(others, '  '))
      term = ''
    }
  }

  if (term !== '') lines.push(...wrap(term, state.width))
  return lines
}

function definitionParts({children}: Element): readonly Element[] {
  return children
    .filter((child) => isElement(child))
    .flatMap(function (child) {
      return child.tagName === 'div' ? definitionParts(child) : [child]
    })
}

function tableBlocks(node: Element, state: State): readonly Lines[] {
  const grid = tableGrid(node)
  const caption = grid.caption ? blocksOf(grid.caption.children, state) : []
  const wide = {...state, width: Number.POSITIVE_INFINITY}
  const texts = new Map<Element, string>()

  // In reading order, which is the order in which links are noted.
  for (const {element, indent} of [...grid.head, ...grid.body].flat()) {
    const text = blocksOf(element.children, wide).flat().join('\n')
    texts.set(element, '\u00A0\u00A0'.repeat(indent) + text)
  }

  const textOf = (cell: Element): string => texts.get(cell) ?? ''
  const lines = tableText(grid, textOf, state.width)
  return lines.length === 0 ? caption : [...caption, lines]
}

function inner(node: Element, by: number, state: State): readonly Lines[] {
  return blocksOf(node.children, {...state, width: state.width - by})
}

function indent(lines: Lines, by: string, first = by): Lines {
  return lines.map((line, index) => (index === 0 ? first : by) + line)
}

/** Lines of all blocks, with an empty line between two. */
function spaced(blocks: readonly Lines[]): Lines {
  const lines: string[] = []

  for (const block of blocks) {
    if (block.length > 0 && lines.length > 0) lines.push('')
    lines.push(...block)
  }

  return lines
}
