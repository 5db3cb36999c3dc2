import type {Point} from 'unist'

/**
 * Where each row of a Dataset-JSON text begins: the lists in its `rows`.
 *
 * @param text
 *   Valid JSON.
 */
export function findJsonRows(text: string): readonly Point[] {
  const points: Point[] = []
  const tokens = /"(?:[^"\\]|\\.)*"|[[\]{}\n]/g
  let line = 1
  let lineStart = 0
  let depth = 0
  // Key of the whole whose value is being read.
  let key = ''
  for (const {0: token, index} of text.matchAll(tokens)) {
    if (token === '\n') {
      line++
      lineStart = index + 1
    } else if (token === '[' || token === '{') {
      if (depth === 2 && key === '"rows"' && token === '[')
        points.push({line, column: index - lineStart + 1})
      depth++
    } else if (token === ']' || token === '}') depth--
    // At this depth the last text before a list is the key of the list.
    else if (depth === 1) key = token
  }
  return points
}
