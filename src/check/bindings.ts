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

interface Candidate {
  readonly result: string
  readonly group: ResultGroup
  readonly value: Result
}

/** Part of a result, or its usual form. */
type Name = Part | 'usual'

/** Forms that can be all of a typed number. */
const wholes: readonly Name[] = ['usual', 'interval', 'p', 'limits']

/** What the numerals of a shape can be, in their order. */
const partsByShape: Readonly<
  Record<NumberShape, readonly (readonly Name[])[]>
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
    const {end, start} = number
    const whole = wholes
      .filter((name) => isPrinted(number.text, name, candidate))
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
      const values = numbersOf(print(candidate, name) ?? '')
      if (values.join() !== group.map(({value}) => value).join())
        return undefined

      const unit = last.end + signLength(run.text, last.end)
      const printed = [
        {end, name},
        {end: unit, name},
        {end: last.end, name},
        {end: last.end, name: 'value' as const}
      ].find((each) =>
        isPrinted(run.text.slice(start, each.end), each.name, candidate)
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

  function isPrinted(typed: string, name: Name, candidate: Candidate): boolean {
    const text = print(candidate, name)
    return text !== undefined && plain(text) === plain(typed)
  }

  function print({result, value}: Candidate, name: Name): string | undefined {
    const key = `${result} ${name}`
    if (!printed.has(key))
      printed.set(
        key,
        formatResult(value, name === 'usual' ? undefined : name, style)?.text
      )
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
    ({ways}) => !ways[0]?.every(({expression}) => expression.endsWith('.N'))
  )
  return named.length > 0 ? named : bindings
}

function expressionOf(result: string, name: Name): string {
  return name === 'usual' ? result : `${result}.${name}`
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
