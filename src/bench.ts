import {spawnSync} from 'node:child_process'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {timeAnalyses} from './bench/analyses.ts'
import {benchSettings} from './bench/bench-settings.ts'
import {timeEdit} from './bench/edit.ts'
import {timeFigures} from './bench/figures.ts'
import {timeFit} from './bench/fit.ts'
import {timeGates} from './bench/gates.ts'
import {timeMetadata} from './bench/metadata.ts'
import {timeMailings} from './bench/mailings.ts'
import {timeMails} from './bench/mails.ts'
import {timeSurvival} from './bench/survival.ts'
import {timeUnchanged} from './bench/unchanged.ts'
import {findSummaries} from './build/find-summaries.ts'
import {mapLimit} from './build/map-limit.ts'
import {nodeEffects} from './build/node-effects.ts'
import type {SummaryInput, SummaryOutcome} from './build/pipeline-types.ts'
import {openPackedThreads} from './build/threads/open-packed-threads.ts'
import {summariesInThread} from './build/threads/summaries-in-thread.ts'
import {type OutputName, outputNames} from './markdown/index.ts'
import type {Printer} from './print/index.ts'

// Speed of the shipped content, copied; beside each figure the raw limit: the
// same HTML printed by the same browser with nothing around it.

const jobs = 2
const cli = fileURLToPath(new URL('cli.js', import.meta.url))
/** As most templates of posters have it. */
const pictureWidthPx = 1200
const copies = Number(process.argv[2] ?? 10)

interface Line {
  readonly name: string
  readonly perSecond: number
  /** The same, with nothing around the browser. */
  readonly raw: number
  /** And with a picture of each page, where there is one. */
  readonly rawWithPictures: number | undefined
}

await main()

async function main(): Promise<void> {
  const answer = await nodeEffects.openPrinter(jobs)
  if (!('printer' in answer)) {
    process.stderr.write(`${answer.missing}\n`)
    process.exitCode = 3
    return
  }
  const {printer} = answer
  const inputs = await readInputs()
  const lines = [
    await bench('handouts', ['handout'], inputs, printer, true),
    await bench('posters', ['poster'], inputs, printer, true),
    await bench('newsletters', ['newsletter'], inputs, printer, false),
    await bench('summaries, HTML alone', outputNames, inputs, printer, false)
  ]
  const gates = await timeGates(printer)
  const fit = await timeFit(printer)
  const metadata = await timeMetadata(printer)
  const edit = await timeEdit(printer)
  await printer.close()
  const timings = [
    await timeAnalyses(),
    timeSurvival(),
    ...(await timeFigures()),
    await timeMails(),
    ...gates,
    fit,
    metadata,
    edit
  ]
  timings.push(await timeUnchanged(cli))
  const mailings = await timeMailings(cli)
  const cold = await coldStart()
  const bare = await bareStart()

  process.stdout.write(
    `${inputs.length} summaries (${copies} copies), ${jobs} threads and pages, ${printer.browser}\n\n`
  )
  for (const {name, perSecond, raw, rawWithPictures} of lines) {
    process.stdout.write(
      `${name.padEnd(24)}${perSecond.toFixed(1).padStart(8)}/s${beside(perSecond, raw)}\n`
    )
    if (rawWithPictures !== undefined)
      process.stdout.write(
        `${' '.repeat(34)}${beside(perSecond, rawWithPictures)}, with pictures\n`
      )
  }
  for (const {name, milliseconds, budget, raw, rawName} of timings)
    process.stdout.write(
      `${name}\n${milliseconds.toFixed(2).padStart(32)} ms, at most ${budget}; raw limit ${raw.toFixed(2)} ms, ${rawName} (${(milliseconds / raw).toFixed(1)} times it)\n`
    )
  process.stdout.write(
    `${mailings.mails} newsletters and ${mailings.digests} digests of all of them\n${mailings.seconds.toFixed(2).padStart(32)} s, at most ${mailings.budget}\n`
  )
  process.stdout.write(
    `${'cold start to first PDF'.padEnd(24)}${cold.toFixed(2).padStart(8)} s   raw limit ${bare.toFixed(2).padStart(7)} s  (browser alone)\n`
  )
}

