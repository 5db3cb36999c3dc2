import {z} from 'zod'
import {text} from '../scalars.ts'

/** Keys of all tables whose columns are levels. */
export const tableColumns = {
  /** Levels to show, in their order; `all` is the whole set. */
  columns: z.array(text).min(1).optional(),
  /** Names to print for levels, terms and categories. */
  names: z.record(text, text).optional()
}
