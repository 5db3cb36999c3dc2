import type {Root} from 'mdast'

/** One line in which nothing is a mark of Markdown, wherever it stands. */
const plain =
  /^\p{L}(?:[\p{L}\p{M}\p{N} ,;()/%?+=±×·°≥≤“”‘’…–—−]|[.:](?= |$)|[.-](?=[\p{L}\p{N}]))*(?<! )$/u

/**
 * Tree of a text that is plain, as most captions and labels are; made at once,
 * as a parser takes its time over each text, however short.
 *
 * @returns
 *   What a parser would make of it; `undefined` where one is needed.
 */
export function plainTree(text: string): Root | undefined {
  if (!plain.test(text)) return undefined
  const {length} = text
  const position = {
    start: {line: 1, column: 1, offset: 0},
    end: {line: 1, column: length + 1, offset: length}
  }
  return {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [{type: 'text', value: text, position}],
        position
      }
    ],
    position
  }
}
