import {z} from 'zod'

const text = z.string({error: 'text'}).optional()
const textOrNumber = z
  .union([z.string(), z.number().transform(String)], {error: 'text'})
  .optional()

const nameError = 'a map with `family` and `given`, or `literal`'
const name = z
  .object(
    {
      family: text,
      given: text.transform(spaceInitials),
      literal: text,
      suffix: text,
      'dropping-particle': text,
      'non-dropping-particle': text
    },
    {error: nameError}
  )
  .refine(({family, literal}) => Boolean(family ?? literal), {error: nameError})
const names = z
  .array(name, {error: 'a list of names'})
  .transform(abbreviateOthers)
  .optional()

const dateError = 'a date as `{"date-parts": [[2025, 11, 20]]}`'
const datePart = z.coerce
  .number<string | number>({error: dateError})
  .int({error: dateError})
const day = z
  .array(datePart, {error: dateError})
  .min(1)
  .max(3)
  .refine(
    ([, month = 1, day = 1]) => isWithin(month, 12) && isWithin(day, 31),
    {error: dateError}
  )
const dateParts = z.array(day, {error: dateError})
const date = z
  .union(
    [
      z.object({'date-parts': dateParts.min(1).max(2)}),
      // “In press”.
      z.object({literal: z.string()})
    ],
    {error: dateError}
  )
  .optional()

/** What reference lists print of a CSL item; other variables are left out. */
export const itemSchema = z.object(
  {
    id: z.union([z.string().min(1), z.number().transform(String)], {
      error: 'a key'
    }),
    type: z.string({error: 'a type of CSL'}),
    title: z.string({error: 'text'}).min(1, {error: 'text'}),
    author: names,
    editor: names,
    'container-title': text,
    'container-title-short': text,
    volume: textOrNumber,
    issue: textOrNumber,
    page: textOrNumber,
    number: textOrNumber,
    publisher: text,
    genre: text,
    event: text,
    'event-title': text,
    'event-place': text,
    DOI: z
      .string({error: 'text'})
      .regex(/^10\.\d{4,9}\/\S+$/, {error: 'a DOI such as `10.1000/182`'})
      .optional(),
    URL: text,
    issued: date,
    accessed: date,
    'event-date': date
  },
  {error: 'a map'}
)

/** Work of a bibliography, in the variables of CSL 1.0.2. */
export type BibliographyItem = Readonly<z.output<typeof itemSchema>>

type Name = z.output<typeof name>

function isWithin(value: number, most: number): boolean {
  return value >= 1 && value <= most
}

// Initials written together, as PubMed has them, would pass for one name.
function spaceInitials(given: string | undefined): string | undefined {
  return given !== undefined && /^\p{Lu}{2,4}$/u.test(given)
    ? [...given].join(' ')
    : given
}

// BibTeX ends a list of names that goes on with `and others`.
function abbreviateOthers(list: Name[]): Name[] {
  const last = list.at(-1)
  const others = [last?.family, last?.literal].includes('others')
  return others && last?.given === undefined
    ? [...list.slice(0, -1), {literal: 'et al'} as Name]
    : list
}
