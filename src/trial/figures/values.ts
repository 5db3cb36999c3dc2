import type {Place} from '../../diagnostic/index.ts'
import type {AuthorText, ResultName} from '../figure-spec.ts'
import {filter} from '../result-schema.ts'
import {text} from '../scalars.ts'
import type {Filter} from '../trial.ts'

/** Place of values that are not decoded yet; compared by identity. */
const unplaced: Place = {
  file: '',
  position: {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
}

/** Text in which values and citations may stand. */
export const authorText = text.transform((value): AuthorText => ({
  value,
  place: unplaced
}))

/** Name of a result, an analysis set or data. */
export const resultName = text.transform((id): ResultName => ({
  id,
  place: unplaced
}))

/** Rows to keep, as `where` of a result. */
export const rowFilter = filter.transform((value): Filter => ({
  ...value,
  place: unplaced
}))

/** Keys of all figures and tables. */
export const figureTexts = {
  caption: authorText,
  message: authorText.optional(),
  note: authorText.optional(),
  alt: authorText.optional()
}

/**
 * Gives texts and names in a value of a schema the places they were written
 * at.
 *
 * @param at
 *   Place of the value at a path.
 */
export function placeValues<Value>(
  value: Value,
  at: (path: readonly PropertyKey[]) => Place
): Value {
  return placed(value, []) as Value

  function placed(part: unknown, path: readonly PropertyKey[]): unknown {
    if (Array.isArray(part))
      return part.map((entry, index) => placed(entry, [...path, index]))
    if (part === null || typeof part !== 'object') return part
    if (Object.getPrototypeOf(part) !== Object.prototype) return part
    if ('place' in part && part.place === unplaced)
      return {...part, place: at(path)}
    return Object.fromEntries(
      Object.entries(part).map(([key, entry]) => [
        key,
        placed(entry, [...path, key])
      ])
    )
  }
}

/** All texts in the spec of a figure but those that every figure has. */
export function textsIn(spec: object): readonly AuthorText[] {
  return Object.entries(spec).flatMap(([key, value]) =>
    key in figureTexts ? [] : textsOf(value)
  )
}

function textsOf(part: unknown): readonly AuthorText[] {
  if (Array.isArray(part)) return part.flatMap(textsOf)
  if (part === null || typeof part !== 'object') return []
  if (isAuthorText(part)) return [part]
  return Object.values(part).flatMap(textsOf)
}

function isAuthorText(part: object): part is AuthorText {
  return 'place' in part && 'value' in part && typeof part.value === 'string'
}
