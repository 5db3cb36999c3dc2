import type {Nodes, PhrasingContent, Root, Text} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Script} from './nodes.ts'

const tag = /<(\/?)(sup|sub)>/

/**
 * Understands `<sup>…</sup>` and `<sub>…</sub>` in text.
 *
 * A tag without its partner stays text, as every other `<` does.
 */
export function transformScripts(tree: Root): void {
  visit(tree, function (node: Nodes) {
    if (!('children' in node)) return
    const children = node.children as PhrasingContent[]
    if (
      children.some((child) => child.type === 'text' && tag.test(child.value))
    )
      (node as {children: PhrasingContent[]}).children = pair(split(children))
  })
}

interface Tag {
  readonly type: 'tag'
  readonly open: boolean
  readonly name: string
  readonly from: Text
}

type Piece = PhrasingContent | Tag

function split(children: readonly PhrasingContent[]): Piece[] {
  const pieces: Piece[] = []
  for (const child of children) {
    if (child.type !== 'text') {
      pieces.push(child)
      continue
    }
    let rest = child.value
    for (let match = tag.exec(rest); match; match = tag.exec(rest)) {
      if (match.index > 0) pieces.push(text(rest.slice(0, match.index), child))
      pieces.push({
        type: 'tag',
        open: match[1] === '',
        name: match[2] ?? 'sup',
        from: child
      })
      rest = rest.slice(match.index + match[0].length)
    }
    if (rest !== '') pieces.push(text(rest, child))
  }
  return pieces
}

function pair(pieces: readonly Piece[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece) continue
    if (piece.type !== 'tag') {
      result.push(piece)
      continue
    }
    const end = piece.open ? closing(pieces, index, piece.name) : -1
    if (end < 0) {
      result.push(text(`<${piece.open ? '' : '/'}${piece.name}>`, piece.from))
      continue
    }
    const script: Script = {
      type: 'script',
      kind: piece.name === 'sub' ? 'sub' : 'sup',
      children: pair(pieces.slice(index + 1, end))
    }
    if (piece.from.position) script.position = piece.from.position
    result.push(script)
    index = end
  }
  return result
}

function closing(pieces: readonly Piece[], from: number, name: string): number {
  return pieces.findIndex(
    (piece, index) =>
      index > from && piece.type === 'tag' && !piece.open && piece.name === name
  )
}

function text(value: string, from: Text): Text {
  return {type: 'text', value, ...(from.position && {position: from.position})}
}
