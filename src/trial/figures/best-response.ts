import {z} from 'zod'
import {text} from '../scalars.ts'
import {resultName} from './values.ts'

/** Response categories in the order in which they are stacked. */
export const responseCategories = ['CR', 'PR', 'SD', 'PD', 'NE'] as const
export type ResponseCategory = (typeof responseCategories)[number]

/** Stacked bar of best response, one bar a level. */
export const bestResponse = {
  /** Proportions by category; all with the same levels and denominators. */
  responses: z.partialRecord(z.enum(responseCategories), resultName),
  /** Proportion printed beside each bar with its interval. */
  rate: resultName.optional(),
  /** What the rate is called beside the bar (“ORR”). */
  'rate-label': text.optional()
}
