import {findAll} from '../diagnostic/index.ts'
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

/**
 * Makes a function that says whether all of a typed number stands in places
 * where a literal does.
 */
export function literalJudge(
  literals: readonly Literal[]
): (number: TypedNumber) => boolean {
  if (literals.length === 0) return () => false
  const patterns = literals.map(patternOf)
  const excused = new WeakMap<Run, Uint8Array>()

  return function ({numerals, run}) {
    const characters = excused.get(run) ?? excuse(run)
    return numerals.every(({start, end}) =>
      characters.subarray(start, end).every((each) => each === 1)
    )
  }

  function excuse(run: Run): Uint8Array {
    const characters = new Uint8Array(run.text.length)
    for (const pattern of patterns)
      for (const {0: match, index} of findAll(pattern, run.text))
        characters.fill(1, index, index + match.length)
    excused.set(run, characters)
    return characters
  }
}

function patternOf({value}: Literal): RegExp {
  const written = value
    .trim()
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`)
  // A literal is no part of a longer number.
  return new RegExp(
    String.raw`(?<![\p{N}]|\p{N}[.,·])${written}(?![\p{N}]|[.,·]\p{N})`,
    'gu'
  )
}
