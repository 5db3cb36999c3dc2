import {createReadStream} from 'node:fs'
import {realpath} from 'node:fs/promises'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {createRequire} from 'node:module'
import {type OutputName, outputNames} from '../markdown/index.ts'
import {editorTarget} from './editor-target.ts'
import {refusal} from './guard.ts'
import type {PdfAnswer} from './print-product.ts'
import type {PreviewState, RowsView} from './protocol.ts'

/** What the page can ask for. */
export interface Answers {
  readonly state: () => PreviewState
  readonly file: (
    slug: string,
    version: string,
    name: string
  ) => Uint8Array | string | undefined
  readonly rows: (
    slug: string,
    result: string,
    text: string
  ) => Promise<RowsView | undefined>
  readonly pdf: (
    slug: string,
    output: OutputName,
    page: string
  ) => Promise<PdfAnswer>
}

type Next = (error?: unknown) => void
type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: Next
) => void

/** Refuses what comes from elsewhere. */
export function guard(port: () => number): Middleware {
  return function (request, response, next) {
    const reason = refusal(request.headers, port())
    if (reason === undefined) {
      // The page holds what nobody else may frame or read.
      response.setHeader('X-Frame-Options', 'SAMEORIGIN')
      response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
      response.setHeader('X-Content-Type-Options', 'nosniff')
      response.setHeader('Referrer-Policy', 'no-referrer')
      next()
      return
    }
    end(response, 403, `${reason}\n`)
  }
}

/** Lets editors open files of some folders alone. */
export function guardEditor(roots: readonly string[]): Middleware {
  return function (request, response, next) {
    const url = new URL(request.url ?? '', 'http://localhost')
    const asked = url.searchParams.get('file') ?? ''
    editorTarget(asked, roots, orUndefined)
      .then(function (target) {
        if (target === undefined) {
          end(
            response,
            403,
            'Expected a file of the content or the templates\n'
          )
          return
        }
        request.url = `/?file=${encodeURIComponent(target)}`
        next()
      })
      .catch(next)
  }
}

/** Policy of product pages: nothing in them runs or loads anything. */
const productPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin"

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png'
}

/** Answers what the page asks for, under `/preview/`. */
export function routes(answers: Answers): Middleware {
  return function (request, response, next) {
    const url = new URL(request.url ?? '', 'http://localhost')
    const [kind = '', ...rest] = url.pathname.slice(1).split('/').map(decode)
    answer(kind, rest, url.searchParams)
      .then((known) => {
        if (!known) end(response, 404, 'Not found\n')
      })
      .catch(next)

    async function answer(
      route: string,
      [slug = '', second = '', ...names]: readonly string[],
      query: URLSearchParams
    ): Promise<boolean> {
      if (route === 'state') return sendJson(response, answers.state())
      if (route === 'product') {
        const name = names.join('/')
        const contents = answers.file(slug, second, name)
        const type = types[name.slice(name.lastIndexOf('.') + 1)]
        if (contents === undefined || type === undefined) return false
        response.setHeader('Content-Security-Policy', productPolicy)
        response.setHeader('Content-Type', type)
        // A version never changes.
        response.setHeader('Cache-Control', 'private, max-age=600, immutable')
        response.end(
          typeof contents === 'string' ? withoutScripts(contents) : contents
        )
        return true
      }
      if (route === 'rows') {
        const rows = await answers.rows(
          slug,
          query.get('result') ?? '',
          query.get('text') ?? ''
        )
        return rows !== undefined && sendJson(response, rows)
      }
      if (route === 'pdf' && request.method === 'POST') {
        const output = outputNames.find((name) => name === second)
        if (!output) return false
        const made = await answers.pdf(slug, output, names[0] ?? '')
        if ('reasons' in made) return sendJson(response, made)
        response.setHeader('Content-Type', 'application/pdf')
        response.setHeader(
          'Content-Disposition',
          `attachment; filename="${made.name}"`
        )
        response.end(made.pdf)
        return true
      }
      if (route === 'fonts') return sendFont(response, slug)
      return false
    }
  }
}

/** A page without its scripts, which would not run; JSON has no `<` in it. */
function withoutScripts(html: string): string {
  return html.replaceAll(
    /<script\b[^>]*>[^<]*(?:<(?!\/script)[^<]*)*<\/script>/g,
    ''
  )
}

/** Fonts of the page, which are those of products. */
const fonts: Readonly<Record<string, string>> = {
  '400.ttf': 'inter/400Regular/Inter_400Regular.ttf',
  '600.ttf': 'inter/600SemiBold/Inter_600SemiBold.ttf'
}

function sendFont(response: ServerResponse, name: string): boolean {
  const file = Object.hasOwn(fonts, name) ? fonts[name] : undefined
  if (file === undefined) return false
  const {resolve} = createRequire(import.meta.url)
  response.setHeader('Content-Type', 'font/ttf')
  response.setHeader('Cache-Control', 'private, max-age=86400')
  createReadStream(resolve(`@expo-google-fonts/${file}`)).pipe(response)
  return true
}

function sendJson(response: ServerResponse, value: unknown): true {
  response.setHeader('Content-Type', 'application/json')
  response.setHeader('Cache-Control', 'no-store')
  response.end(JSON.stringify(value))
  return true
}

function end(response: ServerResponse, code: number, text: string): void {
  response.statusCode = code
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.end(text)
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

async function orUndefined(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined)
}
