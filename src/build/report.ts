import {z} from 'zod'
import {outputNames} from '../markdown/nodes.ts'

const lineSchema = z.number().int().positive().optional()

const causeSchema = z.object({
  column: lineSchema,
  file: z.string(),
  line: lineSchema,
  reason: z.string()
})

const messageSchema = z.object({
  actual: z.string().optional(),
  cause: causeSchema.optional(),
  column: lineSchema,
  endColumn: lineSchema,
  endLine: lineSchema,
  expected: z.array(z.string()).readonly().optional(),
  file: z.string(),
  fix: z.string().optional(),
  line: lineSchema,
  reason: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info'])
})

const productSchema = z.object({
  bytes: z.number(),
  /** Not made in this run: left of an earlier one under `--only`. */
  kept: z.boolean(),
  path: z.string(),
  sha256: z.string()
})

const factsSchema = z.object({
  authors: z.array(z.string()).readonly(),
  dataStatus: z.enum(['reported', 'interim', 'final', 'simulated']),
  /** Time before which nothing of it may be public. */
  embargoUntil: z.string().optional(),
  keywords: z.array(z.string()).readonly().optional(),
  meeting: z.string(),
  number: z.string().optional(),
  phase: z.string().optional(),
  registration: z.string().optional(),
  /** Day of its data, or end of its embargo. */
  updated: z.string().optional(),
  /** Takeaway with what it does not show, as feeds print it. */
  words: z.string().optional()
})

const itemSchema = z.object({
  found: z.string(),
  guideline: z.enum(['CONSORT for Abstracts', 'CONSORT-DEFINE']),
  id: z.string(),
  item: z.string(),
  state: z.enum(['missing', 'present', 'unclear'])
})

const summarySchema = z.object({
  /** Items of reporting guidelines; absent where it was refused. */
  checklist: z.array(itemSchema).readonly().optional(),
  /** Whether this run left it alone: the record is of an earlier one. */
  earlier: z.boolean(),
  /** Absent where the front matter is not understood. */
  facts: factsSchema.optional(),
  /** Pages in its folder on which faults of the layout are outlined. */
  inspection: z.array(z.string()).readonly().optional(),
  messages: z.array(messageSchema).readonly(),
  path: z.string(),
  products: z.array(productSchema).readonly(),
  slug: z.string(),
  /** Whether its products are of an earlier build than its source. */
  stale: z.boolean(),
  state: z.enum(['built', 'crashed', 'failed', 'refused']),
  title: z.string()
})

const runSchema = z.object({
  built: z.number(),
  failed: z.number(),
  refused: z.number(),
  reused: z.number()
})

const shardSchema = z.object({
  /** Digest of the names of all summaries, its own or not. */
  content: z.string(),
  /** From 1. */
  index: z.number(),
  of: z.number()
})

const reportSchema = z.object({
  /** Whether a browser was there; absent where none was needed. */
  browser: z.string().optional(),
  counts: z.object({
    built: z.number(),
    errors: z.number(),
    failed: z.number(),
    refused: z.number(),
    summaries: z.number(),
    warnings: z.number()
  }),
  generator: z.literal('plenary'),
  outputs: z.array(z.enum(outputNames)).readonly(),
  /** Which part of the summaries was built; absent: all of them. */
  shard: shardSchema.optional(),
  /** Address that the output folder will have. */
  site: z.string().optional(),
  summaries: z.array(summarySchema).readonly(),
  version: z.string(),
  /** What this run did; all else is the same however it came about. */
  run: runSchema.optional()
})

/** A product of a summary, as written. */
export type ProductRecord = Readonly<z.infer<typeof productSchema>>

/** What lists need to know of a summary. */
export type SummaryFacts = Readonly<z.infer<typeof factsSchema>>

/** A summary and what came of it. */
export type SummaryReport = Readonly<z.infer<typeof summarySchema>>

/** A run, as in `report.json`: no time, no absolute path, so it repeats. */
export type BuildReport = Readonly<z.infer<typeof reportSchema>>

/**
 * Decodes a `report.json`.
 *
 * @returns
 *   The report; `undefined` if the text is none of this version's.
 */
export function parseReport(text: string): BuildReport | undefined {
  try {
    const report: BuildReport = JSON.parse(text)
    // As it was written: keys stay in their order, and what is written again
    // is the same.
    return reportSchema.safeParse(report).success ? report : undefined
  } catch {
    return undefined
  }
}

/** Text of `report.json`. */
export function stringifyReport(report: BuildReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`
}
