import {once} from 'node:events'
import {createServer, type Server} from 'node:http'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import type {Printer} from '../../src/print/printer.ts'
import {readPdf} from './read-pdf.ts'
import {createHtml, openRealPrinter} from './real-browser.ts'

let printer: Printer
let server: Server
let address = ''
let requests: Array<string | undefined> = []

beforeAll(async function () {
  server = createServer(function ({url}, response) {
    requests.push(url)
    response.end('reached')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const port = typeof bound === 'object' ? bound?.port : undefined
  address = `http://127.0.0.1:${port}`
  printer = await openRealPrinter({pages: 1})
})

afterAll(async function () {
  await printer.close()
  server.close()
})

beforeEach(function () {
  requests = []
})

async function printText(html: string): Promise<string> {
  const pdf = await printer.withSheet(html, async (sheet) => sheet.pdf())
  return (await readPdf(pdf)).text
}

test('should have a canary that sings', async function () {
  await fetch(`${address}/test`)
  expect(requests).toEqual(['/test'])
})

/** Head and body of documents that ask for something. */
const asking: ReadonlyArray<
  readonly [string, (url: string) => readonly [head: string, body: string]]
> = [
  ['an image', (url) => ['', `<img src="${url}">`]],
  ['an image set', (url) => ['', `<img srcset="${url} 1x">`]],
  ['a picture of SVG', (url) => ['', `<svg><image href="${url}"/></svg>`]],
  ['a part of SVG', (url) => ['', `<svg><use href="${url}#a"/></svg>`]],
  ['a video', (url) => ['', `<video src="${url}" poster="${url}"></video>`]],
  ['a frame', (url) => ['', `<iframe src="${url}"></iframe>`]],
  ['an object', (url) => ['', `<object data="${url}"></object>`]],
  ['an embedded file', (url) => ['', `<embed src="${url}">`]],
  ['a script', (url) => [`<script src="${url}"></script>`, '']],
  ['a style sheet', (url) => [`<link rel="stylesheet" href="${url}">`, '']],
  ['an import', (url) => [`<style>@import "${url}"</style>`, '']],
  ['a background', (url) => ['', `<p style="background: url(${url})">`]],
  ['a prefetch', (url) => [`<link rel="prefetch" href="${url}">`, '']],
  ['a preload', (url) => [`<link rel="preload" as="image" href="${url}">`, '']],
  ['a preconnect', (url) => [`<link rel="preconnect" href="${url}">`, '']],
  ['an icon', (url) => [`<link rel="icon" href="${url}">`, '']]
]

test.each(asking)('should not ask for %s', async function (_, build) {
  const [head, body] = build(`${address}/canary`)
  const html = createHtml(`<p>Printed</p>${body}`, '', head)

  expect(await printText(html)).toContain('Printed')
  expect(requests).toEqual([])
})

test('should not ask by a name', async function () {
  const port = new URL(address).port
  const html = createHtml(`<p>Printed</p><img src="http://localhost:${port}/">`)

  expect(await printText(html)).toContain('Printed')
  expect(requests).toEqual([])
})

test('should not load a remote font', async function () {
  const css = `@font-face { font-family: Far; src: url(${address}/font) }`

  await expect(printText(createHtml('Text', css))).rejects.toMatchObject({
    code: 'font'
  })
  expect(requests).toEqual([])
})

test('should not run scripts', async function () {
  const html = createHtml(
    '<p id="p">Text</p><script>document.getElementById("p").textContent = "Ran"; for (;;) {}</script><img src="data:," onerror="document.body.textContent = \'Ran\'">'
  )

  expect(await printText(html)).toBe('Text')
})

test('should not show files', async function () {
  const html = createHtml(
    '<p>Text</p><iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object>'
  )

  expect(await printText(html)).not.toContain('root')
})

test.each([0, 1, 600])(
  'should refuse to be refreshed after %i s, and print on',
  async function (seconds) {
    const refresh = `<meta http-equiv="Refresh" content="${seconds};url=${address}/away">`

    await expect(
      printText(createHtml('Text', '', refresh))
    ).rejects.toMatchObject({
      code: 'navigated',
      message:
        'Unexpected document that leads to another address, expected one that stays'
    })
    expect(await printText(createHtml('Next'))).toBe('Next')
    expect(requests).toEqual([])
  }
)

test('should refuse a refresh that comes in later', async function () {
  const refresh = `<meta http-equiv="refresh" content="0;url=${address}/away">`

  await expect(
    printer.withSheet(createHtml('Text'), async function (sheet) {
      await sheet.replace(`<p>Other</p>${refresh}`)
      return sheet.pdf()
    })
  ).rejects.toMatchObject({code: 'navigated'})
  expect(requests).toEqual([])
})
