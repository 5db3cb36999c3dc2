import type {ResultGroup, Results} from '../analysis/index.ts'
import type {HouseStyle} from '../format/house-style.ts'
import {
  type Candidate,
  createCandidates,
  type Name,
  partsByShape,
  wholes
} from './candidates.ts'
import {besideIt, isTelling, relevance, shareWords} from './certainty.ts'
import type {Numeral, TypedNumber} from './find-numbers.ts'

/** A value in place of what was typed, as a range of the text of its run. */
interface Replacement {
  readonly start: number
  readonly end: number
  /** Without `= `: `sd["DL2"].percent`. */
  readonly expression: string
}

/** A way to print a typed number by values. */
export interface Binding {
  /** Result that it is, `sd["DL2"]`. */
  readonly result: string
  readonly group: ResultGroup
  /** Values for all of it, or for its parts; the first prints the most. */
  readonly ways: readonly (readonly Replacement[])[]
}

/** What a typed number could be. */
export interface Suggestion {
  readonly bindings: readonly Binding[]
  /** There is one, and it is no chance: several numbers or the words agree. */
  readonly isCertain: boolean
}

/** What was typed, with its values in place. */
export function boundText(
  {end, run, start}: TypedNumber,
  {ways}: Binding
): string {
  let text = run.text.slice(start, end)
  const [replacements] = ways
  for (const each of replacements?.toReversed() ?? [])
    text = `${text.slice(0, each.start - start)}\`= ${each.expression}\`${text.slice(each.end - start)}`
  return text
}

/**
 * Makes a function that says what a typed number could be.
 *
 * @param results
 *   Results of the summary.
 * @param style
 *   House style, in which values are compared: as they would print.
 */
export function createBindings(
  results: Results,
  style: HouseStyle
): (number: TypedNumber) => Suggestion {
  const {
    find,
    isPrinted,
    numerals: numeralsOf
  } = createCandidates(results, style)
  return suggest

  function suggest(number: TypedNumber): Suggestion {
    const all = find(number).flatMap(function (candidate) {
      const binding = bind(number, candidate)
      return binding ? [binding] : []
    })
    const other = all.length > 0 ? besideIt(number) : undefined
    const beside = all.filter(
      ({result}) => result.replace(/\.all$/, '') === other
    )
    const bindings = beside.length > 0 ? beside : rank(number, prefer(all))
    const [first] = bindings
    return {
      bindings,
      isCertain:
        first !== undefined &&
        bindings.length === 1 &&
        (beside.length > 0 ||
          isTelling(number) ||
          shareWords(number, first.group))
    }
  }

  function bind(
    number: TypedNumber,
    candidate: Candidate
  ): Binding | undefined {
    const {group, result} = candidate
    const {end, start} = number
    const whole = wholes
      .filter((name) => isPrinted(number.text, candidate, name))
      .slice(0, 1)
      .map((name) => [{end, expression: expressionOf(result, name), start}])
    const parts = partsByShape[number.shape].flatMap(function (names) {
      const replacements = replace(number, candidate, names)
      return replacements ? [replacements] : []
    })
    const ways = [...whole, ...parts]
    return ways.length > 0 ? {group, result, ways} : undefined
  }

  function replace(
    {end, numerals, run}: TypedNumber,
    candidate: Candidate,
    names: readonly Name[]
  ): readonly Replacement[] | undefined {
    // Two limits are one value.
    const [name] = names
    const groups = names.length === 1 ? [numerals] : numerals.map((d) => [d])
    const all = groups.map((group, index) =>
      one(group, names.length === 1 ? name : names[index])
    )
    return all.every((each) => each !== undefined) ? all : undefined

    function one(
      group: readonly Numeral[],
      name: Name | undefined
    ): Replacement | undefined {
      const [first] = group
      const last = group.at(-1)
      if (!first || !last || name === undefined) return undefined
      const {start} = first
      const values = numeralsOf(candidate, name)
      if (values.join() !== group.map(({value}) => value).join())
        return undefined

      const unit = last.end + signLength(run.text, last.end)
      const printed = [
        {end, name},
        {end: unit, name},
        {end: last.end, name},
        {end: last.end, name: 'value' as const}
      ].find((each) =>
        isPrinted(run.text.slice(start, each.end), candidate, each.name)
      )
      // A count may be typed as a word.
      const isCount = name === 'n' || name === 'N'
      const found = printed ?? (isCount ? {end: last.end, name} : undefined)
      return (
        found && {
          end: found.end,
          expression: expressionOf(candidate.result, found.name),
          start
        }
      )
    }
  }
}

/** Counts print by their name alone, and a total is least by its denominator. */
function prefer(bindings: readonly Binding[]): readonly Binding[] {
  const named = bindings.filter(
    ({ways}) => !ways[0]?.every(({expression}) => expression.endsWith('.N'))
  )
  return named.length > 0 ? named : bindings
}

/** Those whose words stand around the number come first. */
function rank(
  number: TypedNumber,
  bindings: readonly Binding[]
): readonly Binding[] {
  if (bindings.length < 2) return bindings
  return bindings
    .map((binding) => ({
      binding,
      score: relevance(number, binding.group, binding.result)
    }))
    .toSorted((a, b) => b.score - a.score)
    .map(({binding}) => binding)
}

function expressionOf(result: string, name: Name): string {
  return name === 'usual' ? result : `${result}.${name}`
}

function signLength(text: string, end: number): number {
  return /^\s?%/.exec(text.slice(end))?.[0].length ?? 0
}
