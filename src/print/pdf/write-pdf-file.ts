import {createHash} from 'node:crypto'
import {compress} from './deflate.ts'
import type {PdfFile} from './pdf-file.ts'

/** Stands for the id until the bytes that it is made of are known. */
const placeholder = '504c454e415259504c454e415259504c'

/**
 * Puts a PDF together: version 1.7, all but streams compressed as one.
 *
 * Its id is a digest of its bytes, so that equal documents are equal files.
 *
 * @param info
 *   Reference to what it says of itself.
 */
export function writePdfFile(file: PdfFile, info: string): Uint8Array {
  const entries = [...file.objects].toSorted(([a], [b]) => a - b)
  const packed = entries.filter(([, {stream}]) => stream === undefined)
  const size = (entries.at(-1)?.[0] ?? 0) + 1
  const packNumber = size
  const tableNumber = size + 1
  const chunks: Uint8Array[] = []
  let length = 0
  const table = Buffer.alloc((tableNumber + 1) * entryLength)

  // The second line tells programs that this is no text.
  push(Buffer.from('%PDF-1.7\n%\xD3\xEB\xE9\xE1\n', 'latin1'))
  for (const [number, {text, stream}] of entries)
    if (stream) pushStream(number, text, stream)
  const pack = packObjects(packed)
  pushStream(packNumber, pack.text, pack.stream)
  for (const [index, [number]] of packed.entries())
    writeEntry(number, 2, packNumber, index)

  const start = length
  writeEntry(0, 0, 0, 0xffff)
  writeEntry(tableNumber, 1, start, 0)
  const stream = compress(table)
  pushStream(
    tableNumber,
    `<</Type /XRef\n/Size ${tableNumber + 1}\n/W [1 4 2]\n/Root ${file.root} 0 R\n/Info ${info}\n/ID [<${placeholder}> <${placeholder}>]\n/Filter /FlateDecode\n/Length ${stream.length}>>`,
    stream
  )
  push(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  return identify(Buffer.concat(chunks))

  function push(chunk: Uint8Array): void {
    chunks.push(chunk)
    length += chunk.length
  }

  function pushStream(number: number, text: string, stream: Uint8Array): void {
    writeEntry(number, 1, length, 0)
    push(Buffer.from(`${number} 0 obj\n${text} stream\n`, 'latin1'))
    push(stream)
    push(Buffer.from('\nendstream\nendobj\n'))
  }

  function writeEntry(
    number: number,
    kind: number,
    where: number,
    index: number
  ): void {
    const at = number * entryLength
    table.writeUInt8(kind, at)
    table.writeUInt32BE(where, at + 1)
    table.writeUInt16BE(index, at + 5)
  }
}

/** Bytes of an entry of the table: kind, offset, index. */
const entryLength = 7

function packObjects(
  packed: readonly (readonly [number, {readonly text: string}])[]
): {readonly text: string; readonly stream: Uint8Array} {
  const places: string[] = []
  let offset = 0
  for (const [number, {text}] of packed) {
    places.push(`${number} ${offset}`)
    offset += text.length + 1
  }
  const head = `${places.join(' ')}\n`
  const body = packed.map(([, {text}]) => `${text}\n`).join('')
  const stream = compress(head + body)
  return {
    stream,
    text: `<</Type /ObjStm\n/N ${packed.length}\n/First ${head.length}\n/Filter /FlateDecode\n/Length ${stream.length}>>`
  }
}

/** Puts a digest of all bytes in the place of the id. */
function identify(bytes: Buffer): Uint8Array {
  const digest = createHash('sha256').update(bytes).digest('hex')
  const second = bytes.lastIndexOf(placeholder)
  const first = bytes.lastIndexOf(placeholder, second - 1)
  for (const offset of [first, second])
    bytes.write(digest.slice(0, placeholder.length), offset, 'latin1')
  return bytes
}
