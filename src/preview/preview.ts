import {dirname, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Plugin, ViteDevServer} from 'vite'
import type {Effects} from '../build/effects.ts'
import {findSummaries} from '../build/find-summaries.ts'
import {createPipeline} from '../build/pipeline.ts'
import {readFolder} from '../build/read-folder.ts'
import type {BuildSettings} from '../build/settings.ts'
import {type OutputName, outputNames} from '../markdown/index.ts'
import {parseMeeting} from '../output/meeting.ts'
import {affectedBy} from './affected.ts'
import {refusal} from './guard.ts'
import {createMaker, type LayoutPrinter, type Workshop} from './make.ts'
import {printProduct} from './print-product.ts'
import {events, type PreviewState, type ShowRequest} from './protocol.ts'
import {type Answers, guard, guardEditor, routes} from './routes.ts'
import {readRows} from './rows.ts'
import {startSession} from './session.ts'

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

/** Files of the page: Vite compiles them from where they are written. */
const client = fileURLToPath(
  new URL('../../src/preview/client', import.meta.url)
)

/** Time in which the events of one saving come together. */
const settleMs = 8

/** Policy of the page: its own scripts, and its own products in frames. */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' ws:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

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
  const [folders, first, answer] = await Promise.all([
    findSummaries(effects, content),
    loadWorkshop(effects, settings),
    settings.pdf ? effects.openPrinter(2) : undefined
  ])
  const printer = answer && 'printer' in answer ? answer.printer : undefined
  try {
    if (!folders) throw new Error(`Cannot find the folder \`${content}\``)
    return await serve(folders, first, printer)
  } catch (error) {
    await printer?.close()
    throw error
  }

  async function serve(
    found: NonNullable<typeof folders>,
    loaded: Workshop,
    browser: LayoutPrinter | undefined
  ): Promise<Preview> {
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
    const server = await createVite(
      {
        file: session.file,
        pdf,
        rows,
        state
      },
      [content, templates],
      options.port
    )
    const stopWatching = watch(server)
    server.ws.on(events.show, function (asked: unknown, viewer) {
      const request = readRequest(asked)
      if (request) session.show(viewer, request)
    })
    server.ws.on('vite:client:disconnect', (_, viewer) => session.leave(viewer))
    session.update(all)
    await server.listen()

    return {
      async close() {
        stopWatching()
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
    function watch(vite: ViteDevServer): () => void {
      const roots = {
        content: slashes(resolve(content)),
        templates: slashes(resolve(templates))
      }
      let changed = new Set<string>()
      let isOther = false
      let timer: ReturnType<typeof setTimeout> | undefined
      vite.watcher.add([roots.content, roots.templates])
      vite.watcher.on('all', function (event, path) {
        if (affectedBy(slashes(path), roots).kind === 'nothing') {
          if (!event.endsWith('Dir')) return
          if (!slashes(path).startsWith(`${roots.content}/`)) return
        }
        isOther ||= event !== 'change'
        changed.add(slashes(path))
        clearTimeout(timer)
        timer = setTimeout(settle, settleMs)
      })
      return () => clearTimeout(timer)

      function settle(): void {
        const [paths, hasOthers] = [changed, isOther]
        changed = new Set()
        isOther = false
        takeIn(paths, hasOthers).catch((error: unknown) =>
          options.failed(wordsOf(error))
        )
      }

      async function takeIn(
        paths: ReadonlySet<string>,
        hasOthers: boolean
      ): Promise<void> {
        const effect = [...paths].map((path) => affectedBy(path, roots))
        if (hasOthers) {
          all = (await findSummaries(effects, content)) ?? []
          session.update(all)
        }
        if (effect.some(({kind}) => kind === 'templates')) await reload()
        if (effect.some(({kind}) => kind === 'all')) session.change()
        const slugs = effect.flatMap((each) =>
          each.kind === 'summary' ? [each.slug] : []
        )
        for (const slug of new Set(slugs)) session.change(slug)
      }
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

async function createVite(
  answers: Answers,
  roots: readonly string[],
  port: number | undefined
): Promise<ViteDevServer> {
  const {createServer} = await import('vite')
  const plugin: Plugin = {
    name: 'plenary-preview',
    configureServer(server) {
      const portOf = () => server.config.server.port ?? 0
      const {middlewares} = server
      middlewares.use(guard(portOf))
      middlewares.use(function (request, response, next) {
        if (/^\/(?:$|\?|index\.html)/.test(request.url ?? ''))
          response.setHeader('Content-Security-Policy', pagePolicy)
        next()
      })
      middlewares.use('/__open-in-editor', guardEditor(roots))
      middlewares.use('/preview', routes(answers))
      server.httpServer?.prependListener(
        'upgrade',
        function ({headers}, socket) {
          if (refusal(headers, portOf()) !== undefined) socket.destroy()
        }
      )
    }
  }
  return createServer({
    appType: 'mpa',
    cacheDir: resolve('node_modules/.cache/plenary/vite'),
    clearScreen: false,
    configFile: false,
    envDir: false,
    logLevel: 'error',
    optimizeDeps: {include: [], noDiscovery: true},
    plugins: [plugin],
    publicDir: false,
    root: client,
    server: {
      cors: false,
      fs: {allow: [dirname(client)], strict: true},
      hmr: {overlay: false},
      host: '127.0.0.1',
      port: port ?? 4400,
      strictPort: port !== undefined
    }
  })
}

function readRequest(asked: unknown): ShowRequest | undefined {
  if (typeof asked !== 'object' || asked === null) return undefined
  const {output, slug} = asked as Record<string, unknown>
  const name = outputNames.find((each) => each === output)
  return typeof slug === 'string' && name ? {output: name, slug} : undefined
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/')
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
