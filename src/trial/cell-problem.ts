import {hiddenIn, listNames, nearest, type RuleId} from '../diagnostic/index.ts'
import {isDate} from './scalars.ts'
import type {ColumnSpec, VariableType} from './trial.ts'
import {parseNumber} from './variables.ts'

/** Why a cell does not fit its variable. */
export interface CellProblem {
  readonly rule: RuleId
  /** As in “Unexpected cell `x` of `AGE`, expected a number”. */
  readonly expected: string
  readonly fix: string
}

// What programs write for a missing value, in capitals.
const missingWords: ReadonlySet<string> = new Set([
  'NA',
  'N/A',
  '#N/A',
  'NAN',
  'NULL',
  '-',
  '–',
  '—'
])

/**
 * What is wrong with a cell that is not missing.
 *
 * Nothing is guessed: `1,5` may be a number or two, `03/04/2024` may be in
 * March or April.
 */
export function cellProblem(
  cell: string,
  name: string,
  type: VariableType,
  spec: ColumnSpec | undefined
): CellProblem | undefined {
  const hidden = hiddenIn(cell)
  if (hidden !== undefined)
    return {
      rule: 'text-encoding',
      expected: `visible text: it holds the ${hidden}`,
      fix: 'Delete the character.'
    }
  if (type !== 'text' && missingWords.has(cell.toUpperCase()))
    return {
      rule: 'cell-missing',
      expected: `a ${type}: the word is not declared to mean “missing”`,
      fix: `Leave the cell empty, or declare the word under \`columns:\`, \`${name}: {missing: ["${cell}"]}\`.`
    }
  if (type === 'number' && parseNumber(cell) === undefined)
    return {
      rule: 'cell-number',
      expected: 'a number',
      fix: numberFix(cell, name)
    }
  if (type === 'date' && !isDate(cell))
    return {
      rule: 'cell-date',
      expected: 'a day as YYYY-MM-DD',
      fix: dateFix(cell, name)
    }

  const levels = spec?.levels
  if (!levels || levels.includes(cell)) return undefined
  // A grade of 4 is no misspelt 1.
  const meant = cell.length > 2 ? nearest(cell, levels) : undefined
  return {
    rule: 'cell-level',
    expected: listNames(levels),
    fix: meant
      ? `Write \`${meant}\`, or add \`${cell}\` to the \`levels\` of \`${name}\`.`
      : `Correct the cell, or add \`${cell}\` to the \`levels\` of \`${name}\`.`
  }
}

function numberFix(cell: string, name: string): string {
  const asText = `declare the variable as text under \`columns:\`, \`${name}: {type: text}\``
  if (/^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(cell))
    return `Write \`${cell.replaceAll(',', '')}\`, without a comma.`
  if (/^-?\d+,\d+$/.test(cell))
    return `Write a decimal number with a point (\`${cell.replace(',', '.')}\`), and thousands without a comma.`
  if (/^[-+]?[\d.,]+e[-+]?\d+$/i.test(cell) || /^0x[\da-f]+$/i.test(cell))
    return 'Write the number in decimal digits, without an exponent.'
  const digits = /^([-+]?)0*(\d*(?:\.\d+)?)$/.exec(cell)
  const number = digits
    ? (digits[1] === '-' ? '-' : '') +
      (digits[2] ?? '').replace(/^(?=\.|$)/, '0')
    : ''
  return parseNumber(number) === undefined
    ? `Correct the cell, leave it empty if the value is missing, or ${asText}.`
    : `Write \`${number}\`, or ${asText}.`
}

function dateFix(cell: string, name: string): string {
  if (/^\d{4}-\d{2}-\d{2}T/.test(cell))
    return `Write the day alone, \`${cell.slice(0, 10)}\`.`
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell))
    return 'Correct the day: it is in no calendar.'
  if (/^\d{4}(?:-(?:\d{2}|UN|UNK|--?)){0,2}$/i.test(cell))
    return `Complete the date as the analysis plan says, or leave the cell empty; to keep partial dates, declare \`${name}: {type: text}\` under \`columns:\`.`
  if (/^-?\d+(?:\.\d+)?$/.test(cell))
    return `If it is a SAS date, give the variable a date format such as \`E8601DA.\` and export again; if it is no date, declare \`${name}: {type: number}\` under \`columns:\`.`
  return `Write it as \`2024-03-31\`; if the variable holds no dates, declare \`${name}: {type: text}\` under \`columns:\`.`
}
