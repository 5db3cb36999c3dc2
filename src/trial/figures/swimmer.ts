import {z} from 'zod'
import {text} from '../scalars.ts'
import {participants, response, rows, timeAxis} from './participants.ts'
import {rowFilter} from './values.ts'

/** What symbols on the bars may stand for. */
export const swimmerMarks = [
  'response',
  'progression',
  'death',
  'dose',
  'toxicity',
  'other'
] as const
export type SwimmerMark = (typeof swimmerMarks)[number]

/** One bar a participant, from the start to the end or the data cut-off. */
export const swimmer = {
  ...participants,
  ...timeAxis,
  /** Lengths: times with `CNSR`; else dates from `start` to `end`. */
  data: rows.data.optional(),
  where: rows.where,
  /** Date in the set at which bars end; missing: ongoing at the cut-off. */
  end: text.optional(),
  /** Those who go on: rows of `data`, else of the set. */
  ongoing: rowFilter.optional(),
  /** The longest first, or as in the data. */
  sort: z.enum(['duration', 'data']).optional(),
  /** Best response, the colour of the bar. */
  response: response.optional(),
  /** Responses over time, colours along the bar in place of one. */
  assessments: z
    .strictObject({
      ...rows,
      variable: text.optional(),
      time: text.optional()
    })
    .optional(),
  events: z
    .array(
      z.strictObject({
        ...rows,
        mark: z.enum(swimmerMarks),
        label: text.optional(),
        /** Date, study day, or time in a unit. */
        time: text.optional()
      })
    )
    .max(8)
    .optional()
}
