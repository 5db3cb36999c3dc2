import {z} from 'zod'
import {text} from '../scalars.ts'
import {resultName} from './values.ts'

const row = z.strictObject({
  /** A count out of a total. */
  of: resultName,
  /** Level of the result; absent: the whole set. */
  level: text.optional(),
  /** What happened to them: “had tumors that shrank”. */
  text: text
})

/** One small person for each participant; filled where it happened. */
export const people = {
  columns: z
    .array(z.strictObject({head: text.optional(), rows: z.array(row).min(1)}))
    .min(1)
    .max(3)
}
