import type {Result, ResultGroup, Results} from '../analysis/index.ts'
import {itemId} from '../analysis/item-id.ts'
import {formatResult} from '../format/format-result.ts'
import type {HouseStyle} from '../format/house-style.ts'
import type {Part} from '../format/parts.ts'
import {canonical, type NumberShape, type TypedNumber} from './find-numbers.ts'

/** A result that a typed number may be. */
export interface Candidate {
  /** As an expression: `sd["DL2"]`. */
  readonly result: string
  readonly group: ResultGroup
  readonly value: Result
}

/** Part of a result, or its usual form. */
export type Name = Part | 'usual'

/** Forms that can be all of a typed number. */
export const wholes: readonly Name[] = ['usual', 'interval', 'p', 'limits']

/** What the numerals of a shape can be, in their order. */
export const partsByShape: Readonly<
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

/** Results as they print, found by what was typed. */
export interface Candidates {
  /** Results that print the numbers of what was typed. */
  readonly find: (number: TypedNumber) => readonly Candidate[]
  /** Numerals that a part of a result prints; none if it has no such part. */
  readonly numerals: (candidate: Candidate, name: Name) => readonly string[]
  /** Whether a part of a result prints just this. */
  readonly isPrinted: (
    typed: string,
    candidate: Candidate,
    name: Name
  ) => boolean
}

/** Prints results, once, to look for what was typed among them. */
export function createCandidates(
  results: Results,
  style: HouseStyle
): Candidates {
  const candidates = [...results.values()].flatMap(candidatesOf)
  const printed = new Map<string, string | undefined>()
  const byNumerals = new Map<NumberShape, ReadonlyMap<string, Candidate[]>>()
  const byText = indexBy((candidate) =>
    wholes.map((name) => plain(print(candidate, name) ?? ''))
  )
  return {
    find: candidatesFor,
    isPrinted,
    numerals: (candidate, name) => numbersOf(print(candidate, name) ?? '')
  }

  function candidatesFor(number: TypedNumber): readonly Candidate[] {
    const {numerals, shape, text} = number
    const index = byNumerals.get(shape) ?? indexOf(shape)
    const alike = index.get(numerals.map(({value}) => value).join())
    return [...new Set([...(byText.get(plain(text)) ?? []), ...(alike ?? [])])]
  }

  function indexOf(shape: NumberShape): ReadonlyMap<string, Candidate[]> {
    const index = indexBy((candidate) =>
      partsByShape[shape].map((names) =>
        names.flatMap((name) => numbersOf(print(candidate, name) ?? '')).join()
      )
    )
    byNumerals.set(shape, index)
    return index
  }

  function indexBy(
    keysOf: (candidate: Candidate) => readonly string[]
  ): ReadonlyMap<string, Candidate[]> {
    const index = new Map<string, Candidate[]>()
    for (const candidate of candidates)
      for (const key of new Set(keysOf(candidate))) {
        const known = index.get(key)
        if (known) known.push(candidate)
        else index.set(key, [candidate])
      }
    return index
  }

  function isPrinted(typed: string, candidate: Candidate, name: Name): boolean {
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
    result: itemId(id, level),
    value
  }))
  return [...(whole ?? []), ...parts].filter(
    ({value: {kind}}) => kind !== 'unknown' && kind !== 'not-estimable'
  )
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
