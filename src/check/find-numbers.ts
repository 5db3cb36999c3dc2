import {findAll} from '../diagnostic/index.ts'
import {hidden, hideDigits, hideHarmless} from './harmless.ts'
import type {Run} from './run.ts'

/** What a typed number looks like, from which a result it could be follows. */
export type NumberShape =
  /** `7 of 11 (64%)`, `7/11, 64%`. */
  | 'fraction-percent'
  /** `64% (7 of 11)`. */
  | 'percent-fraction'
  /** `7 (64%)`. */
  | 'count-percent'
  | 'fraction'
  /** `95% CI, 31%-89%`. */
  | 'interval'
  /** `41-73`, `31% to 89%`. */
  | 'range'
  | 'p'
  /** `HR, 0.42`. */
  | 'ratio'
  /** `7.7 months`. */
  | 'measure'
  | 'percent'
  /** `n = 9`, `9 participants`. */
  | 'count'
  | 'number'

/** A numeral in a run, as typed. */
export interface Numeral {
  readonly start: number
  readonly end: number
  /** Without marks of thousands, with a point; a word as its number. */
  readonly value: string
}

/** A number that no value printed and that could be a result. */
export interface TypedNumber {
  readonly run: Run
  readonly shape: NumberShape
  /** Range in the text of the run. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly numerals: readonly Numeral[]
}

const words: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 1])
)
const word = `(?:${[...words.keys()].join('|')})`
const people = String.raw`(?:(?:\p{Ll}[\p{L}-]*|of|the)\s+){0,3}?(?:participants?|patients?|people|persons?|subjects|women|men|children|adults|individuals)\b`

const n = String.raw`(?=[\d.·+−-])(?<![\p{L}\p{N}.,·${hidden}])(?:(?<=^|[\s([])[+−-])?(?:\d+(?:,\d{3})*(?:[.·]\d+)?|[.·]\d+)(?![\p{N}${hidden}])`
const next = String.raw`(?:\d+(?:,\d{3})*(?:[.·]\d+)?|[.·]\d+)(?![\p{N}${hidden}])`
const whole = String.raw`(?=\d)(?<![\p{L}\p{N}.,·/${hidden}]|\d\s)\d+(?:,\d{3})*`
const spelled = String.raw`(?<![\p{L}-])${word}`
const of = String.raw`(?:\s+(?:out\s+)?of\s+(?:the\s+|these\s+|all\s+)?|\s?/\s?)`
const time = String.raw`(?:hours?|days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?|cycles?|[cm]m[3³${hidden}]?|mL|points?|percentage points?|fold|-fold)(?![\p{L}\p{N}])`

/** By shape, the most particular first; each numeral belongs to one number. */
const shapes: readonly (readonly [NumberShape, RegExp])[] = [
  [
    'fraction-percent',
    new RegExp(
      String.raw`(?:${whole}|${spelled})${of}\d+(?:,\d{3})*(?:\s+${people})?\s*[,;]?\s*[([]?\s*${next}\s?%(?:\s*[)\]])?`,
      'giu'
    )
  ],
  [
    'percent-fraction',
    new RegExp(
      String.raw`${n}\s?%\s*(?:of\s+${people}\s*)?[,;]?\s*[([]\s*(?:n\s*=\s*)?\d+(?:,\d{3})*${of}\d+(?:,\d{3})*(?:\s*[)\]])?`,
      'giu'
    )
  ],
  [
    'count-percent',
    new RegExp(
      String.raw`(?:${whole}|${spelled})(?:\s+${people})?\s*[([]\s*${next}\s?%(?:\s*[)\]])?`,
      'giu'
    )
  ],
  [
    'interval',
    new RegExp(
      String.raw`[${hidden}.·]+\s?%\s*(?:CI|CrI|confidence interval|credible interval)s?\s*[,:=]?\s*[([]?\s*${n}\s?%?\s*(?:-|–|—|to|,|;)\s*(?:${next}\s?%?|not (?:reached|estimable)|N[RE]\b|∞)`,
      'giu'
    )
  ],
  [
    'p',
    /\bp(?:[ -]?values?)?\s*(?:[=<>≤≥]|was|of)+\s*(?:0?[.·]\d+|1(?:[.·]0+)?)/giu
  ],
  [
    'ratio',
    new RegExp(
      String.raw`\b(?:HR|OR|RR|IRR|SHR|aHR|(?:[Hh]azard|[Oo]dds|[Rr]isk|[Rr]ate) ratio)s?\b\s*(?:[,:=]|of|was|were)*\s*${next}`,
      'gu'
    )
  ],
  [
    'fraction',
    new RegExp(
      String.raw`(?:${whole}|${spelled})${of}\d+(?:,\d{3})*(?![\p{N}${hidden}]|[.,]\d|\s?%)|${spelled}${of}${word}(?=\s+${people})`,
      'giu'
    )
  ],
  [
    'range',
    new RegExp(
      String.raw`(?<!\b(?:rose|fell|dropped|declined|improved|increased|decreased|changed|went)\s+from\s+)${n}\s?%?\s*(?:-|–|to)\s*${next}(?:\s?%)?`,
      'giu'
    )
  ],
  ['percent', new RegExp(String.raw`${n}\s?(?:%|percent\b|per cent\b)`, 'giu')],
  ['measure', new RegExp(String.raw`${n}[\s-]?${time}`, 'giu')],
  [
    'count',
    new RegExp(
      String.raw`\bn\s?=\s?\d+(?:,\d{3})*|${whole}(?=\s+${people})|(?<!\b(?:least|than|or|to|first|every|each|per|a|any|which|no|another|only one|next|[${hidden}.]+)\s+)${spelled}(?=\s+(?:participants?|patients?|people|women|men|children|deaths|DLTs|responses)\b(?!['’]))`,
      'giu'
    )
  ],
  ['number', new RegExp(n, 'gu')]
]
const numeral = new RegExp(`${n}|(?<=[-–—/+−])${next}|${spelled}\\b`, 'giu')

/**
 * Finds what an author typed that could be a result.
 *
 * @param run
 *   Text of a summary; its marks are left out.
 * @returns
 *   Typed numbers in reading order.
 */
export function findNumbers(run: Run): readonly TypedNumber[] {
  const text = withoutMarks(run)
  if (!mayHold.test(text)) return []
  const found: TypedNumber[] = []
  for (const [start, end] of sentencesOf(text))
    findIn(text.slice(start, end), start)
  return found.toSorted((a, b) => a.start - b.start)

  function findIn(sentence: string, from: number): void {
    if (!mayHold.test(sentence)) return
    let shown = hideHarmless(sentence)
    for (const [shape, pattern] of shapes) {
      if (!mayHold.test(shown)) return
      shown = shown.replace(pattern, function (match: string, ...rest) {
        const at = from + Number(rest.at(-2))
        const numerals = numeralsOf(match, at)
        if (numerals.length === 0) return match
        const end = at + match.trimEnd().length
        const text = run.text.slice(at, end)
        found.push({end, numerals, run, shape, start: at, text})
        return taken(match)
      })
    }
  }
}

/** No pattern looks further, so that no text takes long. */
const longest = 600
const sentenceEnd = /[.?!;]\s+(?=[\p{Lu}(“"])/gu

/** Ranges of the sentences of a text; of parts of those that are very long. */
function* sentencesOf(text: string): Generator<readonly [number, number]> {
  let start = 0
  const ends = findAll(sentenceEnd, text).map(
    ({0: match, index}) => index + match.length
  )
  for (const end of [...ends, text.length]) {
    while (end - start > longest) {
      const space = text.lastIndexOf(' ', start + longest)
      const cut = space > start ? space : start + longest
      yield [start, cut]
      start = cut
    }
    yield [start, end]
    start = end
  }
}

function withoutMarks({marks, text}: Run): string {
  const left: string[] = []
  let after = 0
  for (const {start, end} of marks) {
    left.push(text.slice(after, start), '\uFFFC'.repeat(end - start))
    after = end
  }
  return left.join('') + text.slice(after)
}

/** A number that is found: no other one may hold its digits and words. */
function taken(text: string): string {
  return hideDigits(text).replaceAll(/[a-z]+/gi, (each) =>
    words.has(each.toLowerCase()) ? '\uFFFC'.repeat(each.length) : each
  )
}

const mayHold = new RegExp(`\\d|\\b${word}\\b`, 'i')

function numeralsOf(text: string, start: number): Numeral[] {
  return findAll(numeral, text).map(function ({0: written, index}) {
    const value = words.get(written.toLowerCase())
    return {
      start: start + index,
      end: start + index + written.length,
      value: value === undefined ? canonical(written) : String(value)
    }
  })
}

/** A number as text that is the same however it is typed: `0.03`, `-4`. */
export function canonical(written: string): string {
  return written
    .replaceAll(',', '')
    .replace('·', '.')
    .replace('−', '-')
    .replace(/^([+-]?)\./, '$10.')
}
