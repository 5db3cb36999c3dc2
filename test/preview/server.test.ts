import {readFileSync} from 'node:fs'
import {request} from 'node:http'
import {cpSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Effects} from '../../src/build/effects.ts'
import {nodeEffects} from '../../src/build/node-effects.ts'
import {type Preview, startPreview} from '../../src/preview/preview.ts'
import type {PreviewState} from '../../src/preview/protocol.ts'
import {makeContent} from './content.ts'

const content = makeContent()
const templates = join(
  content.folder,
  '..',
  `${content.folder.split('/').pop()}-templates`
)
const settings = {...content.settings, pdf: false, templates}
const failed: string[] = []
let preview: Preview
let port = 0

beforeAll(async function () {
  cpSync('templates', templates, {recursive: true})
  preview = await startPreview(nodeEffects, settings, {
    failed: (text) => failed.push(text)
  })
  port = Number(new URL(preview.url).port)
}, 60_000)

afterAll(async function () {
  await preview?.close()
  content.remove()
  rmSync(templates, {force: true, recursive: true})
})

interface Answer {
  readonly code: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

/** Asks the preview as any program of this computer can. */
async function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET'
): Promise<Answer> {
  return new Promise((done, fail) => {
    request({headers, host: '127.0.0.1', method, path, port}, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part) => (body += part))
      response.on('end', () =>
        done({body, code: response.statusCode ?? 0, headers: response.headers})
      )
    })
      .on('error', fail)
      .end()
  })
}

/** Opens a websocket; says how it is answered. */
async function upgrade(headers: Record<string, string>): Promise<string> {
  return new Promise((done) => {
    request({
      headers: {
        connection: 'upgrade',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-protocol': 'vite-hmr',
        'sec-websocket-version': '13',
        upgrade: 'websocket',
        ...headers
      },
      host: '127.0.0.1',
      path: '/',
      port
    })
      .on('upgrade', (_, socket) => {
        socket.destroy()
        done('opened')
      })
      .on('response', (response) => done(String(response.statusCode)))
      .on('error', () => done('refused'))
      .end()
  })
}

async function state(): Promise<PreviewState> {
  return JSON.parse((await ask('/preview/state')).body)
}

function slugs({entries}: PreviewState): string {
  return entries.map(({slug}) => slug).join(' ')
}

/** Waits until the state of the preview is as wanted. */
async function stateWhen(
  holds: (state: PreviewState) => boolean
): Promise<PreviewState> {
  for (;;) {
    const now = await state()
    if (holds(now)) return now
    await new Promise((done) => setTimeout(done, 30))
  }
}

describe('hosts', function () {
  test('should be those of loopback alone', async function () {
    expect((await ask('/')).code).toBe(200)
    expect((await ask('/', {host: `localhost:${port}`})).code).toBe(200)
  })

  test.each(['evil.example', 'localhost.evil.example', '192.168.1.10'])(
    'should not be %s, which may resolve to loopback',
    async function (name) {
      const host = `${name}:${port}`
      for (const path of ['/', '/main.ts', '/preview/state', '/@vite/client']) {
        const {body, code} = await ask(path, {host})
        expect(code).toBe(403)
        expect(body).not.toContain('my-trial')
      }
      expect(await upgrade({host})).toBe('refused')
    }
  )

  test('should not let pages of other sites in', async function () {
    const origin = 'http://evil.example'
    expect((await ask('/preview/state', {origin})).code).toBe(403)
    expect(await upgrade({origin})).toBe('refused')
    const {code} = await ask('/__open-in-editor?file=x', {
      'sec-fetch-site': 'cross-site'
    })
    expect(code).toBe(403)
  })
})

describe('files', function () {
  test('should be those of the page alone', async function () {
    for (const path of [
      `/@fs${resolve('package.json')}`,
      `/@fs${resolve('src/cli.ts')}`,
      '/../../../package.json',
      '/preview/product/my-trial/1/../../summary.md',
      '/preview/rows/my-trial?result=x&text=y',
      '/preview/fonts/..%2f..%2fpackage.json',
      '/preview/fonts/toString'
    ]) {
      const {body, code} = await ask(path)
      expect([path, code >= 400]).toEqual([path, true])
      expect(body).not.toContain('"dependencies"')
    }
  })

  test('should be opened in an editor from content and templates alone', async function () {
    for (const path of [
      resolve('package.json'),
      '/etc/passwd',
      `${content.folder}/../x`
    ]) {
      const {code} = await ask(
        `/__open-in-editor?file=${encodeURIComponent(path)}`
      )
      expect(code).toBe(403)
    }
  })
})

describe('pages', function () {
  test('should run nothing but the scripts of the preview', async function () {
    const {headers} = await ask('/')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('changes', function () {
  test('should say that pages are laid out by estimate', async function () {
    expect((await state()).estimated).toContain('--no-pdf')
    const {body} = await ask(
      '/preview/pdf/my-trial/poster/poster.html',
      {},
      'POST'
    )
    expect(JSON.parse(body)).toEqual({
      reasons: ['No browser was started, as `--no-pdf` asks.']
    })
  })

  test('should take in summaries that come and go', async function () {
    cpSync(join(content.folder, 'my-trial'), join(content.folder, 'other'), {
      recursive: true
    })
    await stateWhen((now) => slugs(now) === 'my-trial other')
    rmSync(join(content.folder, 'other'), {recursive: true})
    expect(slugs(await stateWhen((now) => slugs(now) === 'my-trial'))).toBe(
      'my-trial'
    )
  })

  test('should say what is wrong with templates, and go on once it is mended', async function () {
    const path = join(templates, 'meetings/generic.yaml')
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, `${before}\nno-such-key: 1\n`)
    const {broken} = await stateWhen((now) => now.broken !== undefined)
    expect(broken).toContain('no-such-key')
    writeFileSync(path, before)
    await stateWhen((now) => now.broken === undefined)
    expect(failed).toEqual([])
  })
})

test('should refuse a port that is taken, and take the next by itself', async function () {
  await expect(
    startPreview(nodeEffects, settings, {failed: () => {}, port})
  ).rejects.toThrow(String(port))
  const second = await startPreview(nodeEffects, settings, {failed: () => {}})
  expect(second.url).not.toBe(preview.url)
  await second.close()
})

test('should want a content folder', async function () {
  await expect(
    startPreview(
      nodeEffects,
      {...settings, content: '/no/such/folder'},
      {failed: () => {}}
    )
  ).rejects.toThrow('Cannot find the folder `/no/such/folder`')
})

test('should close a browser that starts while templates turn out wrong', async function () {
  const closed: string[] = []
  const effects: Effects = {
    ...nodeEffects,
    async openPrinter() {
      await pause(300)
      return {
        printer: {
          browser: 'Chromium 143',
          async close() {
            closed.push('closed')
          },
          async withSheet() {
            throw new RangeError('Nothing is printed here')
          }
        }
      }
    }
  }
  await expect(
    startPreview(
      effects,
      {...settings, pdf: true, templates: '/no/such/folder'},
      {failed: () => {}}
    )
  ).rejects.toThrow('/no/such/folder')
  expect(closed).toEqual(['closed'])
})
