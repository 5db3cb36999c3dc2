import type {Result, ResultGroup, Results} from '../analysis/index.ts'
import {formatResult} from '../format/format-result.ts'
import type {HouseStyle} from '../format/house-style.ts'
import type {Part} from '../format/parts.ts'
import {
  canonical,
  type Numeral,
  type NumberShape,
  type TypedNumber
} from './find-numbers.ts'

/** A value in place of what was typed, as a range of the text of its run. */
export interface Replacement {
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
  readonly replacements: readonly Replacement[]
}

/** What a typed number could be. */
export interface Suggestion {
  readonly bindings: readonly Binding[]
  /** There is one, and it is no chance: several numbers or the words agree. */
  readonly isCertain: boolean
}

interface Candidate {
  readonly result: string
  readonly group: ResultGroup
  readonly value: Result
}

/** What the numerals of a shape can be, in their order. */
const partsByShape: Readonly<
  Record<NumberShape, readonly (readonly (Part | 'usual')[])[]>
> = {
  'fraction-percent': [['n', 'N', 'percent']],
  'percent-fraction': [['percent', 'n', 'N']],
  'count-percent': [['n', 'percent']],
  fraction: [['n', 'N']],
  interval: [['limits']],
  range: [['limits'], ['range'], ['iqr']],
  p: [['p']],
  ratio: [['usual']],
  measure: [['usual'], ['mean'], ['median'], ['sd']],
  percent: [['percent'], ['usual']],
  count: [['n'], ['N']],
  number: [['n'], ['N'], ['value'], ['usual'], ['mean'], ['median'], ['sd']]
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
  const candidates = [...results.values()].flatMap(candidatesOf)
  const printed = new Map<string, string | undefined>()
  return suggest

  function suggest(number: TypedNumber): Suggestion {
    const all = candidates.flatMap(function (candidate) {
      const binding = bind(number, candidate)
      return binding ? [binding] : []
    })
    const beside = all.filter(({result}) =>
      isBeside(number, result.replace(/\.all$/, ''))
    )
    const bindings = beside.length > 0 ? beside : prefer(all)
    const [first] = bindings
    return {
      bindings,
      isCertain:
        first !== undefined &&
        bindings.length === 1 &&
        (beside.length > 0 || isTelling(number) || shareWords(number, first))
    }
  }

  function bind(
    number: TypedNumber,
    candidate: Candidate
  ): Binding | undefined {
    const {group, result} = candidate
    for (const part of [undefined, 'interval', 'p', 'limits'] as const)
      if (plain(print(candidate, part) ?? '') === plain(number.text))
        return {
          group,
          replacements: [
            {
              end: number.end,
              expression: expressionOf(result, part),
              start: number.start
            }
          ],
          result
        }

    for (const parts of partsByShape[number.shape]) {
      const replacements = replace(number, candidate, parts)
      if (replacements) return {group, replacements, result}
    }
    return undefined
  }

  function replace(
    number: TypedNumber,
    candidate: Candidate,
    parts: readonly (Part | 'usual')[]
  ): readonly Replacement[] | undefined {
    const {numerals, run} = number
    const [first] = numerals
    const last = numerals.at(-1)
    const [part] = parts
    if (!first || !last || part === undefined) return undefined
    // Two limits are one value.
    if (parts.length === 1) return one(part, first, last)
    const all = parts.map(function (each, index) {
      const numeral = numerals[index]
      return numeral && one(each, numeral, numeral)
    })
    return all.some((each) => each === undefined)
      ? undefined
      : all.flatMap((each) => each ?? [])

    function one(
      name: Part | 'usual',
      from: Numeral,
      to: Numeral
    ): readonly Replacement[] | undefined {
      const wanted = name === 'usual' ? undefined : name
      const text = print(candidate, wanted)
      const typed = numerals
        .filter(({start}) => start >= from.start && start <= to.start)
        .map(({value}) => value)
      if (text === undefined || numbersOf(text).join() !== typed.join())
        return undefined
      for (const {end, part: shown} of [
        {end: number.end, part: wanted},
        {end: to.end + signLength(run.text, to.end), part: wanted},
        {end: to.end, part: wanted},
        {end: to.end, part: 'value' as const}
      ]) {
        const same = print(candidate, shown)
        const written = run.text.slice(from.start, end)
        if (same !== undefined && plain(same) === plain(written))
          return [
            {
              end,
              expression: expressionOf(candidate.result, shown),
              start: from.start
            }
          ]
      }
      // A word for a number, as at the start of a sentence.
      const counts = name === 'n' || name === 'N'
      return counts && typed.length === 1
        ? [
            {
              end: to.end,
              expression: expressionOf(candidate.result, wanted),
              start: from.start
            }
          ]
        : undefined
    }
  }

  function print(
    {result, value}: Candidate,
    part: Part | undefined
  ): string | undefined {
    const key = `${result} ${part ?? ''}`
    if (!printed.has(key))
      printed.set(key, formatResult(value, part, style)?.text)
    return printed.get(key)
  }
}

