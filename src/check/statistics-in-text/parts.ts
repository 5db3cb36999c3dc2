import {findAll} from '../../diagnostic/index.ts'
import {createClaims} from './claim.ts'
import {numeralOf, source} from './numeral.ts'
import type {
  GradesStatement,
  MeanStatement,
  PartsStatement
} from './statements.ts'

const {begin, count, decimal, end, who} = source
const category = String.raw`(?:CRs?|PRs?|complete(?:\sresponses?|\sremissions?|\sand)?|partial(?:\sresponses?|\sremissions?)?)`
const part = (name: string): string =>
  String.raw`(?<${name}>${count})(?:\s\(${decimal}\s?%\))?\s(?:(?:had|achieved)\sa?\s?)?(?<${name}Of>${category})`
const pair = String.raw`${part('first')}(?:,?\s(?:and|plus)\s|\s?[,;+]\s?)${part('second')}`

const parts = [
  // 11 responses (2 CR and 9 PR), 11 participants responded: 2 CR, 9 PR
  String.raw`${begin}(?<total>${count})\s(?:(?:[a-z-]+\s){0,3}(?<isResponse>respon(?:ses?|ders?|ded)))(?:\s\(\d+(?:\.\d+)?\s?%\))?(?:\s?[(\[]|:|,)\s?${pair}(?=\s?(?:[)\].;]|$))`,
  // 7 of 11: 4 CR and 3 PR
  String.raw`${begin}(?<total>${count})\s(?:of|out\sof)\s(?:${count})${end}(?:\s(?:[a-z-]+\s){0,3}(?:${who}|(?<isResponse>responded)))*(?:\s\(\d+(?:\.\d+)?\s?%\))?(?:\s?[(\[]|:)\s?${pair}(?=\s?(?:[)\].;]|$))`
].map((form) => new RegExp(form, 'gu'))

/** Finds a total with its complete and partial responses. */
export function findParts(text: string): PartsStatement[] {
  const found: PartsStatement[] = []
  if (!/CR|PR|omplete|artial/.test(text)) return found
  const claim = createClaims()
  for (const form of parts)
    for (const match of findAll(form, text)) {
      const groups = match.groups ?? {}
      const start = match.index
      const [first = '', second = ''] = [
        groups['firstOf'],
        groups['secondOf']
      ].map((name) => name?.charAt(0).toUpperCase())
      // Two of the same kind, as of two arms, are no partition.
      if (first === second) continue
      if (!claim({start, end: start + match[0].length})) continue
      found.push({
        start,
        end: start + match[0].length,
        total: numeralOf(groups['total'] ?? ''),
        parts: [
          numeralOf(groups['first'] ?? ''),
          numeralOf(groups['second'] ?? '')
        ],
        isResponse: groups['isResponse'] !== undefined
      })
    }
  return found
}

// What is counted has a mean that is a fraction of whole numbers.
const means = new RegExp(
  String.raw`(?<!\p{L})[Mm]ean\s(?:number|count)\sof\s(?:[\p{L}-]+\s){1,6}(?:was|of)\s(?<mean>${decimal})(?:\s[\p{L}-]+){0,2}\s[(\[]n\s?=\s?(?<size>${count})[)\]]`,
  'gu'
)

/** Finds means of whole numbers with their number of participants. */
export function findMeans(text: string): MeanStatement[] {
  if (!text.includes('ean ')) return []
  return findAll(means, text).map(({0: all, index, groups}) => ({
    start: index,
    end: index + all.length,
    mean: numeralOf(groups?.['mean'] ?? ''),
    size: numeralOf(groups?.['size'] ?? '')
  }))
}

const three = String.raw`grades?\s?(?:≥\s?3|>=\s?3|3\+|3\sor\shigher|3[–-]5|3/4/5)`
const amount = String.raw`(?<any>${decimal})\s?(?<unit>%|${who})?`
const sameAmount = String.raw`(?<severe>${decimal})\s?\k<unit>`
const grades = [
  // any grade, 42%; grade ≥3, 50%
  String.raw`[Aa]ny[\s-]grade[,:]?\s${amount}\s?[,;]\s?(?:and\s)?${three}[,:]?\s${sameAmount}(?![\p{L}\d.]|\s?%)`,
  // 42% any grade and 50% grade ≥3
  String.raw`${begin}${amount}\s(?:of\s|had\s)?any[\s-]grade(?:,?\sand\s|[,;]\s)${sameAmount}\s(?:of\s|had\s)?${three}`
].map((form) => new RegExp(form, 'gu'))

/** Finds how many had an event of any grade, and of grade 3 or higher. */
export function findGrades(text: string): GradesStatement[] {
  if (!/any[\s-]grade/i.test(text)) return []
  return grades.flatMap((form) =>
    findAll(form, text).map(({0: all, index, groups}) => ({
      start: index,
      end: index + all.length,
      any: numeralOf(groups?.['any'] ?? ''),
      severe: numeralOf(groups?.['severe'] ?? ''),
      unit: groups?.['unit'] ?? ''
    }))
  )
}
