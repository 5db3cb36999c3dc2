import {z} from 'zod'
import {decimal, text, yesNo} from '../scalars.ts'
import {resultName} from './values.ts'

const participants = {
  /** Result that counts them. */
  of: resultName.optional(),
  /** Level of the result; absent: the whole set. */
  level: text.optional(),
  part: z.enum(['n', 'N']).optional()
}

const arm = z.strictObject({
  label: text,
  /** What they are given. */
  text: text.optional(),
  ...participants,
  /** The chosen dose, the product: in the accent colour. */
  chosen: yesNo.optional()
})

const number = decimal.transform(({value}) => value)

/** Design of a study as a scheme: whom, which arms, what, and what for. */
export const schema = {
  steps: z
    .array(
      z.strictObject({
        head: text,
        ...participants,
        lines: z.array(text).min(1).max(8).optional(),
        /** Arms or dose levels, side by side. */
        arms: z.array(arm).min(1).max(6).optional()
      })
    )
    .min(1)
    .max(6),
  /** What is done when, in one cycle. */
  schedule: z
    .strictObject({
      /** “Each cycle of 28 days, up to 4 cycles”. */
      title: text.optional(),
      /** Name of the time axis; `Day` unless it says. */
      unit: text.optional(),
      from: number.optional(),
      until: number,
      rows: z
        .array(
          z.strictObject({
            label: text,
            at: z.array(number).min(1).max(40),
            /** Treatment, in the accent colour; else an assessment. */
            dose: yesNo.optional()
          })
        )
        .min(1)
        .max(8)
    })
    .optional()
}
