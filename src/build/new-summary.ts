import {type Effects, readText} from './effects.ts'
import {isSlug, slugRule, toSlug} from './slug.ts'

/** What to begin, and where. */
export interface NewSummarySettings {
  /** Folder of the summaries. */
  readonly content: string
  readonly templates: string
  /** Name of the new folder. */
  readonly slug: string
  /** Absent: the slug in words. */
  readonly title?: string | undefined
}

/** The file that was written, or why none was. */
export type NewSummary = {readonly path: string} | {readonly refused: string}

/**
 * Begins a summary: a complete made-up trial, to be changed part by part.
 *
 * @returns
 *   Its path; a reason if the name cannot be one or is taken.
 * @throws {Error}
 *   If the summary to start from is not there: it belongs to the project.
 */
export async function newSummary(
  effects: Pick<Effects, 'list' | 'readBytes' | 'write'>,
  {content, slug, templates, title = words(slug)}: NewSummarySettings
): Promise<NewSummary> {
  if (!isSlug(slug)) {
    const near = toSlug(slug)
    const reason = `Unexpected name \`${slug}\`, expected ${slugRule}`
    return {refused: near ? `${reason}; write \`${near}\`` : reason}
  }

  const entries = (await effects.list(content)) ?? []
  // Some disks hold `A` and `a` for the same name.
  const taken = entries.find(({name}) => name.toLowerCase() === slug)

  if (taken) {
    return {
      refused: `Unexpected name \`${slug}\`, there is \`${content}/${taken.name}\`; choose another, or change what is there`
    }
  }

  const start = `${templates}/new/summary.md`
  const text = await readText(effects, start)
  if (text === undefined) throw new Error(`Cannot find \`${start}\``)
  const path = `${content}/${slug}/summary.md`
  await effects.write(path, fill(text, title.replaceAll(/\s+/gu, ' ').trim()))
  return {path}
}

/** Characters of a subject that most mail clients show. */
const longestSubject = 60

/** Puts the title in; a JSON string is a YAML one, whatever it holds. */
function fill(text: string, title: string): string {
  return text
    .replace('"TITLE"', () => JSON.stringify(title))
    .replace('"SHORT-TITLE"', () => JSON.stringify(shorten(title)))
}

/** As many words as a mail client shows of a subject. */
function shorten(title: string): string {
  if (title.length <= longestSubject) return title
  const cut = title.slice(0, longestSubject).replace(/\s+\S*$/u, '')
  return cut.slice(0, longestSubject - 1) + '…'
}

/** `my-trial` is “My trial”. */
function words(slug: string): string {
  const text = slug.replaceAll('-', ' ').trim()
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
