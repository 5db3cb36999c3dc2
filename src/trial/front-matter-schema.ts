import {z} from 'zod'
import {longestCondition, outputNames} from '../markdown/index.ts'
import {
  date,
  decimal,
  dateTime,
  embargoClasses,
  fileName,
  logoOwners,
  matching,
  templateId,
  text,
  yesNo
} from './scalars.ts'

const author = z.strictObject({
  name: text.describe('Given name and surname, as to be printed.'),
  orcid: z
    .string()
    .refine(isOrcid, {
      error: 'expected an ORCID iD with a right check digit',
      params: {fix: 'Copy the iD from orcid.org, as `0000-0002-1825-0097`.'}
    })
    .optional(),
  email: matching(
    /^[^\s@<>]+@[^\s@<>]+$/,
    'expected an e-mail address',
    'Write one address, such as `name@example.org`.'
  ).optional(),
  degrees: text.optional(),
  affiliations: z.array(text).optional().describe('Ids of affiliations.'),
  corresponding: yesNo.optional(),
  presenting: yesNo.optional()
})

const affiliation = z.strictObject({
  id: text,
  name: text,
  city: text.optional(),
  country: text.optional()
})

const trial = z.strictObject({
  registration: text.optional(),
  phase: text.optional(),
  design: text.optional(),
  sponsor: text.optional(),
  status: text.optional()
})

const dataFile = z.union([
  fileName,
  z.strictObject({
    file: fileName,
    sha256: matching(
      /^[0-9a-fA-F]{64}$/,
      'expected a SHA-256',
      'Write the 64 hexadecimal digits that `sha256sum` prints.'
    ).optional()
  })
])

const column = z.strictObject({
  type: z
    .enum(['text', 'number', 'date'])
    .optional()
    .describe('What its cells are; absent: known by its name in ADaM.'),
  label: text.optional(),
  unit: text.optional(),
  levels: z.array(text).min(1).optional().describe('All values of its cells.'),
  missing: z
    .array(text)
    .optional()
    .describe('Words that stand for a missing value.')
})

const logo = z.strictObject({
  file: fileName,
  alt: text.describe('Whose it is, for those who cannot see it.'),
  of: z.enum(logoOwners).describe('Some meetings take no logos of companies.')
})

/** A condition as of `:::claim`, and as long at most. */
const condition = text.refine(({length}) => length <= longestCondition, {
  error: `expected at most ${longestCondition} characters`,
  params: {fix: 'Say less in one sentence.'}
})

/** Schema of the front matter; scalars are text. */
export const frontMatterSchema = z.strictObject({
  title: text.describe('Title; may hold values.'),
  'short-title': text.optional().describe('Title for page feet and lists.'),
  takeaway: text.describe('The message in one or two sentences.'),
  limits: text.optional().describe('What the takeaway does not show.'),
  claims: z
    .strictObject({
      title: condition.optional(),
      takeaway: condition.optional(),
      limits: condition.optional()
    })
    .optional()
    .describe('Conditions that the data must fulfil, by the text they prove.'),
  authors: z.array(author).min(1),
  affiliations: z.array(affiliation).optional(),
  meeting: templateId.describe('Id of a file in `templates/meetings/`.'),
  'abstract-number': text.optional(),
  session: text.optional(),
  trial: trial.optional().describe('Facts of the trial; absent: not reported.'),
  'data-status': z.enum(['reported', 'interim', 'final', 'simulated']),
  'data-cutoff': date.optional(),
  embargo: z
    .strictObject({
      until: dateTime.describe('Nothing may be public before this time.'),
      class: z
        .enum(embargoClasses)
        .optional()
        .describe('Why, default `regular`.')
    })
    .optional(),
  funding: text.optional(),
  disclosures: text.optional(),
  ethics: text.optional(),
  acknowledgments: text.optional(),
  abbreviations: z.record(z.string(), text).optional(),
  'plain-title': text
    .optional()
    .describe('Title of the plain-language handout; may hold values.'),
  glossary: z
    .record(z.string(), text)
    .optional()
    .describe('Words that the plain-language handout explains.'),
  keywords: z.array(text).optional(),
  contact: text.optional(),
  license: text.optional(),
  logos: z
    .array(logo)
    .refine((list) => list.length <= 6, {
      error: 'expected at most 6 logos',
      params: {fix: 'Keep those of the institutions that ran the trial.'}
    })
    .optional()
    .describe('Images beside the affiliations of posters and handouts.'),
  link: matching(
    /^https:\/\/[!-~]{3,100}$/,
    'expected a short `https:` address',
    'Write where the poster or handout can be had, at most 100 characters after `https://`.'
  )
    .optional()
    .describe('Address of the poster or handout, printed as a QR code.'),
  'link-disclaimer': text
    .optional()
    .describe('Text beside the QR code, in place of that of the meeting.'),
  language: matching(
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    'expected a language tag',
    'Write a tag such as `en` or `en-GB`.'
  ).optional(),
  'house-style': templateId
    .optional()
    .describe('Id of a file in `templates/house-styles/`.'),
  templates: z
    .partialRecord(z.enum(outputNames), templateId)
    .optional()
    .describe('Name of a folder in `templates/` by product.'),
  mailer: templateId
    .optional()
    .describe('Id of a file in `templates/mailers/`.'),
  'template-settings': z
    .partialRecord(
      z.enum(outputNames),
      z.strictObject({
        columns: matching(
          /^[1-6]$/,
          'expected 1 to 6 columns',
          'Write a number such as `3`.'
        )
          .transform(Number)
          .optional()
          .describe('Columns of the page; absent: those that end most evenly.')
      })
    )
    .optional()
    .describe('Settings of templates, in place of their own, by product.'),
  theme: z
    .union([templateId, z.partialRecord(z.enum(outputNames), templateId)])
    .optional()
    .describe('Id of a file in `templates/themes/`, or one by product.'),
  bibliography: fileName.optional(),
  data: z
    .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/), dataFile)
    .optional()
    .describe('Data files of the folder by name.'),
  columns: z
    .record(z.string(), column)
    .optional()
    .describe('Variables of the data by name, in all data sets.'),
  'days-per-month': decimal
    .refine(({value}) => value >= 28 && value <= 31, {
      error: 'expected a number of days from 28 to 31',
      params: {fix: 'Write `30.4375`, a twelfth of 365.25.'}
    })
    .optional()
    .describe('Days that make a month in times of the data.'),
  literals: z
    .array(z.strictObject({value: text, reason: text}))
    .refine((list) => list.length <= 50, {
      error: 'expected at most 50 entries',
      params: {fix: 'Print results by values; literals are for the few others.'}
    })
    .optional()
    .describe('Typed numbers that are no results, and why.'),
  allow: z
    .record(z.string(), text)
    .optional()
    .describe('Rule id to the reason why this summary may break it.')
})

// ISO 7064 MOD 11-2, the check digit of ORCID iDs.
function isOrcid(value: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(value)) return false
  const digits = value.replaceAll('-', '')
  let total = 0
  for (const digit of digits.slice(0, -1)) total = (total + Number(digit)) * 2
  const check = (12 - (total % 11)) % 11
  return digits.at(-1) === (check === 10 ? 'X' : String(check))
}
