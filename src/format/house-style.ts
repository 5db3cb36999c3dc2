import {z} from 'zod'

/** Number style of a journal, as read from `templates/house-styles/<id>.yaml`. */
export interface HouseStyle {
  readonly id: string
  readonly name: string
  /** Digits of a percent by size of its denominator, first match wins. */
  readonly percentDigits: readonly {
    /** Denominators below this; `undefined`: all others. */
    readonly below: number | undefined
    readonly digits: number
  }[]
  /** Pattern of a proportion: `{n}` with `{N}`, `{percent}`, or both. */
  readonly proportion: string
  /** Pattern of an interval: `{level}`, `{lower}`, `{upper}`. */
  readonly interval: string
  /** Same, where a limit is negative or not reached. */
  readonly intervalNegative: string
  readonly decimalMark: '.' | '·'
  /** What stands between thousands, from so many digits on. */
  readonly thousands: {readonly mark: string; readonly from: number}
  readonly p: PStyle
  /** Words for what is not known, not reached, and has nobody to count. */
  readonly unknown: string
  readonly notReached: string
  readonly notEstimable: string
}

/** How a journal writes P values. */
export interface PStyle {
  /** Pattern: `{sign}` (`=`, `<` or `>`) and `{value}`. */
  readonly pattern: string
  /** Whether there is a zero before the decimal mark. */
  readonly leadingZero: boolean
  /** Smaller values print as less than this. */
  readonly least: number
  /** Larger values print as greater than this. */
  readonly most: number
  /** Digits by size of the value, first match wins. */
  readonly digits: HouseStyle['percentDigits']
  /** Rounding never takes a smaller value up to this one; absent: it may. */
  readonly keep: number | undefined
}

const digits = z.int().min(0).max(6)
const words = z.string().min(1)
const probability = z.number().min(0.000_001).max(0.999_999)

const pStyle = z
  .strictObject({
    pattern: pattern(['sign', 'value']),
    'leading-zero': z.boolean(),
    least: probability,
    most: probability,
    digits: digitsBy(probability),
    keep: probability.optional()
  })
  .transform((file): PStyle => ({
    pattern: file.pattern,
    leadingZero: file['leading-zero'],
    least: file.least,
    most: file.most,
    digits: file.digits,
    keep: file.keep
  }))

/**
 * Shape of a file in `templates/house-styles/`: keys in kebab case; yields a
 * `HouseStyle`.
 */
export const houseStyleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][\da-z-]*$/),
    name: words,
    'percent-digits': digitsBy(z.int().positive()),
    proportion: z.union([
      pattern(['n', 'N', 'percent']),
      pattern(['n', 'N']),
      pattern(['n', 'percent'])
    ]),
    interval: pattern(['level', 'lower', 'upper']),
    'interval-negative': pattern(['level', 'lower', 'upper']),
    'decimal-mark': z.enum(['.', '·']),
    thousands: z.strictObject({mark: words, from: z.int().min(4).max(9)}),
    p: pStyle,
    unknown: words,
    'not-reached': words,
    'not-estimable': words
  })
  .refine(
    (file) =>
      new Set([file.unknown, file['not-reached'], file['not-estimable']])
        .size === 3,
    {
      message:
        'Expected three words for what is not known, reached and estimable'
    }
  )
  .transform((file): HouseStyle => ({
    id: file.id,
    name: file.name,
    percentDigits: file['percent-digits'],
    proportion: file.proportion,
    interval: file.interval,
    intervalNegative: file['interval-negative'],
    decimalMark: file['decimal-mark'],
    thousands: file.thousands,
    p: file.p,
    unknown: file.unknown,
    notReached: file['not-reached'],
    notEstimable: file['not-estimable']
  }))

/** Digits by size; the last entry, and only it, is for all other values. */
function digitsBy(limit: z.ZodType<number>) {
  return z
    .array(
      z
        .strictObject({below: limit.optional(), digits})
        .transform((rule) => ({below: rule.below, digits: rule.digits}))
    )
    .nonempty()
    .refine(
      (rules) =>
        rules.every(
          ({below}, index) =>
            (below === undefined) === (index === rules.length - 1)
        ),
      {message: 'Expected `below` in all entries but the last'}
    )
}

/** Text with each of the fields once, and no others. */
function pattern(fields: readonly string[]) {
  const expected = [...fields].sort().join()
  return z.string().refine(
    (value) => {
      const found = [...value.matchAll(/\{(\w*)\}/g)].map((match) => match[1])
      return found.sort().join() === expected
    },
    {
      message: `Expected ${fields.map((d) => `\`{${d}}\``).join(', ')} once each`
    }
  )
}
