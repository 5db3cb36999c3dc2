import {describe, expect, test} from 'vitest'
import {finishPdf} from '../../src/print/finish-pdf.ts'
import {readPdfAttachments} from '../../src/print/pdf-attachments.ts'
import {stringifyXmp} from '../../src/print/xmp.ts'
import {createBrowserPdf} from './browser-pdf.ts'
import {openObjects} from './open-objects.ts'
import {readPdf} from './read-pdf.ts'

const metadata = {
  authors: ['Ada'],
  date: new Date('2025-11-20T08:30:00Z'),
  language: 'de',
  title: 'Title'
}

function idOf(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('latin1')
  return /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(text)?.[1]
}

describe('what changes from print to print', function () {
  test('should go: equal documents are equal bytes', async function () {
    const one = finishPdf(createBrowserPdf(7), metadata)
    const two = finishPdf(createBrowserPdf(12_345), metadata)

    expect(one.bytes).toEqual(two.bytes)
    expect(idOf(one.bytes)).toBeDefined()
  })

  test('should leave other bytes and ids to other documents', async function () {
    const one = finishPdf(createBrowserPdf(7), metadata)
    const two = finishPdf(createBrowserPdf(7), {...metadata, title: 'B'})

    expect(idOf(one.bytes)).not.toBe(idOf(two.bytes))
  })

  test('should be renumbered, and nothing that looks like it', async function () {
    const pdf = createBrowserPdf(77, {title: 'node00000099'})
    const text = openObjects(finishPdf(pdf, metadata).bytes)

    expect(text).toContain('/ID (node00000001)')
    expect(text).toContain('/Headers [(node00000001)]')
    expect(text).toContain('/Limits [(node00000001) (node00000001)]')
    expect(text).toContain('/Names [(node00000001) 9 0 R]')
    expect(text).toContain('/T (node00000099)')
    expect(text).not.toContain('node00000077')
  })
})

describe('what the browser does not write', function () {
  test('should be added for screen readers', async function () {
    const links = new Map([['#tbl-safety', 'Tabelle 2: Übelkeit']])
    const {bytes} = finishPdf(createBrowserPdf(), {...metadata, links})
    const text = openObjects(bytes)

    expect(text).toContain('/RoleMap <</Em /Span /Strong /Span>>')
    expect(text).toContain('/DisplayDocTitle true')
    expect(text).toContain(String.raw`/Contents (https://example.org/a\(1\))`)
    // UTF-16 of `Tabelle 2: Ü`, as ISO 32000-1, 7.9.2.2 wants it.
    expect(text).toContain(
      '/Contents <FEFF0054006100620065006C006C006500200032003A002000DC'
    )
    expect((await readPdf(bytes)).language).toBe('de')
    expect(text).not.toContain('/Lang (en)')
  })

  test('should be words for figures, or no figure', async function () {
    const pdf = createBrowserPdf(1, {
      objects: [
        '<</Type /StructElem\n/S /Figure\n/P 12 0 R\n/K [15 0 R]>>',
        '<</Type /StructElem\n/S /Figure\n/Alt (Bars)\n/P 14 0 R\n/K 1>>'
      ]
    })
    const text = openObjects(finishPdf(pdf, metadata).bytes)

    expect(text).toContain('/S /Div\n/P 12 0 R')
    expect(text).toContain('/S /Figure\n/Alt (Bars)')
  })

  test('should name the place of a link whose text is unknown', async function () {
    const {bytes} = finishPdf(createBrowserPdf(), metadata)

    expect(openObjects(bytes)).toContain('/Contents (tbl-safety)')
  })

  test('should be marked as artifact where it has no tag', async function () {
    const {bytes} = finishPdf(createBrowserPdf(), metadata)
    const text = openObjects(bytes)

    expect(text).toContain('/Artifact BMC\n0 0 417 833 re\nf\nEMC\n')
    expect(text).toContain('EMC\nET\nEMC\n/Artifact BMC\nBT\n/F4 12 Tf\n')
    // What clips paints nothing.
    expect(text).toContain('q\n0 0 417 833 re\nW* n\n/NonStruct')
    const [begins, ends] = [/B[DM]C\n/g, /EMC\n/g].map((each) =>
      text.match(each)
    )
    expect(begins?.length).toBe(ends?.length)
    expect((await readPdf(bytes)).text).toContain('7 of 11 (64%)')
  })

  test('should say what it is, and no standard that nobody checked', async function () {
    const {bytes} = finishPdf(createBrowserPdf(), metadata)
    const {info, xmp} = await readPdf(bytes)

    expect(info).toMatchObject({
      Author: 'Ada',
      CreationDate: 'D:20251120083000Z',
      PDFFormatVersion: '1.7',
      Title: 'Title'
    })
    expect(xmp.get('dc:title')).toBe('Title')
    expect(openObjects(bytes)).not.toMatch(/pdfaid|pdfuaid|Chromium/)
  })

  test('should leave out a date that is not known', async function () {
    const {bytes} = finishPdf(createBrowserPdf(), {
      ...metadata,
      date: undefined
    })
    const {info, xmp} = await readPdf(bytes)

    expect(info).not.toHaveProperty('CreationDate')
    expect(xmp.has('xmp:createdate')).toBe(false)
  })
})

