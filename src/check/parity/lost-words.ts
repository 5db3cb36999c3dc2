import type {Element, ElementContent} from 'hast'
import {toString} from 'hast-util-to-string'
import {lettersOf} from './letters.ts'
import {type Words, wordsOf} from './words.ts'

/** A word that a text has less often than it should. */
interface LostWord {
  readonly word: string
  readonly found: number
  readonly printed: number
  /** Where it stands in what should be there. */
  readonly at: number
}

/**
 * Words of `before` that are not in `after` as often, letter by letter: lines
 * break words, and letters that are set apart have spaces between them.
 *
 * @param content
 *   What `before` is the text of: where a table is told row by row, what heads
 *   its first column goes without saying.
 */
export function* lostWords(
  before: Words,
  after: Words,
  content: readonly ElementContent[]
): Iterable<LostWord> {
  let letters: string | undefined
  let heads: Words | undefined
  for (const [word, places] of before.index) {
    if (!/\p{L}/u.test(word)) continue
    if ((after.index.get(word)?.length ?? 0) >= places.length) continue
    heads ??= wordsOf(firstHeads(content).join(' '))
    letters ??= lettersOf(after.source)
    const [first = 0] = places
    const printed = places.length - (heads.index.get(word)?.length ?? 0)
    const found = letters.split(lettersOf(word)).length - 1
    if (found < printed)
      yield {at: before.starts[first] ?? 0, found, printed, word}
  }
}

/** Elements around the first text that holds a word, the outermost first. */
export function findWord(
  nodes: readonly ElementContent[],
  word: string
): readonly Element[] {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const holds = node.children.some(
      (child) =>
        child.type === 'text' && child.value.toLowerCase().includes(word)
    )
    if (holds) return [node]
    const within = findWord(node.children, word)
    if (within.length > 0) return [node, ...within]
  }
  return []
}

/** What heads the first column of each table. */
function firstHeads(nodes: readonly ElementContent[]): readonly string[] {
  return nodes.flatMap(function (node): readonly string[] {
    if (node.type !== 'element') return []
    if (node.tagName !== 'thead') return firstHeads(node.children)
    const row = node.children.find(isElement)
    const cell = row?.children.find(isElement)
    return cell ? [toString(cell)] : []
  })
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element'
}
