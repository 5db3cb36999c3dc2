import {crc32} from 'node:zlib'
import {
  broken,
  type ImageFile,
  type ImageProblem,
  joinBytes,
  sizeProblem
} from './image-file.ts'

/** First bytes of a PNG file (PNG, third edition, 5.2). */
export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * Chunks that stay: the image, and how its colours are meant. All others go,
 * as texts and times in them may name participants and authors.
 */
const kept: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'IDAT',
  'IEND'
])

/** Chunks of colour with the only length that they may have. */
const colours: Readonly<Record<string, number>> = {cHRM: 32, gAMA: 4, sRGB: 1}

/**
 * Reads a PNG file by its chunks, without decoding it, and takes all metadata
 * out. What follows the end of the image goes away.
 */
export function readPng(file: Uint8Array): ImageFile | ImageProblem {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const pieces = [file.subarray(0, pngSignature.length)]
  let size: {widthPx: number; heightPx: number} | undefined
  let hasData = false
  let offset = pngSignature.length

  while (offset + 12 <= file.length) {
    const length = view.getUint32(offset)
    const end = offset + 12 + length
    if (end > file.length) return broken
    const name = String.fromCodePoint(...file.subarray(offset + 4, offset + 8))
    const sum = crc32(file.subarray(offset + 4, end - 4))
    if (sum !== view.getUint32(end - 4)) return broken

    if (!size) {
      if (name !== 'IHDR' || length !== 13) return broken
      size = {
        widthPx: view.getUint32(offset + 8),
        heightPx: view.getUint32(offset + 12)
      }
      const problem = sizeProblem(size.widthPx, size.heightPx)
      if (problem) return problem
    } else if (name === 'IHDR') return broken

    if (kept.has(name) || colours[name] === length)
      pieces.push(file.subarray(offset, end))
    if (name === 'IDAT') hasData = true
    if (name === 'IEND')
      return hasData
        ? {type: 'image/png', bytes: joinBytes(pieces), ...size}
        : broken
    offset = end
  }

  return broken
}
