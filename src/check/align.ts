/** Part of a run, in the order of the source. */
export type Piece =
  | {
      readonly kind: 'text'
      readonly value: string
      /** Offset in the source before which it cannot begin. */
      readonly from: number | undefined
    }
  | {
      readonly kind: 'value' | 'citation' | 'reference'
      /** Characters that it prints. */
      readonly length: number
    }
  /** Characters that the run has, and the source has not. */
  | {readonly kind: 'added'; readonly length: number}
  | {readonly kind: 'linkEnd'}

const written = {
  citation: /\[@[^\]]*\]/g,
  linkEnd: /\]\([^)]*\)|\]\[[^\]]*\]|\]/g,
  reference: /@[A-Za-z]+-[a-z0-9-]+/g,
  value: /`\s*=[^`]*`/g
}
const entity = /&(?:#\d+|#[Xx][\da-f]+|[A-Za-z]\w*);/giy
const yamlEscape = /\\(?:x[\da-f]{2}|u[\da-f]{4}|[_NLP])/giy

/**
 * Finds each character of a run in its source.
 *
 * Markup, escapes, line prefixes and quotes of YAML make a text shorter than
 * its source: what does not match is passed over.
 *
 * @param pieces
 *   Parts of the run.
 * @param source
 *   Text of the file.
 * @param start
 *   Offset where the run begins.
 * @param end
 *   Offset where it ends.
 * @returns
 *   Offset of each character; `-1` where it is not in the source as such.
 */
export function align(
  pieces: readonly Piece[],
  source: string,
  start: number,
  end = source.length
): readonly number[] {
  const offsets: number[] = []
  let cursor = start

  for (const piece of pieces) {
    if (piece.kind === 'text') alignText(piece.value, piece.from)
    else {
      if (piece.kind !== 'added') pass(written[piece.kind])
      if ('length' in piece)
        for (let index = 0; index < piece.length; index++) offsets.push(-1)
    }
  }
  return offsets

  function pass(pattern: RegExp): void {
    pattern.lastIndex = cursor
    const match = pattern.exec(source)
    if (match && match.index < end) cursor = match.index + match[0].length
  }

  function alignText(value: string, from = cursor): void {
    cursor = Math.max(cursor, from)
    for (const character of value.split('')) offsets.push(find(character))
  }

  function find(character: string): number {
    for (let at = cursor; at < end; at++) {
      const special = specialAt(at)
      if (special > 0) {
        cursor = at + special
        return at
      }
      if (matches(source[at], character)) {
        cursor = at + 1
        return at
      }
    }
    return -1
  }

  /** Characters that stand for one character from here on. */
  function specialAt(at: number): number {
    const pattern =
      source[at] === '&' ? entity : source[at] === '\\' ? yamlEscape : undefined
    if (!pattern) return 0
    pattern.lastIndex = at
    return pattern.exec(source)?.[0].length ?? 0
  }
}

function matches(written: string | undefined, read: string): boolean {
  return written === read || (/\s/.test(read) && /\s/.test(written ?? ''))
}
