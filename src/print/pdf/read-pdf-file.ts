import type {PdfFile, PdfObject} from './pdf-file.ts'

/**
 * Takes a PDF of the browser apart.
 *
 * The browser writes a classic table, one object after the other, streams with
 * their length, and nothing in compressed objects. What is written in another
 * way is refused rather than guessed at.
 *
 * @throws {Error}
 *   If it is not such a PDF.
 */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = buffer.toString('latin1')
  if (!text.startsWith('%PDF-1.4\n')) throw unexpected('header')
  const end = /\ntrailer\n(<<[^]*?>>)\nstartxref\n(\d+)\n%%EOF\s*$/.exec(
    text.slice(-1000)
  )
  const [, trailer = '', start = ''] = end ?? []
  const root = /\/Root (\d+) 0 R/.exec(trailer)?.[1]
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1]
  if (root === undefined) throw unexpected('trailer')

  const objects = new Map<number, PdfObject>()
  for (const [number, offset] of readTable(text, Number(start)))
    // Ours takes the place of what the browser says of the document.
    if (number !== Number(info))
      objects.set(number, readObject(buffer, text, number, offset))

  return {objects, root: Number(root)}
}

/** Offsets of objects by number. */
function readTable(text: string, start: number): Map<number, number> {
  const head = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 30))
  if (!head) throw unexpected('table')
  const offsets = new Map<number, number>()
  const first = start + head[0].length
  for (let number = 1; number < Number(head[1]); number++) {
    const line = text.slice(first + number * 20, first + number * 20 + 18)
    if (!/^\d{10} 00000 n$/.test(line)) throw unexpected('table')
    offsets.set(number, Number(line.slice(0, 10)))
  }
  return offsets
}

function readObject(
  buffer: Buffer,
  text: string,
  number: number,
  offset: number
): PdfObject {
  const head = `${number} 0 obj\n`
  const start = offset + head.length
  // In strings the browser escapes the ends of lines.
  const end = text.indexOf('\nendobj\n', start)
  if (!text.startsWith(head, offset) || end === -1)
    throw unexpected(`object ${number}`)
  const all = text.slice(start, end)
  const stream = all.indexOf(' stream\n')
  if (stream === -1) return {text: all}

  const dictionary = all.slice(0, stream)
  const length = Number(/\/Length (\d+)\b(?! \d+ R)/.exec(dictionary)?.[1])
  const from = start + stream + ' stream\n'.length
  if (!text.startsWith('\nendstream\nendobj\n', from + length))
    throw unexpected(`stream ${number}`)
  return {text: dictionary, stream: buffer.subarray(from, from + length)}
}

function unexpected(what: string): Error {
  return new Error(`Unexpected ${what} in the PDF of the browser`)
}
