import {z} from 'zod'
import {text} from '../scalars.ts'
import {participants, rows} from './participants.ts'

const scale = z.enum(['linear', 'log']).optional()

/** Two variables of a data set, one point a participant. */
export const scatter = {
  set: participants.set,
  by: participants.by,
  levels: participants.levels,
  labels: participants.labels,
  /** Rows with the variables; the rows of the set unless it says. */
  data: rows.data.optional(),
  where: rows.where,
  x: text,
  y: text,
  'x-scale': scale,
  'y-scale': scale,
  highlight: text.optional(),
  'x-label': text.optional(),
  'y-label': text.optional()
}
