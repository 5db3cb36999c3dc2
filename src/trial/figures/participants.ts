import {z} from 'zod'
import {decimal, text} from '../scalars.ts'
import {resultName, rowFilter} from './values.ts'

/** Units that time axes may have. */
export const timeUnits = ['days', 'weeks', 'months', 'years'] as const
export type TimeUnit = (typeof timeUnits)[number]

/** Rows of a data set. */
export const rows = {data: resultName, where: rowFilter.optional()}

/** Keys of all figures that say whom they show. */
export const groups = {
  /** Analysis set whose participants are shown. */
  set: resultName,
  /** Variable that groups them, such as the dose level. */
  by: text.optional(),
  /** Groups in their order. */
  levels: z.array(text).optional()
}

/** Keys of figures that show participants one by one. */
export const participants = {
  ...groups,
  /** Variable with names to print; running numbers unless it says. */
  labels: text.optional()
}

/** Keys of figures with a time axis. */
export const timeAxis = {
  unit: z.enum(timeUnits).optional(),
  /** Date from which times are counted; `TRTSDT` unless it says. */
  start: text.optional(),
  /** What the start is (“first infusion”), for the title of the axis. */
  origin: text.optional()
}

/** Response of each participant: one row each. */
export const response = z.strictObject({...rows, variable: text.optional()})

/** Keys of figures of change from baseline. */
export const changes = {
  ...participants,
  ...rows,
  /** Percent change; `PCHG`, else from `AVAL` and its baseline. */
  variable: text.optional(),
  response: response.optional(),
  /** Rows that say that a lesion is new. */
  'new-lesion': z.strictObject(rows).optional(),
  /** Changes, in percent, at which dashed lines stand. */
  lines: z
    .array(decimal.transform(({value}) => value))
    .max(4)
    .optional(),
  /** Criteria that the lines are of (“RECIST 1.1”). */
  criteria: text.optional(),
  /** What is measured (“sum of diameters”). */
  measure: text.optional()
}

/** A number above 0. */
export const positive = decimal
  .refine(({value}) => value > 0, {
    error: 'expected a number above 0',
    params: {fix: 'Write a number above 0.'}
  })
  .transform(({value}) => value)
