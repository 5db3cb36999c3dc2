import {findAll} from '../../diagnostic/index.ts'
import {createClaims} from './claim.ts'
import {isNamed, numeralOf, source} from './numeral.ts'
import type {FractionStatement, ShareStatement} from './statements.ts'

const {begin, count, decimal, end, who, whole} = source
const people = String.raw`(?:\s(?:[a-z-]+\s){0,3}${who}(?![\p{L}’'-]))`
// At the start of a sentence: “a median of 3 lesions, 1 (10%) of them” is not.
const among = String.raw`(?<=(?:^|[.;:(]\s?|[Tt]otal\s))[Oo]f\s`
const the = String.raw`(?:(?:the|all|these|those)\s)?`
// Not the first of several percents, which are of something else.
const percent = String.raw`(?<percent>${decimal})\s?%(?=\s?(?:[)\]]|\[|[,;](?!\s?[<>]?${decimal}\s?%(?!\s?C))))`
const after = String.raw`\s?[(\[]\s?${percent}`

const forms = [
  // 7 of 11 participants (64%)
  String.raw`${begin}(?<n>${count})\s(?:of|out\sof)\s${the}(?<N>${count})${end}(?<who>${people})?(?:${after})?`,
  // 7/11 (64%), n = 7/11 (64%)
  String.raw`${begin}(?<n>${whole})\s?/\s?(?<N>${whole})${end}${people}?${after}`,
  // 7 (64%) of 11
  String.raw`${begin}(?<n>${count})\s\((?<percent>${decimal})\s?%\)\sof\s${the}(?<N>${count})${end}`,
  // 64% (7 of 11), 64% [7/11], 64% of participants (n = 7/11)
  String.raw`${begin}(?<percent>${decimal})\s?%(?:\sof${people})?\s?[(\[]\s?(?:n\s?=\s?)?(?<n>${count})\s?(?:/|of|out\sof)\s?(?<N>${count})${end}(?=${people}?\s?(?:[)\]]|[;,](?!\s?(?:n\s?=\s?)?\d+\s?(?:/|of\s))))`,
  // Of 11 participants, 7 (64%) responded
  String.raw`${among}${the}(?<N>${count})${people}?,\s(?<n>${count})\s\(${percent}\s?\)(?!\s(?:of|out\sof)\s)`
].map((form) => new RegExp(form, 'gu'))

/** Mark without which a form cannot be there. */
const marks = [/\bof\b/, /\//, /\)\sof/, /%/, /%/]

const vague =
  /(?:about|approximately|around|roughly|nearly|almost|over|than|least|most|up to|under|below|above|[<>≤≥~≈–-])\s?$/iu
// The end of a range of percents.
const bounded = /\b(?:to|or|and)\s$/u

/** Finds counts of a total, with their percent where there is one. */
export function findFractions(text: string): FractionStatement[] {
  if (!/\b[Oo]f\b|\d\s?\/\s?\d/.test(text)) return []
  const found: FractionStatement[] = []
  const claim = createClaims()
  for (const [index, form] of forms.entries()) {
    if (!marks[index]?.test(text)) continue
    for (const match of findAll(form, text)) {
      const {n = '', N = '', percent: share, who: counted} = match.groups ?? {}
      const start = match.index
      const stop = start + match[0].length
      // Without percent or people, `2 of 3` may be the second of three.
      if (share === undefined && counted === undefined) continue
      const numerator = numeralOf(n)
      const denominator = numeralOf(N)
      // `140/90 (12%)` and `2018/19 (5%)` are no counts.
      if (index === 1 && numerator.value > denominator.value) continue
      if (isNamed(text.slice(Math.max(0, start - 40), start))) continue
      if (!claim({start, end: stop})) continue
      found.push({
        start,
        end: stop,
        numerator,
        denominator,
        percent:
          share === undefined || isVague(text, match)
            ? undefined
            : numeralOf(share)
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function isVague(text: string, match: RegExpExecArray): boolean {
  return match[0].startsWith(match.groups?.['percent'] ?? ' ')
    ? vague.test(text.slice(Math.max(0, match.index - 20), match.index))
    : false
}

const shares = [
  String.raw`${begin}(?<percent>${decimal})\s?%\sof\s${the}(?<N>${whole})${end}${people}`,
  String.raw`${among}${the}(?<N>${whole})${people},\s(?<percent>${decimal})\s?%(?=\s(?:had|responded|were|experienced|achieved|reported|received|completed|discontinued|died)\b)`
].map((form) => new RegExp(form, 'gu'))

// An estimate at a time, a mean or a share of something else is no count.
const estimated =
  /surviv|alive|free|Kaplan|estimat|probab|incidence|median|mean|average|adjusted|weighted|imput|month|year|intensity|reduction|decrease|increase|volume|dose|target|power|assum|expect|would|will|hypothes|plan|anticipat|predict|threshold|\bif\b/i

/** Finds percents of a number of participants that are given without a count. */
export function findShares(text: string): ShareStatement[] {
  if (!text.includes('%') || !/\b[Oo]f\b/.test(text)) return []
  const found: ShareStatement[] = []
  for (const form of shares)
    for (const match of findAll(form, text)) {
      const {percent: share = '', N = ''} = match.groups ?? {}
      const start = match.index
      if (estimated.test(sentenceAt(text, start))) continue
      const at = text.indexOf(share, start)
      const lead = text.slice(Math.max(0, at - 20), at)
      if (vague.test(lead) || bounded.test(lead)) continue
      found.push({
        start,
        end: start + match[0].length,
        percent: numeralOf(share),
        denominator: numeralOf(N)
      })
    }
  return found
}

/** The sentence in which an offset lies, as far as it matters. */
function sentenceAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 300), at).split(/[.?!;]\s/u)
  const [after = ''] = text.slice(at, at + 300).split(/[.?!;](?:\s|$)/u, 1)
  return `${before.at(-1) ?? ''}${after}`
}
