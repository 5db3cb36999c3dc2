import type {Literal} from '../trial/trial.ts'
import {findNumbers, type TypedNumber} from './find-numbers.ts'
import type {Subject} from './rule.ts'
import type {Run} from './run.ts'

const found = new WeakMap<readonly Run[], readonly TypedNumber[]>()

/**
 * Typed numbers of a summary that could be results, literals among them.
 *
 * Several rules ask, and the text is searched once.
 */
export function typedNumbers({
  prose
}: Pick<Subject, 'prose'>): readonly TypedNumber[] {
  const known = found.get(prose)
  if (known) return known
  const numbers = prose.flatMap(findNumbers)
  found.set(prose, numbers)
  return numbers
}

/** Whether all of a typed number stands in places where a literal does. */
export function isLiteral(
  {numerals, run}: TypedNumber,
  literals: readonly Literal[]
): boolean {
  if (literals.length === 0) return false
  const ranges = literals.flatMap(({value}) => rangesOf(value, run.text))
  return numerals.every((numeral) =>
    ranges.some(({start, end}) => start <= numeral.start && numeral.end <= end)
  )
}

function rangesOf(
  value: string,
  text: string
): {readonly start: number; readonly end: number}[] {
  const written = value
    .trim()
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`)
  // A literal is no part of a longer number.
  const pattern = new RegExp(
    String.raw`(?<![\p{N}]|\p{N}[.,·])${written}(?![\p{N}]|[.,·]\p{N})`,
    'gu'
  )
  return [...text.matchAll(pattern)].map(({0: match, index}) => ({
    start: index,
    end: index + match.length
  }))
}
