import {z} from 'zod'
import {yesNo} from '../scalars.ts'
import {tableColumns} from './tables.ts'
import {authorText, resultName} from './values.ts'

const rate = z.union([
  resultName.transform((result) => ({result, label: undefined})),
  z.strictObject({result: resultName, label: authorText.optional()})
])

/** Best overall response by category, and response rates. */
export const responseTable = {
  /** Result by the method `best-overall-response`. */
  of: resultName,
  /** Proportions, each with its interval. */
  rates: z.array(rate).min(1).optional(),
  /** Whether intervals of rates are printed. */
  intervals: yesNo.optional(),
  ...tableColumns
}
