import {type Binding, boundText} from '../bindings.ts'
import type {TypedNumber} from '../find-numbers.ts'
import type {Problem} from '../../diagnostic/index.ts'
import type {Rule, Subject} from '../rule.ts'
import {suggesterOf, unboundElsewhere, unboundInResults} from '../unbound.ts'
import {whereIs} from '../zone.ts'

/** A summary that was written without values shows enough of them. */
const most = 100

/**
 * Where results are told, each number that may be one is printed by a value.
 *
 * What is typed stays when the data change, and nobody sees that it is wrong.
 */
export const numberBound: Rule = {
  id: 'number-bound',
  check(subject, report) {
    reportAll(unboundInResults(subject), subject, report)
  }
}

/**
 * Elsewhere, a number that has the form of a result is printed by a value,
 * unless a citation stands beside it; where the design is told, only what a
 * result of this summary would print just so.
 */
export const numberBoundElsewhere: Rule = {
  id: 'number-bound-elsewhere',
  check(subject, report) {
    reportAll(unboundElsewhere(subject), subject, report)
  }
}

function reportAll(
  numbers: readonly TypedNumber[],
  subject: Subject,
  report: (problem: Problem) => void
): void {
  for (const number of numbers.slice(0, most)) {
    const {bindings} = suggesterOf(subject)(number)
    const [first, ...more] = bindings
    report({
      reason: `Unexpected typed number \`${number.text}\` in ${whereIs(number.run)}, expected a value that prints it`,
      fix: fixOf(number, bindings),
      place: number.run.place(number.start, number.end),
      actual: number.text,
      expected: bindings.map((binding) => boundText(number, binding)),
      cause:
        first && more.length === 0
          ? {
              reason: `Result \`${first.group.id}\` prints this`,
              place: first.group.place
            }
          : undefined
    })
  }
  const next = numbers[most]
  if (!next) return
  report({
    reason: `Unexpected ${numbers.length - most} more typed numbers, expected values that print them`,
    fix: 'Let `npm run suggest` list them all.',
    place: next.run.place(next.start, next.end)
  })
}

function fixOf(number: TypedNumber, bindings: readonly Binding[]): string {
  const [first, ...more] = bindings
  if (!first)
    return 'Define the result in an `analyses` or `reported` block and print it as `= id`; a number that is no result goes into `literals`, with the reason.'
  if (more.length === 0) return `Write ${boundText(number, first)}.`
  const texts = bindings
    .slice(0, 4)
    .map((binding) => boundText(number, binding))
  const rest = bindings.length - texts.length
  return `Write the one that is meant: ${texts.join('; ')}${rest > 0 ? `; or one of ${rest} more` : ''}.`
}
