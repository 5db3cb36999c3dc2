import type {Effects, PrinterAnswer} from '../build/effects.ts'
import {findSummaries, type SummaryFolder} from '../build/find-summaries.ts'
import {createPipeline} from '../build/pipeline.ts'
import {readFolder} from '../build/read-folder.ts'
import type {BuildSettings} from '../build/settings.ts'
import {type OutputName, outputNames} from '../markdown/index.ts'
import {parseMeeting} from '../output/meeting.ts'
import {createMaker, type Workshop} from './make.ts'
import {printProduct} from './print-product.ts'
import {events, type PreviewState, type ShowRequest} from './protocol.ts'
import {readRows} from './rows.ts'
import {startSession} from './session.ts'
import {openServer} from './server.ts'
import {type Changes, watchFiles} from './watch-files.ts'

/** A preview that runs. */
export interface Preview {
  /** Where it is, `http://127.0.0.1:4400/`. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** How the preview runs. */
export interface PreviewOptions {
  /** Port that must be taken; absent: 4400, or the next that is free. */
  readonly port?: number | undefined
  /** Is told what failed in the preview itself. */
  readonly failed: (text: string) => void
}

/**
 * Starts the preview on loopback.
 *
 * @param effects
 *   The world.
 * @param settings
 *   Settings of a build that writes nothing.
 * @param options
 *   How it runs.
 * @throws {Error}
 *   If there is no content folder, templates are wrong, or the port is taken.
 */
export async function startPreview(
  effects: Effects,
  settings: BuildSettings,
  options: PreviewOptions
): Promise<Preview> {
  const {content, templates} = settings
  const opening = settings.pdf ? effects.openPrinter(2) : undefined
  try {
    const [folders, first, answer] = await Promise.all([
      findSummaries(effects, content),
      loadWorkshop(effects, settings),
      opening
    ])
    if (!folders) throw new Error(`Cannot find the folder \`${content}\``)
    return await serve(folders, first, answer)
  } catch (error) {
    // What failed may not have waited for a browser that still starts.
    const answer = await opening?.catch(() => undefined)
    if (answer && 'printer' in answer) await answer.printer.close()
    throw error
  }

  async function serve(
    found: readonly SummaryFolder[],
    loaded: Workshop,
    answer: PrinterAnswer | undefined
  ): Promise<Preview> {
    const browser = answer && 'printer' in answer ? answer.printer : undefined
    let all = found
    let workshop = loaded
    let broken: string | undefined
    const estimated = browser
      ? undefined
      : answer && 'missing' in answer
        ? answer.missing
        : 'No browser was started, as `--no-pdf` asks.'
    const make = createMaker(effects, settings, () => workshop, browser)
    const session = startSession(make, settings.outputs, {
      entry: (entry) => server.ws.send(events.entry, entry),
      failed: (slug, error) => options.failed(`${slug}: ${wordsOf(error)}`),
      list: () => server.ws.send(events.state, state()),
      summary: (view) => server.ws.send(events.summary, view)
    })
    const server = await openServer(
      {file: session.file, pdf, rows, state},
      [content, templates],
      options.port
    )
    const stopWatching = await watchFiles(
      server.watcher,
      settings,
      all.filter(({problem}) => !problem).map(({slug}) => slug),
      takeIn,
      (error) => options.failed(wordsOf(error))
    )
    server.ws.on(events.show, function (asked: unknown, viewer) {
      const request = readRequest(asked)
      if (request) session.show(viewer, request)
    })
    server.ws.on('vite:client:disconnect', (_, viewer) => session.leave(viewer))
    session.update(all)
    await server.listen()

    return {
      async close() {
        await stopWatching()
        await Promise.all([session.close(), server.close()])
        await browser?.close()
      },
      url: `http://127.0.0.1:${server.config.server.port}/`
    }

    function state(): PreviewState {
      return {broken, content, entries: session.entries(), estimated}
    }

    async function pdf(slug: string, output: OutputName, page: string) {
      const folder = all.find((each) => each.slug === slug)
      if (!folder) return {reasons: [`There is no summary \`${slug}\``]}
      if (!browser) return {reasons: [estimated ?? 'There is no browser']}
      return printProduct(
        effects,
        settings,
        workshop,
        browser,
        folder,
        output,
        page
      )
    }

    async function rows(slug: string, result: string, text: string) {
      const folder = all.find((each) => each.slug === slug)?.folder
      const value = session
        .view(slug)
        ?.values.find((each) => each.result === result && each.text === text)
      if (folder === undefined || !value) return undefined
      return readRows(value, async function (file) {
        if (!file.startsWith(`${folder}/`) || !/\.(?:csv|md)$/.test(file))
          return undefined
        const name = file.slice(folder.length + 1)
        const bytes = await effects.readWithin(folder, name)
        return bytes && new TextDecoder().decode(bytes)
      })
    }

    /** Takes in changes of files, those of one moment together. */
    async function takeIn(changes: Changes): Promise<void> {
      if (changes.isOther) {
        all = (await findSummaries(effects, content)) ?? []
        session.update(all)
      }
      if (changes.isTemplates) await reload()
      if (changes.isAll) session.change()
      for (const slug of changes.slugs) session.change(slug)
    }

    async function reload(): Promise<void> {
      try {
        workshop = await loadWorkshop(effects, settings)
        broken = undefined
        session.change()
      } catch (error) {
        // What was read last goes on until the templates are mended.
        broken = wordsOf(error)
      }
      server.ws.send(events.state, state())
    }
  }
}

async function loadWorkshop(
  effects: Effects,
  settings: BuildSettings
): Promise<Workshop> {
  const [pipeline, meetings] = await Promise.all([
    createPipeline(effects, settings),
    readFolder(effects, `${settings.templates}/meetings`, parseMeeting)
  ])
  return {meetings, pipeline}
}

function readRequest(asked: unknown): ShowRequest | undefined {
  if (typeof asked !== 'object' || asked === null) return undefined
  const {output, slug} = asked as Record<string, unknown>
  const name = outputNames.find((each) => each === output)
  return typeof slug === 'string' && name ? {output: name, slug} : undefined
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
