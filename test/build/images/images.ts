import {crc32, deflateSync} from 'node:zlib'

/** A chunk of a PNG file (PNG, third edition, 5.3). */
export function pngChunk(name: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(content), 4)
  return Buffer.concat([ends.subarray(0, 4), content, ends.subarray(4)])
}

/** A grey PNG of a size, with chunks between its header and its data. */
export function pngFile(
  widthPx: number,
  heightPx: number,
  more: readonly Buffer[] = [],
  rows = heightPx
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(widthPx, 0)
  header.writeUInt32BE(heightPx, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const row = Math.ceil(widthPx / 8) + 1
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    pngChunk('IHDR', header),
    ...more,
    pngChunk('IDAT', deflateSync(Buffer.alloc(row * rows))),
    pngChunk('IEND', Buffer.alloc(0))
  ])
}

/** A segment of a JPEG file (ITU-T T.81, B.1.1.4). */
export function jpegSegment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** Header of a frame of three components. */
export function jpegFrame(
  widthPx: number,
  heightPx: number,
  marker = 0xc0,
  components = 3
): Buffer {
  const data = Buffer.alloc(6 + 3 * components)
  data[0] = 8
  data.writeUInt16BE(heightPx, 1)
  data.writeUInt16BE(widthPx, 3)
  data[5] = components
  return jpegSegment(marker, data)
}

/** The form of a JPEG file, with coded data that mean nothing. */
export function jpegFile(...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments,
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    // A stuffed byte, a restart and data.
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9])
  ])
}

/** EXIF segment with an orientation and a name in it (Exif 2.32). */
export function exifSegment(orientation: number, name = 'Jane Doe'): Buffer {
  const data = Buffer.alloc(26)
  data.write('MM\0*', 0, 'latin1')
  data.writeUInt32BE(8, 4)
  data.writeUInt16BE(1, 8)
  data.writeUInt16BE(0x0112, 10)
  data.writeUInt16BE(3, 12)
  data.writeUInt32BE(1, 14)
  data.writeUInt16BE(orientation, 18)
  return jpegSegment(
    0xe1,
    Buffer.concat([Buffer.from('Exif\0\0'), data, Buffer.from(name)])
  )
}
