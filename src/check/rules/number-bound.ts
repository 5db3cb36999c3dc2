import {type Binding, createBindings, type Suggestion} from '../bindings.ts'
import type {TypedNumber} from '../find-numbers.ts'
import type {Problem} from '../../diagnostic/index.ts'
import type {Rule, Subject} from '../rule.ts'
import {isLiteral, typedNumbers} from '../typed-numbers.ts'
import {isResultShaped, whereIs, zoneOf} from '../zone.ts'

/**
 * Where results are told, each number that may be one is printed by a value.
 *
 * What is typed stays when the data change, and nobody sees that it is wrong.
 */
export const numberBound: Rule = {
  id: 'number-bound',
  check(subject, report) {
    const numbers = unbound(subject).filter(
      ({run}) => zoneOf(run) === 'results'
    )
    reportAll(numbers, subject, report)
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
    const suggest = suggester(subject)
    const numbers = unbound(subject).filter(function (number) {
      const {run, shape} = number
      const zone = zoneOf(run)
      if (zone === 'results' || run.marks.some(({kind}) => kind === 'citation'))
        return false
      if (zone === 'other' && isResultShaped(number)) return true
      const many = shape !== 'fraction' && number.numerals.length > 1
      const weighs = many || (zone === 'other' && shape === 'measure')
      return weighs && suggest(number).isCertain
    })
    reportAll(numbers, subject, report)
  }
}

function unbound(subject: Subject): readonly TypedNumber[] {
  const {literals} = subject.resolved.frontMatter
  return typedNumbers(subject).filter((number) => !isLiteral(number, literals))
}

function suggester({
  resolved,
  style
}: Subject): (number: TypedNumber) => Suggestion {
  // Most summaries have no typed number, and then nothing is formatted.
  let suggest: ((number: TypedNumber) => Suggestion) | undefined
  return function (number) {
    suggest ??= createBindings(resolved.results, style)
    return suggest(number)
  }
}

function reportAll(
  numbers: readonly TypedNumber[],
  subject: Subject,
  report: (problem: Problem) => void
): void {
  const suggest = suggester(subject)
  for (const number of numbers) {
    const {bindings} = suggest(number)
    const [first, ...more] = bindings
    report({
      reason: `Unexpected typed number \`${number.text}\` in ${whereIs(number.run)}, expected a value that prints it`,
      fix: fixOf(number, bindings),
      place: number.run.place(number.start, number.end),
      actual: number.text,
      expected: bindings.map((binding) => bound(number, binding)),
      cause:
        first && more.length === 0
          ? {
              reason: `Result \`${first.group.id}\` prints this`,
              place: first.group.place
            }
          : undefined
    })
  }
}

function fixOf(number: TypedNumber, bindings: readonly Binding[]): string {
  const [first, ...more] = bindings
  if (!first)
    return 'Define the result in an `analyses` or `reported` block and print it as `= id`; a number that is no result goes into `literals`, with the reason.'
  if (more.length === 0) return `Write ${bound(number, first)}.`
  const texts = bindings.slice(0, 4).map((binding) => bound(number, binding))
  const rest = bindings.length - texts.length
  return `Write the one that is meant: ${texts.join('; ')}${rest > 0 ? `; or one of ${rest} more` : ''}.`
}

/** What was typed, with its values in place. */
function bound(number: TypedNumber, {replacements}: Binding): string {
  let text = number.run.text.slice(number.start, number.end)
  for (const {start, end, expression} of replacements.toSorted(
    (a, b) => b.start - a.start
  ))
    text = `${text.slice(0, start - number.start)}\`= ${expression}\`${text.slice(end - number.start)}`
  return text
}
