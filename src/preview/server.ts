import {dirname, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Plugin, ViteDevServer} from 'vite'
import {refusal} from './guard.ts'
import {type Answers, guard, guardEditor, routes} from './routes.ts'

/** Files of the page: Vite compiles them from where they are written. */
const client = fileURLToPath(
  new URL('../../src/preview/client', import.meta.url)
)

/** Policy of the page: its own scripts, and its own products in frames. */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' ws:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * Opens Vite on loopback, with what the page asks for; it does not listen yet.
 *
 * @param answers
 *   What the page can ask for.
 * @param roots
 *   Folders whose files editors may open.
 * @param port
 *   Port that must be taken; absent: 4400, or the next that is free.
 */
export async function openServer(
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
