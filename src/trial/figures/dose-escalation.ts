import {z} from 'zod'
import {text} from '../scalars.ts'
import {resultName, rowFilter} from './values.ts'

/** Dose levels, the highest on top, with a circle a participant. */
export const doseEscalation = {
  /** Result by `dose-levels`. */
  of: resultName,
  /** Doses to print, by level. */
  doses: z.record(text, text).optional(),
  /** Day of the first dose, by which participants are ordered. */
  start: text.optional(),
  /** Those of the treated who belong to an expansion. */
  expansion: rowFilter.optional(),
  /** Level that the trial chose. */
  chosen: text.optional(),
  /** What it is called; “Recommended” unless it says. */
  'chosen-label': text.optional(),
  /** When a toxicity limits the dose (“days 1 to 28”). */
  window: text.optional()
}
