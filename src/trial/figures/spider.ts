import {text} from '../scalars.ts'
import {changes, timeAxis} from './participants.ts'
import {rowFilter} from './values.ts'

/** Change from baseline over time, one line a participant. */
export const spider = {
  ...changes,
  ...timeAxis,
  /** Time of an assessment: a date, a study day, or a time in `unit`. */
  time: text.optional(),
  /** Those of the set who go on at the data cut-off. */
  ongoing: rowFilter.optional()
}
