import {parse} from 'yaml'
import {z} from 'zod'
import {outputNames} from '../markdown/index.ts'
import {meetingGates} from './gate-settings.ts'

/** Part of an abstract that a limit counts. */
const abstractPart = z.enum(['body', 'title'])

const address = z.string().regex(/^https:\/\/\S+$/, 'expected an https address')

const limit = z.strictObject({
  /** Parts that are counted together. */
  counts: z.array(abstractPart).min(1),
  /** Meetings differ in whether spaces count. */
  unit: z.enum(['words', 'characters', 'characters-without-spaces']),
  most: z.int().positive(),
  /** Whether it was not read in a source: who submits must look it up. */
  unverified: z.boolean().optional()
})

/** What was not found stays unknown: it must not be invented. */
const unknown = z.literal('unknown')

const abstractRules = z.strictObject({
  limits: z.union([unknown, z.array(limit)]),
  title: z
    .strictObject({
      case: z.literal('sentence').optional(),
      /** What it must not hold. */
      without: z.array(z.enum(['authors', 'results'])).optional()
    })
    .optional(),
  /** Heads that it must have; `free`: any. */
  sections: z
    .union([unknown, z.literal('free'), z.array(z.string()).min(1)])
    .default('unknown'),
  /** Most authors. */
  authors: z
    .union([unknown, z.literal('unlimited'), z.int().positive()])
    .default('unknown'),
  /** Most tables and figures. */
  tables: z
    .union([unknown, z.literal('allowed'), z.int().nonnegative()])
    .default('unknown'),
  figures: z
    .union([unknown, z.literal('allowed'), z.int().nonnegative()])
    .default('unknown'),
  /** Keys of this block that were not read in a source. */
  unverified: z
    .array(z.enum(['authors', 'figures', 'sections', 'tables', 'title']))
    .optional()
})

const posterSize = z.strictObject({
  /** Part of the names of files, but for the first. */
  id: z.string().regex(/^[a-z\d][a-z\d-]*$/),
  'width-mm': z.number().positive(),
  'height-mm': z.number().positive(),
  /** Template for this page; absent: the one that is chosen, if it can. */
  template: z.string().optional(),
  /** Smallest type that the meeting takes on it. */
  'smallest-type-pt': z.number().positive().optional()
})
export type PosterSize = z.infer<typeof posterSize>

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
  /** The mailing of its society. */
  newsletter: z
    .strictObject({
      /** Id of a file in `templates/mailers/`. */
      mailer: z.string().optional(),
      /** What is printed in place of tokens that the system does not know. */
      values: z
        .strictObject({
          publication: z.string().min(1).optional(),
          sender: z.string().min(1).optional(),
          'postal-address': z.string().min(1).optional(),
          privacy: address.optional(),
          preferences: address.optional(),
          unsubscribe: address.optional(),
          'view-in-browser': address.optional(),
          /** Address of the folder of all summaries. */
          site: address.optional()
        })
        .optional()
    })
    .optional(),
  abstract: abstractRules,
  /** When and how what is submitted becomes public. */
  embargo: z.string().min(1).default('unknown'),
  /** Rules that a reader must know and nothing checks. */
  notes: z.array(z.string().min(1)).optional(),
  /** What stands beside a QR code. */
  qr: z
    .strictObject({
      /** Whether a QR code without the text is refused. */
      'disclaimer-required': z.boolean(),
      /** The text; absent: the summary gives it. */
      disclaimer: z.string().min(1).optional()
    })
    .optional(),
  /** Logos that it takes; `non-profit`: none of companies. */
  logos: z.enum(['unknown', 'any', 'non-profit', 'none']).default('unknown'),
  /** What it asks of pages, by product. */
  pages: z.partialRecord(z.enum(outputNames), meetingGates).optional(),
  poster: z.strictObject({
    /** Pages that it asks for, the first one first. */
    sizes: z.union([unknown, z.array(posterSize).min(1)]),
    orientation: z
      .union([unknown, z.enum(['landscape', 'portrait', 'any'])])
      .default('unknown')
  })
})
export type Meeting = z.infer<typeof meetingSchema>
export type AbstractLimit = z.infer<typeof limit>

/** What is said of a rule that was not read in a source. */
export const notRead = ' (not read in a source: look it up)'

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
