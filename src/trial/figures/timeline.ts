import {z} from 'zod'
import {text, yesNo} from '../scalars.ts'
import {groups, positive, rows, timeAxis} from './participants.ts'
import {rowFilter} from './values.ts'

/** A measurement over time, one line a participant and their median. */
export const timeline = {
  ...groups,
  ...rows,
  ...timeAxis,
  /** What is measured; `AVAL` unless it says. */
  variable: text.optional(),
  /** Time of a row: a date, a study day, or a time in `unit`. */
  time: text.optional(),
  /** Planned time, at which medians are taken; `time` unless it says. */
  nominal: text.optional(),
  scale: z.enum(['log', 'linear']).optional(),
  /** Lower limit of quantification. */
  lloq: positive.optional(),
  /** Rows below it; those with smaller values unless it says. */
  below: rowFilter.optional(),
  /** Line of medians; yes unless it says. */
  median: yesNo.optional(),
  /** Title of the axis of values, with its unit. */
  'y-label': text.optional()
}
