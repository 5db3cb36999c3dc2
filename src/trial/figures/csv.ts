import {z} from 'zod'
import {text} from '../scalars.ts'
import {rows} from './participants.ts'
import {authorText} from './values.ts'

const column = z.union([
  text.transform((variable) => ({variable, label: undefined})),
  z.strictObject({
    variable: text,
    /** Head of the column; the label of the variable unless it says. */
    label: authorText.optional()
  })
])

/** Rows of data as they are. */
export const csv = {
  ...rows,
  /** Columns in their order; all unless it says. */
  columns: z.array(column).min(1).optional()
}
