import {z} from 'zod'
import {text} from '../scalars.ts'
import {resultName} from './values.ts'

/** What of a result a flow diagram prints: its count, or its total. */
const part = z.enum(['n', 'N']).optional()

const line = z.union([
  resultName.transform((of) => ({of, label: undefined, part: undefined})),
  z.strictObject({of: resultName, label: text.optional(), part})
])

const out = z.strictObject({
  label: text,
  /** Absent: what the box before has more than the next. */
  of: resultName.optional(),
  /** Each participant has one. */
  reasons: z.array(line).min(1).max(12).optional()
})

const box = {
  of: resultName,
  part,
  /** Name at the edge, for this box and those after it. */
  stage: text.optional(),
  /** Some of those in the box, such as an analysis set. */
  lines: z.array(line).min(1).max(8).optional(),
  /** Those who do not go on. */
  out: out.optional()
}

/** Participants from screening to analysis, as CONSORT asks for. */
export const flow = {
  steps: z
    .array(z.strictObject({label: text, ...box}))
    .min(1)
    .max(12),
  /** Arms or dose levels after the last step, each with boxes of its own. */
  arms: z
    .strictObject({
      /** Levels of the results; those of the first box unless it says. */
      levels: z.array(text).min(1).max(6).optional(),
      /** Names to print for levels. */
      names: z.record(text, text).optional(),
      /** Level in the accent colour: the product, the chosen dose. */
      highlight: text.optional(),
      steps: z
        .array(z.strictObject({label: text.optional(), ...box}))
        .min(1)
        .max(8)
    })
    .optional()
}