function candidatesOf(group: ResultGroup): Candidate[] {
  const {all, id, levels} = group
  const whole = all && [
    {group, result: levels.size > 0 ? `${id}.all` : id, value: all}
  ]
  const parts = [...levels].map(([level, value]) => ({
    group,
    result: `${id}["${level}"]`,
    value
  }))
  return [...(whole ?? []), ...parts].filter(
    ({value: {kind}}) => kind !== 'unknown' && kind !== 'not-estimable'
  )
}

/** Whether another part of a result is printed just before: ``= sd.n` of 11`. */
function isBeside({run, start}: TypedNumber, result: string): boolean {
  const before = run.marks.findLast(
    (mark) => mark.kind === 'value' && mark.end <= start
  )
  if (before?.result === undefined) return false
  const between = run.text.slice(before.end, start)
  return (
    /^\s*(?:(?:out\s+)?of(?:\s+the)?|\/|(?:\p{L}+\s*)?[(,;]|[(,;])\s*$/u.test(
      between
    ) && expressionBegins(before.result) === result
  )
}

/** `sd["DL2"]` of `sd/DL2/n`. */
function expressionBegins(result: string): string {
  const [id = '', level = 'all'] = result.split('/')
  return level === 'all' ? id : `${id}["${level}"]`
}

/** Counts print by their name alone, and a total is least by its denominator. */
function prefer(bindings: readonly Binding[]): readonly Binding[] {
  const named = bindings.filter(
    ({replacements}) =>
      !replacements.every(({expression}) => expression.endsWith('.N'))
  )
  return named.length > 0 ? named : bindings
}

function expressionOf(result: string, part: Part | undefined): string {
  return part === undefined ? result : `${result}.${part}`
}

function signLength(text: string, end: number): number {
  return /^\s?%/.exec(text.slice(end))?.[0].length ?? 0
}

/** Numerals of a printed value, but the level of an interval. */
function numbersOf(text: string): readonly string[] {
  return (
    text
      .replace(/^[\d.·]+\s?%\s*CI/, '')
      .match(/(?<=^|[\s(<>=])[−-]?(?:\d|[.·]\d)[\d.,·]*|[\d.·][\d.,·]*/g)
      ?.map((each) => canonical(each.replace(/[.,]$/, ''))) ?? []
  )
}

/** Text as it is compared: spaces, dashes and marks alike. */
function plain(text: string): string {
  return text
    .replaceAll(/[\s\u202F\u2009]+/g, ' ')
    .replaceAll(/[‑–−]/g, '-')
    .replaceAll('·', '.')
    .trim()
}

/** Several numbers, or decimals with a unit, agree by more than chance. */
function isTelling({numerals, shape, text}: TypedNumber): boolean {
  return (
    numerals.length > 1 ||
    shape === 'p' ||
    ((shape === 'measure' || shape === 'ratio') && /\d[.·]\d/.test(text))
  )
}

const common: ReadonlySet<string> = new Set(
  'participants patients people person event events grade reported median with from that this were been have after before response rate level dose trial study arms best'.split(
    ' '
  )
)

function shareWords({run}: TypedNumber, {group}: Binding): boolean {
  const text = new Set(wordsOf(run.text))
  return wordsOf(`${group.label} ${[...group.levels.keys()].join(' ')}`).some(
    (word) => text.has(word) && !common.has(word)
  )
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}\p{N}]{3,}/gu) ?? []
}
