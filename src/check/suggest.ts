import {type Binding, boundText} from './bindings.ts'
import type {TypedNumber} from './find-numbers.ts'
import type {Place} from '../diagnostic/index.ts'
import type {Edit} from '../resolve/index.ts'
import type {Subject} from './rule.ts'
import {suggesterOf, unboundElsewhere, unboundInResults} from './unbound.ts'
import {valueEdits} from './value-edits.ts'

/** What could stand in place of a typed number. */
export interface Proposal {
  readonly place: Place
  readonly text: string
  /** With values in place of numbers; several where it is not clear which. */
  readonly texts: readonly string[]
  /** Edits of the parsed source; absent where a person must decide. */
  readonly edits?: readonly Edit[] | undefined
}

/**
 * Proposes values for the typed numbers of a summary.
 *
 * @param subject
 *   Summary as rules see it.
 * @param source
 *   Its text, as it was parsed.
 * @returns
 *   Proposals in the order of the source.
 */
export function suggestValues(
  subject: Subject,
  source: string
): readonly Proposal[] {
  const suggest = suggesterOf(subject)
  const numbers = [...unboundInResults(subject), ...unboundElsewhere(subject)]
  return numbers
    .map(function (number): Proposal {
      const {bindings, isCertain} = suggest(number)
      const [first] = bindings
      return {
        place: number.run.place(number.start, number.end),
        text: number.text,
        texts: bindings.map((binding) => boundText(number, binding)),
        edits: isCertain && first ? editsOf(number, first, source) : undefined
      }
    })
    .toSorted(
      (a, b) =>
        a.place.position.start.line - b.place.position.start.line ||
        a.place.position.start.column - b.place.position.start.column
    )
}

function editsOf(
  {run}: TypedNumber,
  {ways}: Binding,
  source: string
): readonly Edit[] | undefined {
  // Markup may stand between the parts, and then they are bound one by one.
  for (const replacements of ways) {
    const edits = replacements.map(function ({start, end, expression}) {
      // A value would print digits in place of a word.
      if (!/\d/.test(run.text.slice(start, end))) return undefined
      const range = run.source(start, end)
      return range && valueEdits(range, expression, run, source)
    })
    if (edits.every((each) => each !== undefined)) return edits.flat()
  }
  return undefined
}
