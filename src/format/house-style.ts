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
  /** Pattern of a proportion: `{n}`, `{N}`, `{percent}`. */
  readonly proportion: string
  /** Pattern of an interval: `{level}`, `{lower}`, `{upper}`. */
  readonly interval: string
  /** Same, where a limit is negative or not reached. */
  readonly intervalNegative: string
  readonly decimalMark: '.' | '·'
  /** Words for what is not known, not reached, and has nobody to count. */
  readonly unknown: string
  readonly notReached: string
  readonly notEstimable: string
}

const digits = z.int().min(0).max(6)

/** The last entry, and only it, is for all other denominators. */
const percentDigits = z
  .array(
    z
      .strictObject({below: z.int().positive().optional(), digits})
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

const words = z.string().min(1)

/**
 * Shape of a file in `templates/house-styles/`: keys in kebab case; yields a
 * `HouseStyle`.
 */
export const houseStyleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][\da-z-]*$/),
    name: words,
    'percent-digits': percentDigits,
    proportion: pattern(['n', 'N', 'percent']),
    interval: pattern(['level', 'lower', 'upper']),
    'interval-negative': pattern(['level', 'lower', 'upper']),
    'decimal-mark': z.enum(['.', '·']),
    unknown: words,
    'not-reached': words,
    'not-estimable': words
  })
  .transform((file): HouseStyle => ({
    id: file.id,
    name: file.name,
    percentDigits: file['percent-digits'],
    proportion: file.proportion,
    interval: file.interval,
    intervalNegative: file['interval-negative'],
    decimalMark: file['decimal-mark'],
    unknown: file.unknown,
    notReached: file['not-reached'],
    notEstimable: file['not-estimable']
  }))

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
