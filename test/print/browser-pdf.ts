import {deflateSync} from 'node:zlib'

/** What a page shows: operators end their lines, as the browser writes them. */
export const content = `.24 0 0 -.24 0 200 cm
q
1 1 1 RG 1 1 1 rg
/G3 gs
0 0 417 833 re
f
Q
q
0 0 417 833 re
W* n
/NonStruct <</MCID 0 >>BDC
BT
/F4 12 Tf
1 0 0 -1 10 40 Tm
(7 of 11 \\(64%\\)) Tj
/Span<</ActualText <FEFF00A0> >> BDC
(x) Tj
EMC
ET
EMC
BT
/F4 12 Tf
1 0 0 -1 10 80 Tm
(Folio) Tj
ET
0 0 m
10 0 l
S
Q
`

/** A PDF in the way that the browser writes them, with ids from `first`. */
export function createBrowserPdf(
  first = 1,
  more: {
    readonly title?: string
    readonly catalog?: string
    readonly objects?: readonly string[]
    readonly header?: string
  } = {}
): Uint8Array {
  const id = (offset: number) =>
    `(node${String(first + offset).padStart(8, '0')})`
  const stream = deflateSync(Buffer.from(content, 'latin1')).toString('latin1')
  const objects = [
    "<</Title (Of the browser)\n/Creator (Chromium)\n/CreationDate (D:20261124130515+00'00')>>",
    '<</Type /Page\n/Resources <</ProcSet [/PDF /Text]\n/ExtGState <</G3 3 0 R>>\n/Font <</F4 4 0 R>>>>\n/MediaBox [0 0 100 200]\n/Annots [6 0 R 7 0 R]\n/Contents 5 0 R\n/StructParents 0\n/Tabs /S\n/Parent 8 0 R>>',
    '<</ca 1\n/BM /Normal>>',
    '<</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica\n/Encoding /WinAnsiEncoding>>',
    `<</Filter /FlateDecode\n/Length ${stream.length}>> stream\n${stream}\nendstream`,
    '<</Type /Annot\n/Subtype /Link\n/F 4\n/Rect [0 0 1 1]\n/A <</Type /Action\n/S /URI\n/URI (https://example.org/a\\(1\\))>>\n/StructParent 100000>>',
    '<</Type /Annot\n/Subtype /Link\n/F 4\n/Rect [0 0 1 1]\n/Dest /tbl-safety\n/StructParent 100001>>',
    '<</Type /Pages\n/Count 1\n/Kids [2 0 R]>>',
    `<</Type /StructElem\n/S /TH\n/ID ${id(0)}\n/P 12 0 R>>`,
    `<</Type /StructElem\n/S /TD\n/P 12 0 R\n/T (${more.title ?? 'x'})\n/A [<</O /Table\n/Headers [${id(0)}]>>]>>`,
    `<</Limits [${id(0)} ${id(0)}]\n/Names [${id(0)} 9 0 R]>>`,
    '<</Type /StructTreeRoot\n/K [9 0 R 10 0 R]\n/IDTree 11 0 R>>',
    `<</Type /Catalog\n/Pages 8 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>\n${more.catalog ?? '/StructTreeRoot 12 0 R\n/Lang (en)'}>>`,
    ...(more.objects ?? [])
  ]

  let text = `${more.header ?? '%PDF-1.4'}\n%\xD3\xEB\xE9\xE1\n`
  const offsets = objects.map(function (object, index) {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${objects.length + 1}\n/Root 13 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
