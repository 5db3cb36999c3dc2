import {readFile} from 'node:fs/promises'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {finishPdf} from '../../src/print/finish-pdf.ts'
import type {Printer} from '../../src/print/printer.ts'
import {createHtml, findProcesses, openRealPrinter} from './real-browser.ts'

const html = createHtml('<h1>Heading</h1><p>Text</p>')
let printer: Printer

beforeAll(async function () {
  printer = await openRealPrinter({pages: 2, timeoutMs: 5000})
})

afterAll(async function () {
  await printer.close()
})

async function print(before?: (tries: number) => Promise<unknown>): Promise<{
  readonly bytes: Uint8Array
  readonly tries: number
}> {
  let tries = 0
  const pdf = await printer.withSheet(html, async function (sheet) {
    tries++
    await before?.(tries)
    return sheet.pdf()
  })
  const metadata = {
    authors: [],
    date: new Date(0),
    language: 'en',
    title: 'Crash'
  }
  return {bytes: (await finishPdf(pdf, metadata)).bytes, tries}
}

async function signal(
  pattern: RegExp,
  name: NodeJS.Signals
): Promise<number[]> {
  const found = await findProcesses(pattern)
  expect(found).not.toEqual([])
  for (const pid of found) process.kill(pid, name)
  return found
}

/** Command line of a process; empty when it has ended. */
async function commandOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
}

const all = /--headless/
const renderers = /--type=renderer/
/** The first process of the browser alone has no type. */
const first = /^(?!.*--type=).*--headless/s

test('should print again after its page crashed', async function () {
  const {bytes} = await print()
  const again = await print(async function (tries) {
    if (tries === 1) await signal(renderers, 'SIGKILL')
  })

  expect(again).toEqual({bytes, tries: 2})
})

test('should give up on a document that crashes twice', async function () {
  await expect(
    print(async () => signal(renderers, 'SIGKILL'))
  ).rejects.toMatchObject({
    code: 'crashed',
    message: expect.stringMatching(
      /^Unexpected end of the browser, 2 times with this document: /
    ) as unknown
  })
  expect((await print()).tries).toBe(1)
  expect((await print()).tries).toBe(1)
})

test('should print after all pages crashed while idle', async function () {
  const {bytes} = await print()
  await signal(renderers, 'SIGKILL')

  expect((await print()).bytes).toEqual(bytes)
  expect((await print()).bytes).toEqual(bytes)
})

test('should print again after the browser was killed', async function () {
  const {bytes} = await print()
  const [a, b] = await Promise.all([
    print(async function (tries) {
      if (tries === 1) await signal(first, 'SIGKILL')
    }),
    print()
  ])

  expect(a).toEqual({bytes, tries: 2})
  expect(b.bytes).toEqual(bytes)
})

test('should print again after the browser froze', async function () {
  let frozen: number[] = []
  const again = await print(async function (tries) {
    if (tries === 1) frozen = await signal(all, 'SIGSTOP')
  })

  expect(again.tries).toBe(2)
  for (const pid of frozen) await expect.poll(() => commandOf(pid)).toBe('')
})

test('should give up on a document that takes too long', async function () {
  const cell = '<td><table><tr><td>A</table>'
  const monster = createHtml(
    `<table>${`<tr>${cell.repeat(40)}`.repeat(5000)}</table>`
  )

  await expect(
    printer.withSheet(monster, async (sheet) => sheet.pdf())
  ).rejects.toMatchObject({code: 'timeout'})
  expect((await print()).tries).toBe(1)
})
