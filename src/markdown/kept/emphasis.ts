import type {Emphasis, Strong} from 'mdast'
import type {Source} from '../source.ts'
import {type Range, reportLost, spell} from './kept.ts'

const wordBefore = /[\p{L}\p{N}]$/u
const wordAfter = /^[\p{L}\p{N}]/u

/**
 * Reports emphasis that begins or ends inside of a word: `5*3 and 4*2`.
 *
 * The signs of such a pair are multiplication, alleles or notes, and would be
 * lost. Names of genes in italics have letters beside them, `g*BRCA*m`.
 */
export function checkEmphasis(
  node: Emphasis | Strong,
  range: Range,
  source: Source
): void {
  const {start, end} = range
  const {text} = source
  const width = node.type === 'strong' ? 2 : 1
  const inner = text.slice(start + width, end - width)
  // Markers of emphasis in emphasis stand side by side.
  const before = /[^\s*_]*$/.exec(text.slice(Math.max(0, start - 40), start))
  const after = /^[^\s*_]*/.exec(text.slice(end, end + 40))
  const [head = ''] = before ?? []
  const [tail = ''] = after ?? []
  if (!isEaten(inner, head, tail)) return

  const marker = text.slice(start, start + width)
  const escaped = marker.replaceAll(/[*_]/g, String.raw`\$&`)
  const kept = `${head}${escaped}${inner}${escaped}${tail}`
  reportLost(
    source,
    range,
    `Unexpected \`${marker}\` inside of words, which makes \`${short(inner)}\` ${width === 2 ? 'bold' : 'italic'} and is not printed, expected \`${escaped}\``,
    `${spell(kept, `Write \`${escaped}\` in place of \`${marker}\`, here and where it ends`)}, or, if it is meant so, begin and end it at whole words.`
  )
}

function isEaten(inner: string, head: string, tail: string): boolean {
  if (/^[)\]}.,;:%]|[([{]$/.test(inner)) return true
  const joinsBefore = wordBefore.test(head)
  const joinsAfter = wordAfter.test(tail)
  // Alleles as in `*4/*5`; names of genes stand side by side as `*A*/*B*`.
  if (head.endsWith('/') && (/\s/.test(inner) || head !== '/')) return true
  if (!joinsBefore && !joinsAfter) return false
  if (/\s/.test(inner)) return true
  if (joinsBefore && (/\d$/.test(head) || /^\d/.test(inner))) return true
  if (joinsAfter && (/^\d/.test(tail) || /\d$/.test(inner))) return !joinsGene()
  return joinsBefore && !joinsGene()

  function joinsGene(): boolean {
    return (
      /^\p{Lu}[\p{Lu}\d-]+$/u.test(inner) &&
      /(?:^|[^\p{L}\p{N}])\p{Ll}{0,2}$/u.test(head) &&
      !/^\d/.test(tail)
    )
  }
}

function short(text: string): string {
  const line = text.replaceAll(/[\n`]/g, ' ')
  return line.length > 40 ? `${line.slice(0, 40).trimEnd()}…` : line
}
