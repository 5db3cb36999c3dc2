import {z} from 'zod'
import {decimal, text, yesNo} from '../scalars.ts'
import {resultName} from './values.ts'

/** A row of a figure of results: the head of a group, or a result. */
const row = z.union([
  resultName.transform((of) => ({of})),
  z.strictObject({head: text}),
  z.strictObject({
    of: resultName,
    /** Level of the result; the whole set unless it says. */
    level: text.optional(),
    /** A row for each of the levels. */
    levels: yesNo.optional(),
    /** Name in place of the result's own. */
    label: text.optional(),
    /** Results printed in `columns`, at the same level. */
    counts: z.array(resultName).max(3).optional(),
    /** Estimate of all: a diamond. */
    overall: yesNo.optional()
  })
])

/** A result in a figure. */
export type EstimateRowSpec = Extract<z.output<typeof row>, {of: unknown}> & {
  readonly level?: string | undefined
  readonly levels?: boolean | undefined
  readonly label?: string | undefined
  readonly counts?: readonly z.output<typeof resultName>[] | undefined
  readonly overall?: boolean | undefined
}

const number = decimal.transform(({value}) => value)

/** Keys of figures that show named results, one row each. */
export const estimates = {
  rows: z.array(row).min(1).max(60),
  /** Heads of the columns of `counts`. */
  columns: z.array(text).max(3).optional(),
  /** Ends of the axis. */
  limits: z.tuple([number, number]).optional(),
  /** What is estimated (“Hazard ratio”). */
  'x-label': text.optional()
}

/** Estimates with intervals. */
export const forest = {
  ...estimates,
  scale: z.enum(['log', 'linear']).optional(),
  /** Where there is no effect; 1 of ratios, 0 of differences. */
  'no-effect': number.optional(),
  /** What lies left and right of no effect (“Favors CAR T”). */
  favors: z.tuple([text, text]).optional(),
  /** Area of squares: by precision, or all the same. */
  squares: z.enum(['weighted', 'equal']).optional()
}

/** Bars from 0, with intervals. */
export const bar = {
  ...estimates,
  /** Level or label in the accent colour. */
  highlight: text.optional()
}
