import {PDFDict, PDFDocument, PDFName, PDFString} from '@cantoo/pdf-lib'
import {expect, test} from 'vitest'
import {finishPdf} from '../../src/print/finish-pdf.ts'
import {stringifyXmp} from '../../src/print/xmp.ts'
import {readPdf} from './read-pdf.ts'

const metadata = {
  authors: ['Ada'],
  date: new Date('2025-11-20T08:30:00Z'),
  language: 'de',
  title: 'Title'
}

/** A PDF with a tag tree like that of the browser, ids counted from `first`. */
async function createPdf(first: number, title = 'x'): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({updateMetadata: false})
  const {catalog, context} = pdf
  const id = (offset: number): PDFString =>
    PDFString.of(`node${String(first + offset).padStart(8, '0')}`)
  const head = context.register(
    context.obj({ID: id(0), S: 'TH', Type: 'StructElem'})
  )
  const cell = context.register(
    context.obj({
      A: [{Headers: [id(0)], O: 'Table'}],
      S: 'TD',
      T: PDFString.of(title),
      Type: 'StructElem'
    })
  )
  const tree = context.obj({
    IDTree: {Kids: [{Limits: [id(0), id(0)], Names: [id(0), head]}]},
    K: [head, cell],
    Type: 'StructTreeRoot'
  })

  catalog.set(PDFName.of('StructTreeRoot'), context.register(tree))
  pdf.addPage([100, 200])
  return pdf.save()
}

async function readTree(bytes: Uint8Array): Promise<string> {
  const {context} = await PDFDocument.load(bytes, {updateMetadata: false})
  return context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFDict)
    .map(([, object]) => object.toString())
    .join('\n')
}

function idOf(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('latin1')
  return /\/ID \[ <([0-9a-f]{32})> <\1> \]/.exec(text)?.[1]
}

test('should make equal bytes of documents that differ in ids', async function () {
  const one = await finishPdf(await createPdf(7), metadata)
  const two = await finishPdf(await createPdf(12_345), metadata)

  expect(one.bytes).toEqual(two.bytes)
  expect(one.pages).toBe(1)
})

test('should make other bytes and ids of other documents', async function () {
  const one = await finishPdf(await createPdf(7), metadata)
  const two = await finishPdf(await createPdf(7), {...metadata, title: 'B'})

  expect(idOf(one.bytes)).toBeDefined()
  expect(idOf(one.bytes)).not.toBe(idOf(two.bytes))
})

test('should renumber ids, and nothing that looks like them', async function () {
  const pdf = await createPdf(77, 'node00000099')
  const tree = await readTree((await finishPdf(pdf, metadata)).bytes)

  expect(tree).toContain('/ID (node00000001)')
  expect(tree).toContain('/Headers [ (node00000001) ]')
  expect(tree).toContain('/Limits [ (node00000001) (node00000001) ]')
  expect(tree).toContain('/Names [ (node00000001) ')
  expect(tree).toContain('/T (node00000099)')
  expect(tree).not.toContain('node00000077')
})

test('should explain tags of PDF 2.0', async function () {
  const {bytes} = await finishPdf(await createPdf(1), metadata)

  expect(await readTree(bytes)).toMatch(
    /\/RoleMap <<\s*\/Em \/Span\s*\/Strong \/Span\s*>>/
  )
})

test('should show the title and know the language', async function () {
  const {bytes} = await finishPdf(await createPdf(1), metadata)

  expect(await readTree(bytes)).toContain('/DisplayDocTitle true')
  expect((await readPdf(bytes)).language).toBe('de')
})

test('should finish a PDF without tags', async function () {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  pdf.addPage()
  const finished = await finishPdf(await pdf.save(), metadata)

  expect(finished.pages).toBe(2)
})

test('should refuse a date that is none', async function () {
  const date = new Date('tomorrow')

  await expect(
    finishPdf(await createPdf(1), {...metadata, date})
  ).rejects.toThrow(RangeError)
})

test('should escape in XMP, and drop what XML does not allow', function () {
  const title = 'a < b & c > d\u0000\u001B\uFFFF\uD800 e'

  expect(stringifyXmp({...metadata, title})).toContain(
    '<rdf:li xml:lang="x-default">a &lt; b &amp; c &gt; d\uFFFD e</rdf:li>'
  )
})

test('should leave out of XMP what is not known', function () {
  const xmp = stringifyXmp({...metadata, authors: []})

  expect(xmp).not.toContain('dc:creator')
  expect(xmp).not.toContain('dc:description')
  expect(xmp).not.toContain('pdf:Keywords')
})
