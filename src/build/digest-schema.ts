import {z} from 'zod'
import {date, templateId, text} from '../trial/scalars.ts'

/** Schema of `content/digests/<id>.yaml`; scalars are text. */
export const digestSchema = z.strictObject({
  title: text.describe('Title and subject, at most 78 characters.'),
  select: z.array(text).min(1).describe('Summaries, in the order of reading.'),
  lead: text.optional().describe('One or two sentences under the title.'),
  date: date.optional().describe('Day that the draft is of.'),
  meeting: templateId
    .optional()
    .describe('Meeting whose society sends it; default `generic`.'),
  mailer: templateId
    .optional()
    .describe('Id of a file in `templates/mailers/`.'),
  language: text.optional().describe('A tag such as `en`, the default.')
})
export type DigestSpec = z.output<typeof digestSchema>
