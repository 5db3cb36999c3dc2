import type {Heading} from 'mdast'

/** Sections that products treat in their own way, by what authors call them. */
const idsByTitle: ReadonlyMap<string, string> = new Map([
  ['background', 'background'],
  ['introduction', 'background'],
  ['methods', 'methods'],
  ['materials and methods', 'methods'],
  ['patients and methods', 'methods'],
  ['results', 'results'],
  ['conclusion', 'conclusions'],
  ['conclusions', 'conclusions'],
  ['limitation', 'limitations'],
  ['limitations', 'limitations'],
  ['limits', 'limitations'],
  ['plain language summary', 'plain-language'],
  ['plain-language summary', 'plain-language']
])

/**
 * Id of a section by its title: a known one, or the title in kebab case.
 *
 * @param title
 *   Plain text of the heading.
 * @param explicit
 *   Id that the author gave it.
 */
export function sectionId(title: string, explicit?: string): string {
  if (explicit !== undefined) return explicit
  const name = title.trim().toLowerCase().replace(/\s+/g, ' ')
  const slug = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
  return idsByTitle.get(name) ?? (slug || 'section')
}

/** Id that an author gave a heading: `## What we did {#methods}`. */
export function headingId({data}: Heading): string | undefined {
  const id: unknown = data && 'id' in data ? data.id : undefined
  return typeof id === 'string' ? id : undefined
}
