import type {Span} from './statements.ts'

/**
 * Makes a function that claims ranges of a text, so that no two statements
 * of a kind are about the same words.
 *
 * @returns
 *   Whether the range was free; it is claimed then.
 */
export function createClaims(): (span: Span) => boolean {
  const taken = new Set<number>()
  return function ({end, start}) {
    for (let at = start; at < end; at++) if (taken.has(at)) return false
    for (let at = start; at < end; at++) taken.add(at)
    return true
  }
}
