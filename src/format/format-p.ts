import type {TestResult} from '../analysis/result.ts'
import type {Formatted} from './formatted.ts'
import type {HouseStyle} from './house-style.ts'
import {digitsOf, fill, formatNumber} from './number-words.ts'
import {fixed} from './fixed.ts'

type Sign = '=' | '<' | '>'

/** What is known of a P value besides its size, and how to print it. */
export interface POptions {
  /** `<` or `>`: only this bound was published. */
  readonly relation?: TestResult['relation']
  /** Fraction digits that were published: no more are printed. */
  readonly digits?: number | undefined
  /** Without `P`, as under a head: `.03`, `<.001`. */
  readonly bare?: boolean
}

/**
 * A P value in a house style: `P = .03`, `P < .001`, `P > .99`.
 *
 * Never rounds to zero or one. AMA Manual of Style, 11th edition: two digits
 * from .01 on, three below it, and as many as it takes where rounding would
 * cross .05 (`keep` of the style).
 *
 * @param value
 *   In `[0, 1]`; a computed one may be zero by underflow.
 * @throws {RangeError}
 *   On what is no probability.
 */
export function formatP(
  value: number,
  style: HouseStyle,
  {relation, digits, bare = false}: POptions = {}
): Formatted {
  if (!(value >= 0 && value <= 1))
    throw new RangeError(`Cannot print \`${value}\` as a P value`)

  const [sign, number] = printed(value, relation, digits, style)
  const {leadingZero, pattern} = style.p
  const text = leadingZero ? number : number.replace(/^0(?=\D)/, '')
  return {
    text: bare
      ? (sign === '=' ? '' : sign) + text
      : fill(pattern, {sign, value: text}),
    value: `${relation ?? ''}${value}`
  }
}

function printed(
  value: number,
  relation: TestResult['relation'],
  published: number | undefined,
  style: HouseStyle
): [Sign, string] {
  const {least, most, keep} = style.p
  if (relation !== '>' && (value < least || (relation && value === least)))
    return ['<', bound(least, style)]
  if (relation !== '<' && (value > most || (relation && value === most)))
    return ['>', bound(most, style)]
  if (relation) return [relation, bound(value, style)]

  let digits = digitsOf(value, style.p.digits)
  if (keep !== undefined && value < keep)
    while (Number(fixed(value, digits)) >= keep) {
      // Nearer than can be printed.
      if (digits === 6) return ['<', bound(keep, style)]
      digits++
    }
  return [
    '=',
    formatNumber(value, Math.min(digits, published ?? digits), style)
  ]
}

/** A bound with the digits that it has. */
function bound(value: number, style: HouseStyle): string {
  const digits = fixed(value, 9).replace(/0+$/, '').split('.')[1]?.length
  return formatNumber(value, digits ?? 0, style)
}
