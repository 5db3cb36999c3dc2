import {existsSync, readdirSync, readFileSync} from 'node:fs'
import type {ResolvedSummary} from '../../src/build/resolve-summary.ts'
import {resolveText} from '../resolve-text.ts'

const content = new URL('../../content/', import.meta.url)

/** Summaries that ship. */
export const slugs = readdirSync(content).filter((slug) =>
  existsSync(new URL(`${slug}/summary.md`, content))
)

/** Text of a file in the folder of a summary that ships. */
export function readContent(slug: string, name: string): string {
  return readFileSync(new URL(`${slug}/${name}`, content), 'utf8')
}

/** Resolves a summary that ships, or another text beside its data. */
export function resolveContent(
  slug: string,
  text = readContent(slug, 'summary.md')
): Promise<ResolvedSummary> {
  return resolveText({
    slug,
    path: `content/${slug}/summary.md`,
    text,
    readSibling: async (name) =>
      readFileSync(new URL(`${slug}/${name}`, content))
  })
}
