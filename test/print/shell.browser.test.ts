import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Printer} from '../../src/print/index.ts'
import {readPdf} from './read-pdf.ts'
import {openRealPrinter} from './real-browser.ts'

let printer: Printer

beforeAll(async () => {
  printer = await openRealPrinter({pages: 1})
})

afterAll(async () => printer.close())

function shell(title: string, language = 'en', style = ''): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>@page{size:100mm 100mm;margin:0}${style}</style></head><body></body></html>`
}

async function print(html: string, body: string, scale: number) {
  return printer.withSheet(html, async (sheet) => {
    await sheet.replace(`<div data-page="1">${body}</div>`)
    await sheet.measure(scale)
    return sheet.pdf()
  })
}

test('should keep nothing of the document before in the same shell', async function () {
  const style = 'p{font-size:calc(10pt * var(--s, 1))}'
  await print(
    shell('First &amp; foremost', 'de', style),
    '<p>First words</p>',
    2
  )
  const bytes = await printer.withSheet(
    shell('Second', 'en', style),
    async (sheet) => {
      await sheet.replace('<div data-page="1"><p>Second words</p></div>')
      return sheet.pdf()
    }
  )
  const {info, text, language} = await readPdf(bytes)
  expect(text).toBe('Second words')
  expect(info['Title']).toBe('Second')
  expect(language).toBe('en')
})

test('should load another style anew', async function () {
  await print(shell('One', 'en', 'p{color:red}'), '<p>One</p>', 1)
  const hidden = await print(
    shell('Two', 'en', 'p{display:none}'),
    '<p>Two</p>',
    1
  )
  expect((await readPdf(hidden)).text).toBe('')
})
