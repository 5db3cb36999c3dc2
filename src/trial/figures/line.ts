import {z} from 'zod'
import {text} from '../scalars.ts'
import {participants, rows} from './participants.ts'

/** Mean or median of a variable over visits, one line a group. */
export const line = {
  set: participants.set,
  by: participants.by,
  levels: participants.levels,
  ...rows,
  /** What is measured; `AVAL` unless it says. */
  variable: text.optional(),
  /** Variable of the visit: numbers stand where they are, texts evenly. */
  visit: text,
  /** Visits in their order; those of the data unless it says. */
  visits: z.array(text).min(1).max(60).optional(),
  statistic: z.enum(['mean', 'median']).optional(),
  /** Lines around: by default 95% CI of means, quartiles of medians. */
  spread: z.enum(['ci', 'sd', 'iqr', 'none']).optional(),
  /** Group in the accent colour. */
  highlight: text.optional(),
  'x-label': text.optional(),
  'y-label': text.optional()
}
