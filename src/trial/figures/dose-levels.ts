import {z} from 'zod'
import {text, yesNo} from '../scalars.ts'
import {authorText, resultName} from './values.ts'

/** Dose levels with those treated, evaluable, and with toxicity. */
export const doseLevels = {
  /** Result by the method `dose-levels`. */
  of: resultName,
  /** What a level gives, in a column of its own. */
  doses: z.record(text, authorText).optional(),
  /** Head of that column; `Dose` unless it says. */
  'dose-head': authorText.optional(),
  /** Whether the interval of those with toxicity is printed. */
  interval: yesNo.optional(),
  /** Whether a row of all levels is the last. */
  total: yesNo.optional(),
  /** Names to print for levels and terms. */
  names: z.record(text, text).optional()
}
