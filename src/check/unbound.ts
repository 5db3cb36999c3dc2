import {createBindings, type Suggestion} from './bindings.ts'
import type {TypedNumber} from './find-numbers.ts'
import type {Subject} from './rule.ts'
import {literalJudge, typedNumbers} from './typed-numbers.ts'
import {isResultShaped, zoneOf} from './zone.ts'

/** Says what a typed number could be. */
type Suggest = (number: TypedNumber) => Suggestion

const suggesters = new WeakMap<Subject, Suggest>()

/**
 * Suggests values of a summary.
 *
 * Most summaries have no typed number: nothing is formatted until one is asked
 * for, and several rules share it.
 */
export function suggesterOf(subject: Subject): Suggest {
  const {resolved, style} = subject
  const known = suggesters.get(subject)
  if (known) return known
  const made = createBindings(resolved.results, style)
  suggesters.set(subject, made)
  return made
}

/** Typed numbers where results are told. */
export function unboundInResults(subject: Subject): readonly TypedNumber[] {
  return unbound(subject).filter(({run}) => zoneOf(run) === 'results')
}

/**
 * Typed numbers elsewhere that are results by their form, or by what a result
 * prints. What stands beside a citation is of its source.
 */
export function unboundElsewhere(subject: Subject): readonly TypedNumber[] {
  return unbound(subject).filter(function (number) {
    const {numerals, run, shape} = number
    const zone = zoneOf(run)
    if (zone === 'results' || run.marks.some(({kind}) => kind === 'citation'))
      return false
    if (zone === 'other' && isResultShaped(number)) return true
    const many = shape !== 'fraction' && numerals.length > 1
    const weighs = many || (zone === 'other' && shape === 'measure')
    return weighs && suggesterOf(subject)(number).isCertain
  })
}

function unbound(subject: Subject): readonly TypedNumber[] {
  const {literals} = subject.resolved.frontMatter
  const isLiteral = literalJudge(literals)
  return typedNumbers(subject).filter((number) => !isLiteral(number))
}
