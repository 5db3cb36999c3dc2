import {yesNo} from '../scalars.ts'
import {curves} from './curves.ts'

/** Cumulative incidence of an event with which others compete. */
export const cumulativeIncidence = {
  ...curves,
  /** Whether the competing events have curves of their own. */
  competing: yesNo.optional()
}
