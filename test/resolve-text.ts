import {readdirSync, readFileSync} from 'node:fs'
import {parse} from 'yaml'
import type {SummaryInput} from '../src/build/pipeline-types.ts'
import {
  resolveSummary,
  type ResolvedSummary
} from '../src/build/resolve-summary.ts'
import {houseStyleSchema} from '../src/format/house-style.ts'

const templates = new URL('../templates/', import.meta.url)

function read(name: string): string {
  return readFileSync(new URL(name, templates), 'utf8')
}

/** Resolves the text of a summary that has no other files. */
export async function resolveAlone(text: string): Promise<ResolvedSummary> {
  return resolveText({
    path: 'a/summary.md',
    readSibling: async () => undefined,
    slug: 'a',
    text
  })
}

/** Resolves a summary with the templates that ship. */
export function resolveText(
  input: Omit<SummaryInput, 'outputs' | 'printer'>,
  settings = {strict: false, update: false}
): Promise<ResolvedSummary> {
  return resolveSummary(
    {...input, outputs: [], printer: undefined},
    {
      houseStyles: new Map(
        readdirSync(new URL('house-styles/', templates)).map((file) => [
          file.replace('.yaml', ''),
          houseStyleSchema.parse(parse(read(`house-styles/${file}`)))
        ])
      ),
      meetings: new Map(
        readdirSync(new URL('meetings/', templates)).map((file) => [
          file.replace('.yaml', ''),
          {}
        ])
      ),
      citationStyle: read('citation-styles/ama.csl')
    },
    {...settings, today: '2026-01-01'}
  )
}
