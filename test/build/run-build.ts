import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {linePlace, report} from '../../src/diagnostic/index.ts'
import {build, type BuildOutcome} from '../../src/build/build.ts'
import type {Effects} from '../../src/build/effects.ts'
import {findSummaries} from '../../src/build/find-summaries.ts'
import type {Pipeline} from '../../src/build/pipeline-types.ts'
import type {BuildSettings} from '../../src/build/settings.ts'
import {outputNames} from '../../src/markdown/index.ts'
import {PrintError} from '../../src/print/index.ts'
import {memoryEffects} from '../memory-effects.ts'

/** What a path holds. */
export type Files = Map<string, Uint8Array | string>

const templates = [
  'templates/index/card.html',
  'templates/index/style.css',
  'templates/index/template.html',
  'templates/themes/blue.yaml'
]

/** Summaries by slug, and the templates of the list. */
export function createFiles(
  summaries: Readonly<Record<string, string>>
): Files {
  const root = new URL('../../', import.meta.url)
  return new Map([
    ...templates.map(
      (path) => [path, readFileSync(new URL(path, root), 'utf8')] as const
    ),
    ...Object.entries(summaries).map(
      ([slug, text]) => [`content/${slug}/summary.md`, text] as const
    )
  ])
}

/**
 * Does what the text of a summary says: `warn`, `refuse`, `crash`, `hang` of
 * the browser, `pin`; else all is well. Products hold the text.
 */
export const obedient: Pipeline = async function (input) {
  const {outputs, path, printer, text} = input
  const file = new VFile({path})
  const place = linePlace(path, 3, 5)
  if (text === 'crash') throw new TypeError('Cannot read a property')
  if (text === 'hang') throw new PrintError('timeout', 'took over 20 s')
  if (text === 'warn') {
    report(file, 'figure-referenced', {place, reason: 'Alone'})
  }
  if (text === 'refuse') {
    report(file, 'value-exists', {fix: 'Write `sd`.', place, reason: 'Lost'})
  }

  const products = new Map<string, string>()
  for (const output of outputs) products.set(`${output}.html`, text)
  if (printer) products.set('poster.pdf', text)
  products.set('trace.json', text)
  return {file, products, source: text === 'pin' ? 'pinned' : undefined}
}

/** Builds, with the pipeline above unless another is given. */
export async function runBuild(
  files: Files,
  settings: Partial<BuildSettings> = {},
  {
    effects = memoryEffects(files),
    pipeline = obedient,
    signal = new AbortController().signal
  }: {effects?: Effects; pipeline?: Pipeline; signal?: AbortSignal} = {}
): Promise<BuildOutcome & {readonly told: readonly string[]}> {
  const told: string[] = []
  const outcome = await build(
    effects,
    {
      content: 'content',
      jobs: 2,
      out: 'dist',
      outputs: outputNames,
      pdf: false,
      pid: 7,
      slugs: [],
      strict: false,
      templates: 'templates',
      update: false,
      version: '1.2.3',
      write: true,
      ...settings
    },
    pipeline,
    (await findSummaries(effects, 'content')) ?? [],
    {
      begin: (total) => told.push(`begin ${total}`),
      finish: ({slug, state}) => told.push(`${state} ${slug}`)
    },
    signal
  )
  return {...outcome, told}
}

/** Paths below a folder, sorted. */
export function pathsIn(files: Files, folder: string): string[] {
  return [...files.keys()]
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1))
    .sort()
}
