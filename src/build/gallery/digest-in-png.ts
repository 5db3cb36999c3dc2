import {crc32} from 'node:zlib'

/** Keyword of the chunk that says what a picture was drawn from. */
const keyword = 'Drawing'

/** Where the first chunk of a PNG file ends. */
const afterHeader = 8 + 25

/** Writes the digest of a drawing into the PNG file that was made from it. */
export function writeDigest(png: Uint8Array, digest: string): Uint8Array {
  const data = Buffer.from(`tEXt${keyword}\0${digest}`, 'latin1')
  const chunk = Buffer.alloc(data.length + 8)
  chunk.writeUInt32BE(data.length - 4, 0)
  data.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(data), data.length + 4)
  return Buffer.concat([
    png.subarray(0, afterHeader),
    chunk,
    png.subarray(afterHeader)
  ])
}

/** Digest of the drawing that a PNG file was made from, if it says so. */
export function readDigest(png: Uint8Array): string | undefined {
  const text = Buffer.from(png).toString('latin1')
  return new RegExp(`tEXt${keyword}\\0([\\da-f]{64})`).exec(text)?.[1]
}
