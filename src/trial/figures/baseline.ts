import {z} from 'zod'
import type {AuthorText} from '../figure-spec.ts'
import {text} from '../scalars.ts'
import {tableColumns} from './tables.ts'
import {authorText, resultName} from './values.ts'

/** Forms in which a numeric variable is summarised. */
export const baselineStatistics = [
  'median-range',
  'median-iqr',
  'mean-sd'
] as const

const row = z.union([
  z.strictObject({head: authorText}),
  z.strictObject({
    variable: text,
    /** In place of the label of the variable. */
    label: authorText.optional(),
    /** Of a numeric variable; `median-range` unless it says. */
    statistic: z.enum(baselineStatistics).optional(),
    /** Unit to print; as the data say unless it says. */
    unit: text.optional()
  }),
  z.strictObject({
    variable: text,
    label: authorText.optional(),
    /** Names of values, in their order; values of one name are one row. */
    levels: z.record(text, text)
  }),
  z.strictObject({
    variable: text,
    label: authorText,
    /** Cells that are counted, as one row. */
    value: z.union([text.transform((value) => [value]), z.array(text).min(1)])
  })
])

/** Characteristics of the participants of a set (“Table 1”). */
export const baseline = {
  set: resultName,
  /** Variable of the columns. */
  by: text.optional(),
  ...tableColumns,
  rows: z.array(row).min(1)
}

/** A row of a baseline table that is no head. */
export interface BaselineRowSpec {
  readonly variable: string
  readonly label?: AuthorText | undefined
  readonly statistic?: (typeof baselineStatistics)[number] | undefined
  readonly unit?: string | undefined
  readonly levels?: Readonly<Record<string, string>> | undefined
  readonly value?: readonly string[] | undefined
}
