import type {Point} from 'unist'

interface Frame {
  readonly isList: boolean
  key: PropertyKey
  /** In a map: a text here is a key. */
  isAtKey: boolean
}

/** Path of an object in a JSON text, as a key of `findJsonObjects`. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.map(String).join('\u0000')
}

/**
 * Where each object of a JSON text begins, by its path.
 *
 * @param text
 *   Valid JSON.
 */
export function findJsonObjects(text: string): ReadonlyMap<string, Point> {
  const points = new Map<string, Point>()
  const frames: Frame[] = []
  const tokens = /"(?:[^"\\]|\\.)*"|[[\]{},\n]/g
  let line = 1
  let lineStart = 0

  for (const {0: token, index} of text.matchAll(tokens)) {
    const frame = frames.at(-1)
    if (token === '\n') {
      line++
      lineStart = index + 1
    } else if (token === '{' || token === '[') {
      const isList = token === '['
      if (!isList)
        points.set(jsonPath(frames.map(({key}) => key)), {
          line,
          column: index - lineStart + 1
        })
      frames.push({isList, key: isList ? 0 : '', isAtKey: !isList})
    } else if (token === '}' || token === ']') frames.pop()
    else if (!frame) continue
    else if (token === ',') {
      if (typeof frame.key === 'number') frame.key++
      frame.isAtKey = !frame.isList
    } else if (frame.isAtKey) {
      frame.key = String(JSON.parse(token))
      frame.isAtKey = false
    }
  }
  return points
}