function beside(perSecond: number, raw: number): string {
  const share = ((100 * perSecond) / raw).toFixed(0)
  return `  raw limit ${raw.toFixed(1).padStart(7)}/s  (${share}% of it)`
}

async function readInputs(): Promise<readonly SummaryInput[]> {
  const folders = (await findSummaries(nodeEffects, 'content')) ?? []
  const inputs = await Promise.all(
    folders.map(async ({folder, path, slug}) => ({
      slug,
      path,
      text: await readFile(path, 'utf8'),
      readSibling: async (name: string) => nodeEffects.readWithin(folder, name),
      outputs: outputNames,
      printer: undefined
    }))
  )
  return Array.from({length: copies}, () => inputs).flat()
}

async function run(
  outputs: readonly OutputName[],
  inputs: readonly SummaryInput[],
  printer: Printer | undefined
): Promise<{readonly perSecond: number; readonly outcomes: SummaryOutcome[]}> {
  const {close, pipeline} = await openPackedThreads(
    {...benchSettings, outputs},
    jobs
  )
  const work = inputs.map((input) => ({...input, outputs, printer}))
  const most = jobs * summariesInThread
  // The first rounds warm caches and the just-in-time compiler.
  for (let round = 0; round < 3; round++)
    await mapLimit(work.slice(0, most), most, pipeline)
  const start = performance.now()
  const outcomes = await mapLimit(work, most, pipeline)
  const seconds = (performance.now() - start) / 1000
  await close()
  return {perSecond: inputs.length / seconds, outcomes}
}

/**
 * Makes products, then prints the pages that came of it with nothing around.
 *
 * @param printed
 *   Whether the products themselves are printed.
 */
async function bench(
  name: string,
  outputs: readonly OutputName[],
  inputs: readonly SummaryInput[],
  printer: Printer,
  printed: boolean
): Promise<Line> {
  const {perSecond, outcomes} = await run(
    outputs,
    inputs,
    printed ? printer : undefined
  )
  const pages = outcomes.map(({products}) =>
    outputs.map((output) => {
      const html = products.get(`${output}.html`)
      if (typeof html !== 'string') throw new Error(`No ${output} was built`)
      return html
    })
  )
  const raw = await rate(pages, async (html) => printBare(html, printer))
  const rawWithPictures =
    printed && outputs.includes('poster')
      ? await rate(pages, async (html) =>
          printBare(html, printer, pictureWidthPx)
        )
      : undefined
  return {name, perSecond, raw, rawWithPictures}
}

/** How many summaries a second have all their pages printed. */
async function rate(
  summaries: readonly (readonly string[])[],
  print: (html: string) => Promise<void>
): Promise<number> {
  const start = performance.now()
  await mapLimit(summaries, jobs, async function (pages) {
    for (const html of pages) await print(html)
  })
  return (1000 * summaries.length) / (performance.now() - start)
}

async function printBare(
  html: string,
  printer: Printer,
  pictureWidthPx?: number
): Promise<void> {
  await printer.withSheet(html, async function (sheet) {
    await sheet.pdf()
    if (pictureWidthPx !== undefined) await sheet.png(pictureWidthPx)
  })
}

/** Seconds from the start of the program to the end of a build of one PDF. */
async function coldStart(): Promise<number> {
  const out = await mkdtemp(join(tmpdir(), 'plenary-bench-'))
  const [first] = (await findSummaries(nodeEffects, 'content')) ?? []
  const start = performance.now()
  const {status} = spawnSync(
    process.execPath,
    [cli, 'build', first?.slug ?? '', '--only', 'handout', '--out', out],
    {stdio: 'ignore'}
  )
  const seconds = (performance.now() - start) / 1000
  await rm(out, {recursive: true, force: true})
  if (status !== 0) throw new Error(`The build ended with ${status}`)
  return seconds
}

/** Seconds from the start of a browser to its first PDF, of an empty page. */
async function bareStart(): Promise<number> {
  const start = performance.now()
  const answer = await nodeEffects.openPrinter(1)
  if (!('printer' in answer)) throw new Error(answer.missing)
  await printBare(
    '<!doctype html><html lang="en"><head><title>Bare</title></head><body><p>Bare</p></body></html>',
    answer.printer
  )
  const seconds = (performance.now() - start) / 1000
  await answer.printer.close()
  return seconds
}
