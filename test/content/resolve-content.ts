import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {
  resolveSummary,
  type ResolvedSummary
} from '../../src/build/resolve-summary.ts'
import {houseStyleSchema} from '../../src/format/house-style.ts'

const content = new URL('../../content/', import.meta.url)
const templates = new URL('../../templates/', import.meta.url)

/** Summaries that ship. */
export const slugs = readdirSync(content).filter((slug) =>
  existsSync(new URL(`${slug}/summary.md`, content))
)

/** Text of a file in the folder of a summary that ships. */
export function readContent(slug: string, name: string): string {
  return readFileSync(new URL(`${slug}/${name}`, content), 'utf8')
}

/** Resolves a summary that ships with the templates that ship. */
export function resolveContent(slug: string): Promise<ResolvedSummary> {
  const ama = readFileSync(new URL('house-styles/ama.yaml', templates), 'utf8')
  return resolveSummary(
    {
      slug,
      path: `content/${slug}/summary.md`,
      text: readContent(slug, 'summary.md'),
      readSibling: async (name) =>
        readFileSync(new URL(`${slug}/${name}`, content)),
      outputs: [],
      printer: undefined
    },
    {
      houseStyles: new Map([['ama', houseStyleSchema.parse(parse(ama))]]),
      meetings: new Map(
        readdirSync(new URL('meetings/', templates)).map((file) => [
          file.replace('.yaml', ''),
          {}
        ])
      ),
      citationStyle: readFileSync(
        new URL('citation-styles/ama.csl', templates),
        'utf8'
      )
    },
    {strict: false, update: false}
  )
}
