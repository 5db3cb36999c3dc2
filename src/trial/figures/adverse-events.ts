import {z} from 'zod'
import {text, wholeNumber, yesNo} from '../scalars.ts'
import {resultName} from './values.ts'

/** Adverse events as bars, by grade; of two groups, or of one. */
export const adverseEvents = {
  /** Result by `adverse-events`. */
  of: resultName,
  /** `arms` with two levels, else `stacked`. */
  form: z.enum(['arms', 'grades', 'stacked']).optional(),
  /** Levels left and right. */
  sides: z.tuple([text, text]).optional(),
  /** Level of a figure of one group; the whole set unless it says. */
  level: text.optional(),
  /** Names to print for levels and terms. */
  names: z.record(text, text).optional(),
  /** Most terms to show, the most frequent first. */
  most: wholeNumber
    .refine((value) => value > 0, {
      error: 'expected a number above 0',
      params: {fix: 'Write how many terms to show.'}
    })
    .optional(),
  /** Row of any event; yes unless it says. */
  overall: yesNo.optional()
}
