import {parse} from 'yaml'
import {z} from 'zod'
import {yamlProblems} from './yaml-problems.ts'

/** Tokens of newsletter templates, written `{{name}}` in them. */
export const mailTokens = [
  'folder',
  'postal-address',
  'preferences',
  'privacy',
  'publication',
  'sender',
  'unsubscribe',
  'view-in-browser'
] as const
export type MailToken = (typeof mailTokens)[number]

const token = z.enum(mailTokens)
const marks = z.array(z.string().min(1)).default([])

/** What `templates/mailers/<id>.yaml` says of a mailing system. */
const mailerSchema = z.strictObject({
  name: z.string().min(1),
  /** Where this was read. */
  source: z.string().min(1),
  /** Year of it: systems change. */
  'verified-year': z.int(),
  /** Whether it takes whole messages, or content for its own. */
  takes: z.enum(['document', 'fragment']),
  /** What it reads in place of a token. */
  tokens: z.partialRecord(token, z.string().min(1)).default({}),
  /** Tokens that must stand in the message, each once. */
  required: z.array(token).default([]),
  /** Tokens that it prints itself: what holds them goes away. */
  own: z.array(token).default([]),
  /** Whether tokens without a value stay, for who sends the message. */
  'open-tokens': z.boolean().default(false),
  /** What it asks for at the end of the body, once. */
  'body-end': z.string().min(1).optional(),
  /** What it refuses, and what only others read: nowhere in the message. */
  forbidden: marks,
  /** Beginnings of what it runs: not in what authors write. */
  runs: marks,
  /** Sizes that it takes. */
  largest: z
    .strictObject({
      'html-bytes': z.int().positive().optional(),
      'image-bytes': z.int().positive().optional()
    })
    .default({})
})
export type Mailer = Readonly<z.infer<typeof mailerSchema>>

/**
 * Reads the profile of a mailing system.
 *
 * @param yaml
 *   Text of the file.
 * @param path
 *   Its path, for messages.
 * @throws {Error}
 *   If the file breaks its schema: it belongs to the project, not an author.
 */
export function parseMailer(yaml: string, path: string): Mailer {
  const result = mailerSchema.safeParse(parse(yaml))
  if (!result.success) {
    const known = [...Object.keys(mailerSchema.shape), ...mailTokens]
    throw new Error(yamlProblems(yaml, path, result.error, known))
  }
  const missing = result.data.required.find((name) => !result.data.tokens[name])
  if (missing === undefined) return result.data
  throw new Error(
    `${path}: Unexpected \`${missing}\` in \`required\`, expected it in \`tokens\``
  )
}
