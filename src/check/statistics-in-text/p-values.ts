import {findAll} from '../../diagnostic/index.ts'
import {numeralOf, source} from './numeral.ts'
import type {PStatement} from './statements.ts'

const value = String.raw`(?:(?<relation>=|<|>|≤|≥)|(?<verb>was|of))\s?(?<p>-?${source.decimal})(?!\d|[.,]\d|\s?[×x*]\s?10|\^|[⁰¹²³⁴-⁹⁻]|e-?\d|\s?%)`
const named = String.raw`(?<![\p{L}\d_-])[Pp](?<word>(?:\s|-)values?)?\s?`
const pattern = new RegExp(named + value, 'gu')
const next = new RegExp(
  String.raw`^[)\]]?[;,]?\s?[(\[]?(?:(?:stratified|unstratified|two-sided|2-sided|nominal|log-rank|Cox|by)\s){0,3}${named}${value}`,
  'u'
)
const last = new RegExp(
  String.raw`(?:(?:stratified|unstratified|two-sided|2-sided|nominal|log-rank|Cox)\s){0,3}${named}${value}[;,]\s?$`,
  'u'
)
const other =
  /^[)\]]?\s?(?:for|[,(]?\s?(?:Bonferroni|Holm|Hochberg|adjusted|corrected|multiplicity)|\(?one-sided|\(?1-sided|in favou?r|[<>])\s?/u

/** Finds P values and bounds of them. */
export function findPValues(text: string): PStatement[] {
  return findAll(pattern, text).flatMap((match) => toStatement(match, 0))
}

/** The two-sided P value that belongs to an interval which ends here. */
export function pAfter(text: string, at: number): PStatement | undefined {
  const rest = text.slice(at, at + 80)
  const match = next.exec(rest)
  if (!match || other.test(rest.slice(match[0].length))) return undefined
  return toStatement(match, at)[0]
}

/** The two-sided P value that stands between an estimate and its interval. */
export function pBefore(text: string, at: number): PStatement | undefined {
  const from = Math.max(0, at - 80)
  const match = last.exec(text.slice(from, at))
  return match ? toStatement(match, from)[0] : undefined
}

function toStatement(match: RegExpExecArray, at: number): PStatement[] {
  const {relation, verb, word, p = ''} = match.groups ?? {}
  // “P of” is no P value, “P value of” is; `p = 3` may count predictors.
  if (verb !== undefined && word === undefined) return []
  const numeral = numeralOf(p)
  if (match[0].trimStart().startsWith('p') && numeral.value > 1) return []
  const start = at + match.index
  return [
    {
      start,
      end: start + match[0].length,
      relation:
        relation === '<' || relation === '≤'
          ? '<'
          : relation === '>' || relation === '≥'
            ? '>'
            : '=',
      p: numeral
    }
  ]
}
