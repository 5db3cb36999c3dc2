import {inflateSync} from 'node:zlib'
import {expand} from './deflate.ts'
import type {PdfFile, PdfObject} from './pdf-file.ts'

/**
 * Takes a PDF apart that `writePdfFile` put together.
 *
 * @returns
 *   Its parts; `undefined` where it is written in another way.
 */
export function readFinished(bytes: Uint8Array): PdfFile | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = buffer.toString('latin1')
  const start = /\nstartxref\n(\d+)\n%%EOF\n$/.exec(text.slice(-60))?.[1]
  if (!text.startsWith('%PDF-1.7\n') || start === undefined) return undefined
  const table = readStream(buffer, text, Number(start))
  const root = /\/Root (\d+) 0 R/.exec(table?.text ?? '')?.[1]
  if (!table?.stream || root === undefined) return undefined
  if (!table.text.includes('/W [1 4 2]')) return undefined

  const entries = inflateSync(table.stream)
  const objects = new Map<number, PdfObject>()
  for (let at = 0; at < entries.length; at += 7) {
    if (entries.readUInt8(at) !== 1) continue
    const object = readStream(buffer, text, entries.readUInt32BE(at + 1))
    if (!object?.stream) return undefined
    if (object.text.startsWith('<</Type /ObjStm')) unpack(object, objects)
    else objects.set(at / 7, object)
  }
  return {objects, root: Number(root)}
}

function readStream(
  buffer: Buffer,
  text: string,
  offset: number
): PdfObject | undefined {
  const start = text.indexOf('\n', offset) + 1
  const end = text.indexOf(' stream\n', start)
  if (!/^\d+ 0 obj$/.test(text.slice(offset, start - 1)) || end < 0)
    return undefined
  const dictionary = text.slice(start, end)
  const length = Number(/\/Length (\d+)\b(?! \d+ R)/.exec(dictionary)?.[1])
  const from = end + ' stream\n'.length
  return text.startsWith('\nendstream\nendobj\n', from + length)
    ? {stream: buffer.subarray(from, from + length), text: dictionary}
    : undefined
}

/** Adds the objects that are compressed as one. */
function unpack(
  {stream = new Uint8Array(), text}: PdfObject,
  objects: PdfFile['objects']
): void {
  const contents = expand(stream)
  const first = Number(/\/First (\d+)/.exec(text)?.[1])
  const places = contents.slice(0, first).trim().split(' ').map(Number)
  for (let index = 0; index < places.length; index += 2) {
    const start = first + (places[index + 1] ?? 0)
    const next = places[index + 3]
    objects.set(places[index] ?? 0, {
      text: contents
        .slice(start, next === undefined ? undefined : first + next)
        .trimEnd()
    })
  }
}
