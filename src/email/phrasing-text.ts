import type {Element, ElementContent} from 'hast'
import {alternativeOf} from './alternative.ts'
import {attributeOf, classesOf, isElement, isUnseen} from './elements.ts'
import {lower, raise} from './text-scripts.ts'

/** Gives an address its number among the notes at the end. */
export type NoteLink = (address: string) => number

interface Piece {
  readonly kind: 'text' | 'raised' | 'lowered' | 'citation' | 'note'
  readonly text: string
}

/** Line break that stays when white space is collapsed. */
const lineBreak = '\u2028'

/**
 * Text of phrasing content.
 *
 * @param nodes
 *   Phrasing.
 * @param noteLink
 *   Where addresses go.
 * @returns
 *   Text with single spaces, in which `\n` is a line break; no-break spaces
 *   stay, as wrapping needs them.
 */
export function phrasingText(
  nodes: readonly ElementContent[],
  noteLink: NoteLink
): string {
  const [only] = nodes
  const text = (
    nodes.length === 1 && only?.type === 'text'
      ? only.value
      : join(nodes.flatMap((node) => piecesOf(node, noteLink)))
  )
    .replaceAll(/[ \t\n\r\f]+/g, ' ')
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '')
  if (!text.includes(lineBreak)) return trimSpaces(text)
  return text
    .split(lineBreak)
    .map(trimSpaces)
    .join('\n')
    .replaceAll(/^\n+|\n+$/g, '')
}

/** No-break spaces stay, which `trim` would take. */
function trimSpaces(line: string): string {
  return line.startsWith(' ') || line.endsWith(' ')
    ? line.replaceAll(/^ +| +$/g, '')
    : line
}

function piecesOf(node: ElementContent, noteLink: NoteLink): readonly Piece[] {
  if (node.type === 'text') return [{kind: 'text', text: node.value}]
  if (node.type !== 'element' || isUnseen(node)) return []

  switch (node.tagName) {
    case 'a': {
      return linkPieces(node, noteLink)
    }

    case 'br': {
      return [{kind: 'text', text: lineBreak}]
    }

    case 'img':
    case 'svg': {
      const words = alternativeOf(node)
      return words === '' ? [] : [{kind: 'text', text: `[Figure: ${words}]`}]
    }

    case 'sub':
    case 'sup': {
      const text = phrasingText(node.children, noteLink)
      const raised = classesOf(node).includes('cite') ? 'citation' : 'raised'
      return [{kind: node.tagName === 'sub' ? 'lowered' : raised, text}]
    }

    case 'q': {
      return [
        {kind: 'text', text: '“'},
        ...childPieces(node, noteLink),
        {kind: 'text', text: '”'}
      ]
    }

    case 'span': {
      const classes = classesOf(node)
      return classes.includes('author') || classes.includes('affiliation')
        ? node.children.flatMap((child) => namePieces(child, noteLink))
        : childPieces(node, noteLink)
    }

    default: {
      return childPieces(node, noteLink)
    }
  }
}

/**
 * Pieces of the name of an author or an affiliation: raised numbers are notes,
 * not exponents, and stars say what bold type does, that an author presents.
 */
function namePieces(node: ElementContent, noteLink: NoteLink): Piece[] {
  const pieces = piecesOf(node, noteLink).map((piece): Piece =>
    piece.kind === 'raised' ? {...piece, kind: 'note'} : piece
  )
  const star: Piece = {kind: 'text', text: '*'}
  return isElement(node, 'strong') ? [star, ...pieces, star] : pieces
}

function childPieces({children}: Element, noteLink: NoteLink): Piece[] {
  return children.flatMap((child) => piecesOf(child, noteLink))
}

function linkPieces(node: Element, noteLink: NoteLink): readonly Piece[] {
  const pieces = childPieces(node, noteLink)
  const address = notedAddress(node, join(pieces))
  if (address === undefined) return pieces
  return [...pieces, {kind: 'citation', text: String(noteLink(address))}]
}

/**
 * Address of a link that its text does not give.
 *
 * Places in the same document have none: plain text has nowhere to jump to.
 */
export function notedAddress(node: Element, text: string): string | undefined {
  const address = attributeOf(node, 'href')
  if (address === undefined || address.startsWith('#')) return undefined
  return bare(address) === bare(text.trim()) ? undefined : address
}

function bare(address: string): string {
  return address
    .replace(/^(?:https?:\/\/(?:doi\.org\/)?|mailto:|doi:\s*)/i, '')
    .replace(/\/$/, '')
}

function join(all: readonly Piece[]): string {
  const pieces = all.filter(({text}) => text !== '')
  let before = ''

  for (const [index, {kind, text}] of pieces.entries()) {
    const after = pieces[index + 1]?.text ?? ''
    if (kind === 'text') before += text
    else if (kind === 'raised') before += raise(text, before, after)
    else if (kind === 'lowered') before += lower(text, before, after)
    else if (kind === 'note') before = note(text, before, after)
    else before += cite(text, before, after)
  }

  return before
}

/** `A. Author (1),` and `(1) Institute One`: the comma stands after the note. */
function note(text: string, before: string, after: string): string {
  const [, rest = '', comma = ''] = /^([^]*?)(,?)$/.exec(before) ?? []
  const gap = rest === '' || /[\s(]$/.test(rest) ? '' : ' '
  const next = /^[\p{L}\p{N}]/u.test(after) ? ' ' : ''
  return `${rest}${gap}(${text})${comma}${next}`
}

function cite(text: string, before: string, after: string): string {
  const gap = before === '' || /[\s(]$/.test(before) ? '' : ' '
  const next = /^[\p{L}\p{N}]/u.test(after) ? ' ' : ''
  return `${gap}[${text.replaceAll(/^\[|\]$/g, '')}]${next}`
}

/**
 * Largest number of a citation or of a work in the list of references, so that
 * notes can go on after it.
 */
export function lastCitation(nodes: readonly ElementContent[]): number {
  let last = 0

  for (const node of nodes) {
    if (!isElement(node)) continue
    const isCitation =
      node.tagName === 'sup' && classesOf(node).includes('cite')
    const text = isCitation ? phrasingText(node.children, () => 0) : ''
    const numbers = (text.match(/\d+/g) ?? []).map(Number)
    last = Math.max(last, ...numbers, lastCitation(node.children))
    if (classesOf(node).includes('references')) {
      const works = node.children.filter((child) => isElement(child, 'li'))
      const first = Number(attributeOf(node, 'start') ?? 1)
      last = Math.max(last, first + works.length - 1)
    }
  }

  return last
}
