import type {Effects, PrinterAnswer} from '../build/effects.ts'
import type {SummaryFolder} from '../build/find-summaries.ts'
import type {Pipeline, SummaryOutcome} from '../build/pipeline-types.ts'
import {readText} from '../build/effects.ts'
import {type Run, runPipeline} from '../build/run-pipeline.ts'
import type {BuildSettings} from '../build/settings.ts'
import {reportSummary} from '../build/summary-report.ts'
import type {MessageRecord} from '../diagnostic/index.ts'
import type {OutputName} from '../markdown/index.ts'
import {countTexts} from '../output/count-abstract.ts'
import type {Meeting} from '../output/meeting.ts'
import type {Trace, TracedValue} from '../output/trace-schema.ts'
import type {CountView} from './protocol.ts'

/** One product of a summary, made for the screen. */
export interface Made {
  /** Files to serve, pages first of all. */
  readonly files: ReadonlyMap<string, Uint8Array | string>
  /** Names of the pages; empty: there is none. */
  readonly pages: readonly string[]
  readonly values: readonly TracedValue[]
  readonly messages: readonly MessageRecord[]
  readonly isRefused: boolean
  /** Whether the program failed, rather than the summary. */
  readonly isCrash: boolean
  /** Text of the summary that it was made of. */
  readonly source: string
  readonly title: string
  readonly detail: string
  readonly meeting: string
  readonly isSimulated: boolean
  readonly embargoUntil?: string | undefined
  readonly counts?: readonly CountView[] | undefined
}

/** Makes a product of a summary; never throws for what is wrong with it. */
export type Make = (folder: SummaryFolder, output: OutputName) => Promise<Made>

/** A browser that lays pages out, and prints them. */
export type LayoutPrinter = Extract<
  PrinterAnswer,
  {readonly printer: unknown}
>['printer']

/** What products are made with; it changes with the templates. */
export interface Workshop {
  readonly pipeline: Pipeline
  readonly meetings: ReadonlyMap<string, Meeting>
}

/**
 * Makes products by the pipeline that builds them, all but their printing.
 *
 * @param effects
 *   The world.
 * @param settings
 *   Settings of a build.
 * @param workshop
 *   What is there now.
 * @param printer
 *   The browser that lays pages out; absent: they are laid out by estimate.
 */
export function createMaker(
  effects: Effects,
  settings: BuildSettings,
  workshop: () => Workshop,
  printer: LayoutPrinter | undefined
): Make {
  return async function (folder, output) {
    const {meetings, pipeline} = workshop()
    let outcome: SummaryOutcome | undefined
    const noting: Pipeline = async function (input) {
      outcome = await pipeline({...input, layoutOnly: true})
      return outcome
    }
    const source = (await readText(effects, folder.path)) ?? ''
    const run = await runPipeline(
      effects,
      {...settings, outputs: [output]},
      noting,
      printer,
      folder
    )
    const {messages, title} = reportSummary(folder, run, [], false)
    const {frontMatter} = run
    // Refused pages are shown too, with what is wrong outlined.
    const files = new Map([
      ...(outcome?.products ?? []),
      ...(outcome?.inspection ?? [])
    ])
    const meeting = frontMatter && meetings.get(frontMatter.meeting.id)
    return {
      counts: meeting && countsOf(files, meeting),
      detail: frontMatter
        ? [
            frontMatter.abstractNumber,
            frontMatter.session ?? (meeting?.name || frontMatter.keywords?.[0])
          ]
            .filter((part) => part)
            .join(', ')
        : '',
      embargoUntil: embargoOf(run, effects.now()),
      files,
      isCrash: run.state === 'crashed' || run.state === 'failed',
      isRefused: run.state !== 'built',
      isSimulated: frontMatter?.dataStatus === 'simulated',
      meeting: meeting?.name ?? '',
      messages,
      pages: pagesOf(files, output),
      source: source.replaceAll(/\r\n?/g, '\n'),
      title,
      values: valuesOf(files)
    }
  }
}

function pagesOf(
  files: ReadonlyMap<string, unknown>,
  output: OutputName
): readonly string[] {
  return [...files.keys()].filter(
    (name) =>
      name.startsWith(output) &&
      /^[^/]*\.html$/.test(name) &&
      !name.startsWith('newsletter-fragment')
  )
}

function valuesOf(
  files: ReadonlyMap<string, Uint8Array | string>
): readonly TracedValue[] {
  const text = files.get('trace.json')
  if (typeof text !== 'string') return []
  const trace = JSON.parse(text) as Trace
  return trace.values
}

/** Counts of the text of the abstract, whose first line is the title. */
function countsOf(
  files: ReadonlyMap<string, Uint8Array | string>,
  meeting: Meeting
): readonly CountView[] | undefined {
  const text = files.get('abstract.txt')
  if (typeof text !== 'string') return undefined
  const end = text.indexOf('\n\n')
  const texts = {
    body: text.slice(end + 2).trim(),
    title: text.slice(0, end)
  }
  return countTexts(texts, meeting).map(({actual, limit}) => ({
    actual,
    isUnverified: limit.unverified === true,
    most: limit.most,
    parts: limit.counts.join(' and '),
    unit: limit.unit.replaceAll('-', ' ')
  }))
}

function embargoOf({frontMatter}: Run, now: Date): string | undefined {
  const until = frontMatter?.embargo?.until
  return until !== undefined && new Date(until) > now ? until : undefined
}
