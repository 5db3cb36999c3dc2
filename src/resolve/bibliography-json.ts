const space = /[\t\n\r ]*/y
const string =
  /"(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const atom = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const maximumDepth = 32

/** Offsets in a JSON text that `JSON.parse` does not tell. */
export interface JsonOffsets {
  /** Where the elements of the outermost array begin. */
  readonly elements: readonly number[]
  /** Where the text stops being JSON. */
  readonly error?: number
}

class JsonError extends Error {
  readonly offset: number
  constructor(offset: number) {
    super('Unexpected character in JSON')
    this.offset = offset
  }
}

/** Finds the elements of an array, and the first mistake if there is one. */
export function locateJson(text: string): JsonOffsets {
  const elements: number[] = []
  let offset = 0

  try {
    skip(space)
    scanValue(0)
    skip(space)
    if (offset < text.length) throw new JsonError(offset)
    return {elements}
  } catch (error) {
    if (error instanceof JsonError) return {elements, error: error.offset}
    throw error
  }

  function scanValue(depth: number): void {
    if (depth > maximumDepth) throw new JsonError(offset)
    const open = text[offset]
    if (open !== '[' && open !== '{') {
      expect(open === '"' ? string : atom)
      return
    }
    const close = open === '[' ? ']' : '}'
    offset++
    skip(space)
    if (text[offset] === close) {
      offset++
      return
    }
    for (;;) {
      if (open === '[' && depth === 0) elements.push(offset)
      if (open === '{') scanKey()
      scanValue(depth + 1)
      skip(space)
      const next = text[offset]
      if (next !== ',' && next !== close) throw new JsonError(offset)
      offset++
      if (next === close) return
      skip(space)
    }
  }

  function scanKey(): void {
    expect(string)
    skip(space)
    if (text[offset] !== ':') throw new JsonError(offset)
    offset++
    skip(space)
  }

  function expect(pattern: RegExp): void {
    if (!skip(pattern)) throw new JsonError(offset)
  }

  function skip(pattern: RegExp): boolean {
    pattern.lastIndex = offset
    const match = pattern.exec(text)
    if (match) offset += match[0].length
    return match !== null
  }
}