describe('what is asked for', function () {
  const attachments = [
    {
      contents: Buffer.from('{"a": 1}'),
      description: 'Numbers',
      name: 'trace.json',
      relation: 'Data',
      type: 'application/json'
    },
    {
      contents: Buffer.from('# Grade ≥3'),
      description: 'Text',
      name: 'summary.md',
      relation: 'Source',
      type: 'text/markdown'
    }
  ] as const

  test('should be attached', async function () {
    const {bytes} = finishPdf(createBrowserPdf(), metadata, {attachments})
    const files = await readPdfAttachments(bytes)
    const text = openObjects(bytes)

    expect([...files.keys()].toSorted()).toEqual(['summary.md', 'trace.json'])
    expect(Buffer.from(files.get('summary.md') ?? []).toString()).toBe(
      '# Grade ≥3'
    )
    expect(text).toContain('/AFRelationship /Data')
    expect(text).toContain('/Subtype /text#2Fmarkdown')
    expect(text).toMatch(/\/AF \[\d+ 0 R \d+ 0 R\]/)
  })

  test('should be around the page, which stays as it is', async function () {
    const margins = {bleedPt: 9, cropMarks: true}
    const {bytes} = finishPdf(createBrowserPdf(), metadata, {margins})
    const plain = finishPdf(createBrowserPdf(), metadata)
    const text = openObjects(bytes)

    // Marks are 18 pt long, 6 pt off the bleed.
    expect(text).toContain(
      '/MediaBox [-33 -33 133 233]\n/BleedBox [-9 -9 109 209]\n/TrimBox [0 0 100 200]'
    )
    expect(text.match(/\/PlenaryEdge Do/g)).toHaveLength(8)
    // The page has a line itself, which is in the bleed again.
    expect(text.match(/^(?:-?[\d.]+ ){2}l\nS$/gm)).toHaveLength(8 + 2)
    expect((await readPdf(bytes)).text).toBe((await readPdf(plain.bytes)).text)
  })

  test('should be marks alone, where nothing bleeds', async function () {
    const margins = {bleedPt: 0, cropMarks: true}
    const {bytes} = finishPdf(createBrowserPdf(), metadata, {margins})
    const text = openObjects(bytes)

    expect(text).toContain('/BleedBox [0 0 100 200]')
    expect(text).not.toContain('PlenaryEdge')
  })
})

test('should say what the browser wrote', async function () {
  const pdf = createBrowserPdf(1, {
    catalog: '',
    objects: [
      '<</Type /XObject\n/Subtype /Image\n/SMask 15 0 R\n/Length 1>> stream\nx\nendstream',
      '<</Type /XObject\n/Subtype /Image\n/Length 1>> stream\nx\nendstream',
      '<</Type /FontDescriptor\n/FontName /AAAAAA+Inter-Bold\n/FontFile2 14 0 R>>',
      '<</Type /FontDescriptor\n/FontName /Times-Roman>>',
      '<</Type /Font\n/Subtype /Type3>>',
      '<</Type /StructElem\n/Alt (/Subtype /Image \\(/Subtype /Type3\\))>>'
    ]
  })

  expect(finishPdf(pdf, metadata).facts).toEqual({
    fonts: [
      {drawn: false, embedded: true, name: 'Inter-Bold', subset: true},
      {drawn: false, embedded: false, name: 'Times-Roman', subset: false},
      {drawn: true, embedded: true, name: '', subset: true}
    ],
    images: 1,
    language: undefined,
    sizesPt: [[100, 200]],
    tagged: false
  })
})

describe('what cannot be finished', function () {
  test('should be a date that is none', async function () {
    const date = new Date('tomorrow')

    expect(() => finishPdf(createBrowserPdf(), {...metadata, date})).toThrow(
      RangeError
    )
  })

  test.each([
    ['no PDF', Buffer.from('no PDF'), 'header'],
    ['another version', createBrowserPdf(1, {header: '%PDF-1.7'}), 'header'],
    ['half a file', createBrowserPdf().subarray(0, 900), 'trailer'],
    [
      'a table that leads elsewhere',
      Buffer.from(
        Buffer.from(createBrowserPdf())
          .toString('latin1')
          .replace('3 0 obj', '3 1 obj'),
        'latin1'
      ),
      'object 3'
    ]
  ])('should be %s', async function (_, bytes, what) {
    expect(() => finishPdf(bytes, metadata)).toThrow(
      `Unexpected ${what} in the PDF of the browser`
    )
  })
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
