import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {build} from '../../src/build/build.ts'
import type {Done} from '../../src/build/done.ts'
import type {Effects} from '../../src/build/effects.ts'
import {findSummaries} from '../../src/build/find-summaries.ts'
import type {
  Pipeline,
  SummaryInput,
  SummaryOutcome
} from '../../src/build/pipeline-types.ts'
import type {BuildReport} from '../../src/build/report.ts'
import type {BuildSettings} from '../../src/build/settings.ts'
import {report} from '../../src/diagnostic/index.ts'
import {memoryEffects} from '../memory-effects.ts'

/** Contents by path. */
export type Files = Map<string, Uint8Array | string>

/** Templates of the list of summaries, as they ship. */
export const indexTemplates: readonly (readonly [string, string])[] = [
  'templates/index/template.html',
  'templates/index/card.html',
  'templates/index/style.css',
  'templates/themes/blue.yaml'
].map((path) => [
  path,
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
])

/** A world with summaries by slug. */
export function worldOf(summaries: Readonly<Record<string, string>>): Files {
  const texts = Object.entries(summaries).map(
    ([slug, text]) => [`content/${slug}/summary.md`, text] as const
  )
  return new Map([...indexTemplates, ...texts])
}

/**
 * Makes pages that hold the text of the summary.
 *
 * Summaries that hold `REFUSE` are refused, those that hold `CRASH` throw.
 */
export const pipeline: Pipeline = async function ({
  outputs,
  path,
  text
}: SummaryInput): Promise<SummaryOutcome> {
  const file = new VFile({path, value: text})
  if (text.includes('CRASH')) throw new Error('Planted crash')

  if (text.includes('REFUSE')) {
    report(file, 'value-syntax', {fix: 'Mend it.', reason: 'Planted error'})
  }

  const products = new Map<string, Uint8Array | string>(
    outputs.map((output) => [`${output}.html`, `${output}: ${text}`])
  )
  products.set('trace.json', JSON.stringify({text, values: []}))
  return {file, products, title: text}
}

export const settings: BuildSettings = {
  content: 'content',
  jobs: 2,
  out: 'dist',
  outputs: ['abstract', 'poster', 'handout', 'newsletter'],
  pdf: false,
  pid: 1,
  slugs: [],
  strict: false,
  templates: 'templates',
  update: false,
  version: '1.2.3',
  write: true
}

/** What a test changes of a build. */
export interface Changes {
  readonly effects?: Partial<Effects>
  readonly pipeline?: Pipeline
  readonly settings?: Partial<BuildSettings>
  readonly signal?: AbortSignal
}

/** What came of a build of a world. */
export interface WorldOutcome {
  readonly crashes: ReadonlyMap<string, Error>
  readonly missingBrowser?: string | undefined
  readonly report: BuildReport
  readonly summaries: readonly Done[]
  /** Summaries that the pipeline ran on, with the products that it made. */
  readonly made: readonly string[]
}

/** Builds a world. */
export async function buildWorld(
  files: Files,
  changes: Changes = {}
): Promise<WorldOutcome> {
  const effects = {...memoryEffects(files), ...changes.effects}
  const folders = (await findSummaries(effects, 'content')) ?? []
  const made: string[] = []
  const {report, ...others} = await build(
    effects,
    {...settings, ...changes.settings},
    async () =>
      async function (input) {
        made.push(`${input.slug}: ${input.outputs.join(' ')}`)
        return (changes.pipeline ?? pipeline)(input)
      },
    folders,
    {begin() {}, finish() {}},
    changes.signal ?? new AbortController().signal
  )
  return {...others, made: made.sort(), report: await report()}
}

/** Paths in a folder but for records of builds, sorted. */
export function pathsIn(files: Files, folder: string): string[] {
  return [...files.keys()]
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1))
    .filter((path) => !path.startsWith('.plenary/'))
    .sort()
}
