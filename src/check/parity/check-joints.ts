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
  const parts = text.split(valueMarks.start)
  for (const [index, value] of values.entries()) {
    const before = ends(parts[index] ?? '', /\S*$/)
    const [printed = '', rest = ''] = (parts[index + 1] ?? '').split(
      valueMarks.end
    )
    const after = ends(rest, /^\S*/)
    if (isApart(before, printed, after)) continue
    report(problemOf(value, before + printed + after))
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

function ends(text: string, pattern: RegExp): string {
  return (pattern.exec(text)?.[0] ?? '').replaceAll(valueMarks.end, '')
}

function isApart(before: string, text: string, after: string): boolean {
  const opensWord = /^[.·]?[\p{L}\p{N}]/u.test(text)
  if (opensWord && /[\p{L}\p{N}]$/u.test(before)) return false
  if (/^[.·]?\d/.test(text) && /(?:^|[([])[-+−–]$/.test(before)) return false
  const closesWord = /[\p{L}\p{N}%]$/u.test(text)
  return !(closesWord && /^(?:[\p{L}\p{N}]|[.,·]\d)/u.test(after))
}
