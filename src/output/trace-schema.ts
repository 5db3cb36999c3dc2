import {z} from 'zod'

const place = z
  .string()
  .meta({description: '`file:line:column` of the source.'})

const printing = z.strictObject({
  output: z.string().meta({description: 'Product: `poster`, `handout` …'}),
  at: z.string().meta({
    description: '`file:line:column` of the source, or the id of a figure.'
  }),
  number: z.int().positive().optional().meta({
    description:
      'Number of the value on the product in reading order, from 1; absent in tables for screen readers.'
  }),
  page: z
    .int()
    .positive()
    .optional()
    .meta({description: 'Page of the PDF, from 1.'}),
  region: z.string().optional().meta({
    description:
      'Where on the product: `title`, `takeaway`, a section, a figure.'
  })
})

const value = z.strictObject({
  result: z.string().meta({
    description:
      'Name of the result: `id/level/part`; the whole set is level `all`, the usual form is part `usual`; sums join names by ` + ` and ` - `.'
  }),
  text: z.string().meta({description: 'As printed.'}),
  value: z.string().meta({
    description:
      'Unrounded; two limits with a space between; empty where there is none.'
  }),
  kind: z.string().meta({description: '`count`, `proportion`, `estimate` …'}),
  method: z.string().meta({description: 'How it was counted or estimated.'}),
  rounding: z.string().meta({description: 'How the text came of the value.'}),
  set: z
    .strictObject({
      id: z.string(),
      label: z.string(),
      size: z.int().nonnegative()
    })
    .optional()
    .meta({description: 'Analysis set that gave the denominator.'}),
  where: z.string().optional().meta({
    description:
      'Filter, as its author wrote it; identifiers of participants are withheld unless the data are simulated.'
  }),
  source: z
    .string()
    .optional()
    .meta({description: 'Where a reported result was published.'}),
  definedAt: place,
  rows: z.array(z.string()).meta({
    description: 'Rows that were counted, `file:2-9,12`, an entry a file.'
  }),
  population: z.array(z.string()).meta({
    description: 'Rows of the denominator, in the same form.'
  }),
  printed: z.array(printing).min(1)
})

/**
 * Shape of `trace.json`: where each number that products print comes from.
 *
 * It is a product too: of real trials it holds numbers of rows and never what
 * is in them.
 */
export const traceSchema = z.strictObject({
  version: z.literal(1),
  summary: z.string().meta({description: 'Slug.'}),
  dataStatus: z.enum(['reported', 'interim', 'final', 'simulated']),
  sources: z
    .array(
      z.strictObject({
        file: z.string(),
        sha256: z.string().regex(/^[\da-f]{64}$/)
      })
    )
    .meta({description: 'All files that the summary was made from.'}),
  participants: z
    .record(z.string(), z.record(z.string(), z.string()))
    .optional()
    .meta({
      description:
        'USUBJID of the rows, by file and line; of simulated data alone.'
    }),
  values: z.array(value)
})

/** A summary's trace. */
export type Trace = z.output<typeof traceSchema>
/** A printed value and all that it came from. */
export type TracedValue = z.output<typeof value>
/** Where a value is printed. */
export type Printing = z.output<typeof printing>

/** JSON Schema of `trace.json`, for those who read it with other programs. */
export function traceJsonSchema(): unknown {
  return {
    ...z.toJSONSchema(traceSchema, {target: 'draft-7'}),
    title: 'Trace of a trial summary'
  }
}
