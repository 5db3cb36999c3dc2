import {z} from 'zod'
import {text, wholeNumber} from '../scalars.ts'
import type {AuthorText, ResultName} from '../figure-spec.ts'
import {tableColumns} from './tables.ts'
import {authorText, resultName} from './values.ts'

/** A row of named results. */
export const resultRow = z.union([
  resultName.transform((result) => ({result})),
  z.strictObject({head: authorText}),
  z.strictObject({
    result: resultName,
    /** Label in place of the result's own. */
    label: authorText.optional(),
    /** Part to print in place of the usual form. */
    part: text.optional(),
    /** Indent steps, from 0. */
    indent: wholeNumber.optional()
  })
])

/** Table of named results, one row each. */
export const results = {rows: z.array(resultRow).min(1), ...tableColumns}

/** A row of a results table that prints a result. */
export interface ResultRowSpec {
  readonly result: ResultName
  readonly label?: AuthorText | undefined
  readonly part?: string | undefined
  readonly indent?: number | undefined
}

/** A row of a results table. */
export type TableRowSpec = {readonly head: AuthorText} | ResultRowSpec
