import type {Problem} from '../../diagnostic/index.ts'
import type {PrintedPlace} from '../../output/printed-values.ts'
import type {FindPlace} from './check-parity.ts'
import {valueMarks} from './content-text.ts'
import type {Expected} from './expect-content.ts'

/**
 * Checks that each traced value stands apart from what is beside it: `64%of`
 * and `711` are no values, and a sign before one makes it another.
 *
 * @param expected
 *   What a product prints.
 * @param product
 *   Its name.
 */
export function checkJoints(
  {text, values}: Expected,
  product: string,
  placeOf: FindPlace,
  report: (problem: Problem) => void
): void {
  let start = text.indexOf(valueMarks.start)
  for (let index = 0; start !== -1; index++) {
    const end = text.indexOf(valueMarks.end, start)
    const next = text.indexOf(valueMarks.start, end)
    const before = bare(text.slice(wordStart(text, start), start))
    const printed = text.slice(start + 1, end)
    const after = bare(text.slice(end + 1, wordEnd(text, end + 1)))
    const value = isApart(before, printed, after) ? undefined : values()[index]
    if (value) report(problemOf(value, before + printed + after))
    start = next
  }

  function problemOf(value: PrintedPlace, found: string): Problem {
    return {
      actual: found,
      expected: [value.text],
      fix: 'Put a space between the value and what is beside it, and leave its sign to it.',
      place: placeOf(value),
      reason: `Unexpected \`${found}\` in \`${product}\`, expected \`${value.text}\` of \`${value.result}\` apart from what is beside it`
    }
  }
}

function bare(text: string): string {
  return text.replaceAll(valueMarks.end, '')
}

/** A space, or where the next value begins. */
const edge = /[\s\uE000]|$/g

function wordEnd(text: string, from: number): number {
  edge.lastIndex = from
  return edge.exec(text)?.index ?? text.length
}

function wordStart(text: string, to: number): number {
  let at = to
  while (at > 0 && !/[\s\uE000]/.test(text.charAt(at - 1))) at--
  return at
}

function isApart(before: string, text: string, after: string): boolean {
  const opensWord = /^[.·]?[\p{L}\p{N}]/u.test(text)
  if (opensWord && /[\p{L}\p{N}]$/u.test(before)) return false
  if (/^[.·]?\d/.test(text) && /(?:^|[([])[-+−–]$/.test(before)) return false
  const closesWord = /[\p{L}\p{N}%]$/u.test(text)
  return !(closesWord && /^(?:[\p{L}\p{N}]|[.,·]\d)/u.test(after))
}
