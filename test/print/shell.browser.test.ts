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
    await sheet.measure(scale, `<div data-page="1">${body}</div>`)
    return sheet.pdf()
  })
}

test('should keep nothing of the document before in the same shell', async function () {
  const html = shell('', 'en', 'p{font-size:calc(10pt * var(--s, 1))}')
  const first = await printer.withSheet(html, async (sheet) => {
    const head = {language: 'de', title: 'First & <foremost>'}
    await sheet.measure(2, '<div data-page="1"><p>First words</p></div>', head)
    return sheet.pdf()
  })
  const {info, language, text} = await readPdf(first)
  expect([info['Title'], language, text]).toEqual([
    'First & <foremost>',
    'de',
    'First words'
  ])

  const second = await readPdf(await print(html, '<p>Second words</p>', 1))
  expect(second.text).toBe('Second words')
  expect(second.info['Title'] ?? '').toBe('')
  expect(second.language).toBe('en')
})

test('should refuse an image that cannot be drawn when it measures', async function () {
  const broken = '<img alt="Logo" src="data:image/png;base64,AAAA">'
  await expect(print(shell(''), broken, 1)).rejects.toMatchObject({
    code: 'image',
    message: 'Unexpected image “Logo” that cannot be drawn'
  })
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
