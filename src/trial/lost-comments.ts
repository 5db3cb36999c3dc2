import {type Document, isScalar, Scalar, visit} from 'yaml'

/** A comment of YAML that was most likely meant as text. */
export interface LostComment {
  /** Offset where the value begins, and where the comment ends. */
  readonly start: number
  readonly end: number
  /** Value and comment, as written. */
  readonly written: string
  /** `#` and what follows. */
  readonly comment: string
}

/**
 * Finds `#2` after a value on its line: YAML leaves it out, without a word.
 *
 * Comments have a space after `#`; a number or name has none.
 */
export function findLostComments(
  document: Document,
  text: string
): readonly LostComment[] {
  const found: LostComment[] = []
  visit(document, function (_, node) {
    if (!isScalar(node) || !node.range) return
    if (node.type !== Scalar.PLAIN || !node.comment) return
    const [start, valueEnd] = node.range
    const rest = /^[^\n]*/.exec(text.slice(valueEnd))?.[0].trimEnd() ?? ''
    const comment = /^[ \t]+(#[^\s#].*)$/.exec(rest)?.[1]
    if (comment === undefined) return
    const end = valueEnd + rest.length
    found.push({comment, end, start, written: text.slice(start, end)})
  })
  return found
}
