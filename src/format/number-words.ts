import type {Interval} from '../analysis/result.ts'
import {fixed} from './fixed.ts'
import type {HouseStyle} from './house-style.ts'
import {percent} from './percent.ts'

const nbsp = '\u00A0'
const minus = '\u2212'

/** A number in a house style: its marks, a true minus. */
export function formatNumber(
  value: number,
  digits: number,
  style: HouseStyle
): string {
  return dress(fixed(value, digits), style)
}

/** Participants, or a sum of them. */
export function formatCount(count: number, style: HouseStyle): string {
  return formatNumber(count, 0, style)
}

/**
 * Percent of a proportion with its sign: `64%`. Some are never 0%, and not all
 * never 100%: they print as `<1%` and `>99%`, to the digits of the style.
 */
export function formatPercent(
  numerator: number,
  denominator: number,
  style: HouseStyle
): string {
  if (denominator === 0) return style.notEstimable
  const digits = percentDigits(denominator, style)
  const rounded = percent(numerator, denominator, digits)
  const step = 10 ** -digits
  const [sign, number] =
    numerator > 0 && Number(rounded) === 0
      ? ['<', fixed(step, digits)]
      : numerator < denominator && Number(rounded) === 100
        ? ['>', fixed(100 - step, digits)]
        : ['', rounded]
  return `${sign}${dress(number, style)}%`
}

/** Fraction digits of a percent of so many participants. */
export function percentDigits(denominator: number, style: HouseStyle): number {
  return digitsOf(denominator, style.percentDigits)
}

/** Digits that a table of a house style gives to a value of this size. */
export function digitsOf(
  size: number,
  rules: HouseStyle['percentDigits']
): number {
  const rule = rules.find(({below}) => below === undefined || size < below)
  return rule?.digits ?? 0
}

/** A number and its unit, kept on one line. */
export function withUnit(number: string, unit: string): string {
  return unit === '' || unit === '%' ? number + unit : number + nbsp + unit
}

/**
 * An interval by the pattern of a house style: `95% CI, 31%-89%`.
 *
 * @param interval
 *   Limits, in the scale in which they are printed or in `[0, 1]`.
 * @param options
 *   `scale` to multiply limits with, `digits` to print unless the interval has
 *   its own, `sign` after each; `bare` for limits alone, as under a head that
 *   says what they are.
 */
export function formatInterval(
  interval: Interval,
  style: HouseStyle,
  options: {
    readonly scale: number
    readonly digits: number
    readonly sign: string
    readonly bare: boolean
  }
): string {
  const {lower, upper} = interval
  const {scale, sign, bare} = options
  const digits = interval.digits ?? options.digits
  // A hyphen beside a minus, or before words, is read as a part of them.
  const plain = [lower, upper].every((limit = -1) => limit >= 0)
  const level = String(Number((interval.level * 100).toPrecision(12)))
  const pattern = plain ? style.interval : style.intervalNegative
  return fill(bare ? pattern.slice(pattern.indexOf('{lower}')) : pattern, {
    level: `${dress(level, style)}%`,
    lower: word('lower', lower),
    upper: word('upper', upper)
  })

  function word(name: 'lower' | 'upper', limit: number | undefined): string {
    if (limit !== undefined)
      return formatNumber(limit * scale, digits, style) + sign
    return interval.notEstimable?.includes(name)
      ? style.notEstimable
      : style.notReached
  }
}

/** Puts values into the `{fields}` of a pattern. */
export function fill(
  pattern: string,
  values: Readonly<Record<string, string>>
): string {
  return pattern.replaceAll(
    /\{(\w+)\}/g,
    (field, name: string) => values[name] ?? field
  )
}

function dress(number: string, style: HouseStyle): string {
  const {mark, from} = style.thousands
  return number
    .replace(/\d+/, (whole) =>
      whole.length < from
        ? whole
        : whole.replaceAll(/\B(?=(?:\d{3})+$)/g, () => mark)
    )
    .replace('.', style.decimalMark)
    .replace('-', minus)
}
