import {z} from 'zod'

// All scalars arrive as text (see `yaml.ts`); these say what the text must be.
// `meta.type` is how an editor's YAML parser sees the same value.

/** A P value as typed. */
interface WrittenP {
  readonly written: string
  readonly value: number
  /** Absent: computed, not typed. */
  readonly digits: number | undefined
  readonly relation: '<' | '>' | undefined
}

const pPattern = /^([<>]?) ?(\d(?:\.\d{1,9})?)$/

/** Any text. */
export const text = z.string().meta({type: ['string', 'number']})

/** Whole number, zero or more. */
export const wholeNumber = z
  .string()
  .refine((value) => /^\d{1,9}$/.test(value), {
    error: 'expected a whole number',
    params: {fix: 'Write a whole number such as `12`.'}
  })
  .transform(Number)
  .meta({type: 'integer'})

/** Decimal number; keeps how many digits its author wrote. */
export const decimal = z
  .string()
  .refine((value) => /^-?\d{1,9}(\.\d{1,9})?$/.test(value), {
    error: 'expected a number',
    params: {fix: 'Write a number with a point, such as `7.7`.'}
  })
  .transform((value) => ({
    value: Number(value),
    digits: value.split('.')[1]?.length ?? 0
  }))
  .meta({type: 'number'})

/** P value, or a bound of one (`<0.001`); keeps how its author wrote it. */
export const pValue = z
  .string()
  .refine((value) => pPattern.test(value), {
    error: 'expected a P value',
    params: {
      fix: 'Write a number with a point and a zero before it, such as `0.03`, or `"<0.001"`.'
    }
  })
  .transform(function (written): WrittenP {
    const [, relation, number = ''] = pPattern.exec(written) ?? []
    return {
      written,
      value: Number(number),
      digits: number.split('.')[1]?.length ?? 0,
      relation: relation === '<' || relation === '>' ? relation : undefined
    }
  })
  .meta({type: ['number', 'string']})

/** `true` or `false`. */
export const yesNo = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .meta({type: 'boolean'})

/** Calendar date, `YYYY-MM-DD`. */
export const date = z
  .string()
  .refine(isDate, {
    error: 'expected a date',
    params: {fix: 'Write the date as `2025-09-01`.'}
  })
  .meta({type: 'string', format: 'date'})

/** Date and time with offset (RFC 3339). */
export const dateTime = z
  .string()
  .refine(
    (value) =>
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.test(
        value
      ) &&
      isDate(value.slice(0, 10)) &&
      isOffset(value) &&
      !Number.isNaN(Date.parse(value)),
    {
      error: 'expected a date and time with offset',
      params: {fix: 'Write it as `2025-11-14T07:00:00-05:00`.'}
    }
  )
  .meta({type: 'string', format: 'date-time'})

/** Offsets that clocks have somewhere, from −12:00 to +14:00. */
function isOffset(value: string): boolean {
  const [, sign, hours = '0', minutes = '0'] =
    /([+-])(\d{2}):(\d{2})$/.exec(value) ?? []
  const offset = Number(hours) + Number(minutes) / 60
  return Number(minutes) % 15 === 0 && offset <= (sign === '-' ? 12 : 14)
}

/** Why something may not be public before a time. */
export const embargoClasses = [
  'regular',
  'late-breaking',
  'beyond-abstract'
] as const
export type EmbargoClass = (typeof embargoClasses)[number]

/** Whose a logo is: some meetings take none of companies. */
export const logoOwners = ['non-profit', 'company'] as const
export type LogoOwner = (typeof logoOwners)[number]

/** File of the summary's folder. */
export const fileName = z.string().min(1).meta({type: 'string'})

/** Id of a file of `templates/`. */
export const templateId = matching(
  /^[a-z0-9][a-z0-9-]*$/,
  'expected an id of lower-case letters, digits and `-`',
  'Write the name of a file in `templates/`, without its ending.'
)

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = new Date(`${value}T00:00:00Z`)
  return (
    !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === value
  )
}

/** Text of a form that a pattern describes. */
export function matching(
  pattern: RegExp,
  expected: string,
  fix: string
): z.ZodString {
  return z
    .string()
    .refine((value) => pattern.test(value), {error: expected, params: {fix}})
    .meta({type: 'string', pattern: pattern.source})
}
