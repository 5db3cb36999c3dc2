import {findAll} from '../../diagnostic/index.ts'
import {createClaims} from './claim.ts'
import {isNamed} from './numeral.ts'
import type {MalformedStatement} from './statements.ts'

const units = String.raw`(?:%|percent|percentage|months?|weeks?|days?|years?|hours?|mm|cm|mg|kg|mL|Gy|U/L|g/dL|fold)(?!\p{L})`

interface Form {
  readonly pattern: RegExp
  readonly meant: (written: string) => string
  readonly isAmbiguous?: true
}

const comma = String.raw`(?<![\p{L}\d.,_/^–-])`
const forms: readonly Form[] = [
  {
    // 3..2, but neither an ellipsis nor a list of versions
    pattern: /(?<![\d.,])\d+\.\.\d+(?![\d.])/gu,
    meant: (written) => written.replace('..', '.')
  },
  {
    // 1,5% and 0,65
    pattern: new RegExp(
      String.raw`${comma}(?:\d+,\d{1,2}(?=\s?${units})|(?<![([])0,\d{2,}(?![\d,]|[.]\d|-\p{L}))`,
      'gu'
    ),
    meant: (written) => written.replace(',', '.')
  },
  {
    // P = 0,03 and HR 0,6; 95% CI, 0,4
    pattern:
      /(?<=(?<![\p{L}\d])(?:[Pp]|HR|OR|RR)(?:\s?[=<>≤]\s?|,?\s))\d*,\d+(?![\d,])/gu,
    meant: (written) => written.replace(',', '.').replace(/^\./, '0.')
  },
  {
    // 1234,567 and 12,3456
    pattern: new RegExp(
      String.raw`${comma}(?:\d{4,},\d{3}|\d{1,3},\d{4,})(?![\d,]|\.\d|-\p{L})`,
      'gu'
    ),
    meant: (written) =>
      written.replace(',', '').replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  },
  {
    // 12,34: a decimal comma, or a list without a space
    pattern: new RegExp(
      String.raw`${comma}(?<![([])\d+,\d{1,2}(?![\d,%]|[.]\d|-\p{L}|\p{L}|\s?${units})`,
      'gu'
    ),
    meant: (written) => written.replace(',', '.'),
    isAmbiguous: true
  },
  {
    // 1O of 20, 4O%, O.65: the letter for the digit
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d_-])(?:\d+O\d*|O\d+)(?=\s?${units}|\s(?:of\s\d|participants|patients))|(?<![\p{L}\d_.-])(?:O\.\d+|\d+\.\d*O\d*)(?!\p{L})`,
      'gu'
    ),
    meant: (written) => written.replaceAll('O', '0')
  },
  {
    // l5%, 1l.5: the letter for the digit
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d_.-])(?:l\d+|\d+l\d*)(?=\.\d|\s?%)`,
      'gu'
    ),
    meant: (written) => written.replaceAll('l', '1')
  }
]

/** Marks without which no form can be there. */
const marks = /,\d|\.\.|[\d.]O|O[\d.]|l\d|\dl/

/** Finds numerals that are none. */
export function findMalformed(text: string): MalformedStatement[] {
  if (!marks.test(text)) return []
  const found: MalformedStatement[] = []
  const claim = createClaims()
  for (const {pattern, meant, isAmbiguous = false} of forms)
    for (const {0: written, index} of findAll(pattern, text)) {
      const end = index + written.length
      const lead = text.slice(Math.max(0, index - 40), index)
      if (written.includes(',') && isNamed(lead)) continue
      if (!claim({start: index, end})) continue
      found.push({
        start: index,
        end,
        written,
        meant: meant(written),
        isAmbiguous
      })
    }
  return found.sort((a, b) => a.start - b.start)
}
