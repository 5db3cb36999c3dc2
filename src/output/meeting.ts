import {parse} from 'yaml'
import {z} from 'zod'
import {outputNames} from '../markdown/index.ts'

/** Part of an abstract that a limit counts. */
const abstractPart = z.enum(['body', 'title'])

const limit = z.strictObject({
  /** Parts that are counted together. */
  counts: z.array(abstractPart).min(1),
  /** Meetings differ in whether spaces count. */
  unit: z.enum(['words', 'characters', 'characters-without-spaces']),
  most: z.int().positive()
})

/** Rules of a meeting, as in `templates/meetings/<id>.yaml`. */
const meetingSchema = z.strictObject({
  /** Empty: products name no meeting. */
  name: z.string(),
  /** Where the rules were read. */
  source: z.string().min(1).optional(),
  /** Year of these rules: they age. */
  'verified-year': z.int().optional(),
  /** Template of each output, by name of its folder. */
  templates: z.partialRecord(z.enum(outputNames), z.string()).optional(),
  abstract: z.strictObject({limits: z.array(limit)}),
  poster: z.strictObject({
    size: z.union([
      z.literal('unknown'),
      z.strictObject({
        'width-mm': z.number().positive(),
        'height-mm': z.number().positive()
      })
    ])
  })
})
export type Meeting = z.infer<typeof meetingSchema>
export type AbstractLimit = z.infer<typeof limit>

/**
 * Reads the rules of a meeting.
 *
 * @param yaml
 *   Text of the file.
 * @param path
 *   Its path, for messages.
 * @throws {Error}
 *   If the file breaks its schema: it belongs to the project, not an author.
 */
export function parseMeeting(yaml: string, path: string): Meeting {
  const result = meetingSchema.safeParse(parse(yaml))
  if (result.success) return result.data
  throw new Error(`${path}: ${z.prettifyError(result.error)}`)
}
