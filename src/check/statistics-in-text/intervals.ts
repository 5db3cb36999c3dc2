import {findAll} from '../../diagnostic/index.ts'
import {type Numeral, numeralOf, source} from './numeral.ts'
import {pAfter, pBefore} from './p-values.ts'
import type {Effect, IntervalStatement, RangeStatement} from './statements.ts'

const {decimal, unit} = source
const limit = String.raw`-?${decimal}`
const between = String.raw`\s?(?:–|—|-|to|and|,|;)\s?`
const open = String.raw`(?:not\s(?:yet\s)?(?:reached|estimable|evaluable|calculable)|NR|NE|n\.r\.|n\.e\.|∞)`
const limits = String.raw`(?<lower>${limit})(?:\s?${unit})?${between}(?:(?<upper>${limit})(?![\d.]*\d)(?<unit>\s?${unit}(?!\p{L}))?|(?<open>${open}))`
const overall = String.raw`[\s,:;=(\[]{0,3}(?:from\s)?`
const name = String.raw`(?:(?<level>\d{2}(?:\.\d+)?)\s?%\s?(?:CIs?|CrI|confidence\sintervals?|credible\sintervals?)|CI\s?(?<last>\d{2})\s?%?)`

const interval = new RegExp(
  String.raw`(?<![\p{L}\d.])${name}${overall}${limits}`,
  'gu'
)
const range = new RegExp(
  String.raw`(?<!\p{L})(?:range|IQR|interquartile\srange|Q1\s?[–-]\s?Q3)${overall}${limits}`,
  'gu'
)
// Median (range), 59 (41-73) years
const heading = new RegExp(
  String.raw`[Mm]edian\s(?:[\w-]+\s){0,3}\((?:range|IQR|interquartile\srange)\)(?:\s[\p{L}-]+){0,3}[,:]?\s(?:was\s)?(?:${unit}[,:]?\s)?(?<median>${limit})(?:\s?${unit})?\s?[(\[]\s?${limits}\s?[)\]]`,
  'gu'
)

// The number that stands right before, with its unit.
const preceding = new RegExp(
  String.raw`(?<![\d.,/:^\p{L}%–-])(?<sign>-?)(?<number>${decimal})(?<unit>\s?${unit}(?!\p{L}))?\s?(?:[,;:]\s?)?[(\[]?\s?$`,
  'u'
)
// What makes that number a time, a bound or a name.
const aside =
  /(?:\b(?:at|by|after|before|within|during|through|over|under|above|below|to|and|or|than|least|most|exceed\w*|per|in|every|arms?|cohorts?|levels?|grades?|groups?|parts?|phase|stage|line|weeks?|days?|months?|years?|cycles?|doses?|[nNpP])\b|[<>≤≥~≈±×/–-])[\s=]*$/u
const named =
  /(?:\b(?:was|were|is)|[:=]|\b[Mm]edian(?:\s[\p{L}-]+){0,3},?)\s*$/u

/** Finds intervals with their level, and what they are intervals of. */
export function findIntervals(text: string): IntervalStatement[] {
  if (!/CI|CrI|interval/.test(text)) return []
  return findAll(interval, text).map(function (match) {
    const {level, last} = match.groups ?? {}
    const end = match.index + match[0].length
    const {lower, upper, isPercent} = limitsOf(match)
    // HR, 0.65 (P = .02; 95% CI, 0.45-0.94)
    const before = pBefore(text, match.index)
    const found = estimateBefore(text, before?.start ?? match.index)
    // An estimate in percent has limits in percent, and may leave out the sign.
    const fits =
      found &&
      (found.isPercent === isPercent ||
        (found.isPercent &&
          Math.max(
            ...[lower, upper].map((each) => Math.abs(each?.value ?? 2))
          ) > 1))
    const start = fits ? found.start : match.index
    const effect = fits ? effectBefore(text, start) : undefined
    return {
      start,
      end,
      level: Number(level ?? last) / 100,
      lower,
      upper,
      estimate: fits ? found.numeral : undefined,
      effect,
      p: effect && (before ?? pAfter(text, end))
    }
  })
}

/** Finds medians with their range or quartiles. */
export function findRanges(text: string): RangeStatement[] {
  const found: RangeStatement[] = []
  if (!text.includes('edian')) return found
  for (const match of findAll(heading, text)) {
    const {lower, upper} = limitsOf(match)
    const {median = ''} = match.groups ?? {}
    if (upper)
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        median: numeralOf(median),
        lower,
        upper
      })
  }

  for (const match of findAll(range, text)) {
    const {lower, upper} = limitsOf(match)
    const estimate = estimateBefore(text, match.index)
    if (!upper || !estimate) continue
    const lead = text.slice(Math.max(0, estimate.start - 80), estimate.start)
    if (!/\b[Mm]edian\b(?!.*[.;]\s)/u.test(lead)) continue
    // The nearest of several names says what the number is.
    if (/\b(?:[Mm]ean|total)\b(?!.*\b[Mm]edian\b)/u.test(lead)) continue
    found.push({
      start: estimate.start,
      end: match.index + match[0].length,
      median: estimate.numeral,
      lower,
      upper
    })
  }
  return found
}

function limitsOf({groups}: RegExpExecArray): {
  readonly lower: Numeral
  readonly upper: Numeral | undefined
  readonly isPercent: boolean
} {
  const {lower = '', upper, unit: of = ''} = groups ?? {}
  return {
    lower: numeralOf(lower),
    upper: upper === undefined ? undefined : numeralOf(upper),
    isPercent: of.trim() === '%'
  }
}

interface Estimate {
  readonly start: number
  readonly numeral: Numeral
  readonly isPercent: boolean
}

function estimateBefore(text: string, at: number): Estimate | undefined {
  const from = Math.max(0, at - 60)
  const match = preceding.exec(text.slice(from, at))
  if (!match) return undefined
  const {sign = '', number = '', unit: of = ''} = match.groups ?? {}
  const start = from + match.index
  const lead = text.slice(Math.max(0, start - 60), start)
  if (aside.test(lead)) return undefined
  const isPercent = of.trim() === '%'
  // Of a bracket of its own, as a time: 72% (24.0 months; 95% CI, 60%-84%).
  if (!isPercent && lead.endsWith('(')) return undefined
  // A bare whole number could be anything, such as a name.
  if (!isPercent && !number.includes('.') && !named.test(lead)) return undefined
  return {start, numeral: numeralOf(sign + number), isPercent}
}

const effects =
  /(?:(?<hazard>\b(?:a?HR|[Hh]azard ratios?)\b)|(?<ratio>\b(?:a?OR|RR|IRR|[Oo]dds ratios?|[Rr]isk ratios?|[Rr]ate ratios?|[Rr]elative risks?)\b)|(?<difference>\b[Dd]ifferences?\b))[^\d.;]{0,60}$/u

function effectBefore(text: string, at: number): Effect | undefined {
  const {groups} = effects.exec(text.slice(Math.max(0, at - 90), at)) ?? {}
  if (groups?.['hazard'] !== undefined) return 'hazard ratio'
  if (groups?.['ratio'] !== undefined) return 'ratio'
  return groups?.['difference'] === undefined ? undefined : 'difference'
}
