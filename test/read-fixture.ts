import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {houseStyleSchema} from '../src/format/house-style.ts'
import {
  resolveSummary,
  type ResolvedSummary
} from '../src/build/resolve-summary.ts'

const root = new URL('fixtures/', import.meta.url)
const templates = new URL('../templates/', import.meta.url)

/** Text of a file of a fixture; `undefined` if there is none. */
export function readFixture(name: string, path: string): string | undefined {
  const url = new URL(`${name}/${path}`, root)
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined
}

/** Resolves the summary of a fixture with the templates that ship. */
export async function resolveFixture(
  name: string,
  settings = {strict: false, update: false}
): Promise<ResolvedSummary> {
  const ama = parse(
    readFileSync(new URL('house-styles/ama.yaml', templates), 'utf8')
  )
  return resolveSummary(
    {
      slug: name,
      path: `${name}/summary.md`,
      text: readFixture(name, 'summary.md') ?? '',
      readSibling: async (path) => {
        const url = new URL(`${name}/${path}`, root)
        return existsSync(url) ? readFileSync(url) : undefined
      },
      outputs: [],
      printer: undefined
    },
    {
      houseStyles: new Map([['ama', houseStyleSchema.parse(ama)]]),
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
    settings
  )
}
