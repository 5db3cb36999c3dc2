import {spawnSync} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {build} from '../build/build.ts'
import {findSummaries} from '../build/find-summaries.ts'
import {nodeEffects} from '../build/node-effects.ts'
import {createPipeline} from '../build/pipeline.ts'
import type {Pipeline, SummaryOutcome} from '../build/pipeline-types.ts'
import type {BuildSettings} from '../build/settings.ts'
import type {Timing} from './analyses.ts'
import {benchSettings} from './bench-settings.ts'
import {median} from './median-time.ts'

/**
 * Times a build in which nothing changed, from the start of the process;
 * beside it the start of Node.js, which reads stamps of as many files.
 *
 * @param cli
 *   The program.
 * @param summaries
 *   How many there are.
 */
export async function timeUnchanged(
  cli: string,
  summaries = 1000
): Promise<Timing> {
  const folder = await mkdtemp(join(tmpdir(), 'plenary-bench-'))
  const content = join(folder, 'content')
  const template = await readFile('templates/new/summary.md', 'utf8')
  const text = template.replaceAll(/(?:SHORT-)?TITLE/g, 'A drug')
  for (let index = 1; index <= summaries; index++) {
    const own = join(content, `trial-${String(index).padStart(4, '0')}`)
    await mkdir(own, {recursive: true})
    await writeFile(join(own, 'summary.md'), text)
  }

  const out = join(folder, 'dist')
  const args = ['--content', content, '--out', out, '--no-pdf']
  await buildOnce(content, out)
  const stamp = `const {readdirSync, statSync} = require('node:fs')
for (const entry of readdirSync(process.argv[1], {recursive: true, withFileTypes: true}))
  statSync(entry.parentPath + '/' + entry.name)`
  const milliseconds = median(rounds(() => run([cli, 'build', ...args])))
  const raw = median(rounds(() => run(['-e', stamp, folder])))
  await rm(folder, {force: true, recursive: true})
  return {
    budget: 1000,
    milliseconds,
    name: `${summaries} summaries of which nothing changed, from the start of the process`,
    raw,
    rawName: 'stamps of all files'
  }
}

/**
 * Builds all of them. The products of the first serve for the others, as their
 * text is the same: it is not the making that is timed.
 */
async function buildOnce(content: string, out: string): Promise<void> {
  const manifest: {readonly version: string} = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  )
  const settings: BuildSettings = {
    ...benchSettings,
    content,
    jobs: 2,
    out,
    pdf: false,
    version: manifest.version,
    write: true
  }
  const folders = (await findSummaries(nodeEffects, content)) ?? []
  await build(
    nodeEffects,
    settings,
    async () => sharing(await createPipeline(nodeEffects, settings)),
    folders,
    {begin() {}, finish() {}},
    new AbortController().signal
  )
}

/** A pipeline that runs once. */
function sharing(pipeline: Pipeline): Pipeline {
  let first: Promise<SummaryOutcome> | undefined
  return async function (input) {
    first ??= pipeline(input)
    const outcome = await first
    if (outcome.products.size === 0)
      throw new Error(outcome.file.messages.join('\n'))
    return {...outcome, file: new VFile({path: input.path})}
  }
}

function rounds(work: () => void): readonly number[] {
  return Array.from({length: 5}, function () {
    const start = performance.now()
    work()
    return performance.now() - start
  })
}

function run(args: readonly string[]): void {
  const {status, stderr} = spawnSync(process.execPath, [...args], {
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(stderr)
}
