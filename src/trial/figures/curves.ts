import {z} from 'zod'
import {decimal, text, yesNo} from '../scalars.ts'
import {resultName} from './values.ts'

const positive = decimal
  .refine(({value}) => value > 0, {
    error: 'expected a time above 0',
    params: {fix: 'Write a time above 0, in the unit of the times.'}
  })
  .transform(({value}) => value)

/** Keys of all figures of curves over time since the start of follow-up. */
export const curves = {
  /** Result whose data, set, levels and interval the curves have. */
  of: resultName,
  /** Numbers under the time axis; `basic` unless it says. */
  'risk-table': z.enum(['basic', 'extended', 'none']).optional(),
  /** Pointwise intervals as areas; with one or two curves unless it says. */
  band: yesNo.optional(),
  /** Times at which the estimates of all curves are printed. */
  landmarks: z
    .union([positive.transform((time) => [time]), z.array(positive)])
    .optional(),
  /** Distance of the ticks of the time axis. */
  breaks: positive.optional(),
  /** End of the time axis. */
  until: positive.optional(),
  y: z.enum(['percent', 'probability']).optional(),
  /** Title of the time axis (“Months since first infusion”). */
  'x-label': text.optional(),
  /** Title of the other axis, without its unit (“Overall survival”). */
  'y-label': text.optional(),
  /** Names to print for levels. */
  names: z.record(text, text).optional(),
  /** Level in the accent colour: the product, the chosen dose. */
  highlight: text.optional(),
  /** Test that is printed beside the curves. */
  test: resultName.optional()
}
