import {crc32, deflateSync} from 'node:zlib'

/** Colours that a palette has room for. */
const paletteSize = 256

/**
 * Encodes an opaque picture as PNG with a palette.
 *
 * Charts have few colours, so that a file has a third of the bytes of one in
 * full colour. The most frequent colours are kept as they are; what is rarer,
 * at the edges of letters, takes the nearest of them.
 *
 * @param rgba
 *   Four bytes a pixel, row by row; the fourth is ignored.
 * @param width
 *   Pixels in a row.
 */
export function encodeIndexedPng(rgba: Uint8Array, width: number): Uint8Array {
  const height = rgba.length / 4 / width
  const {indexes, palette} = reduceColours(coloursOf(rgba))
  // Each row begins with its filter, here none.
  const rows = new Uint8Array((width + 1) * height)

  for (let y = 0; y < height; y++) {
    const row = indexes.subarray(y * width, (y + 1) * width)
    rows.set(row, y * (width + 1) + 1)
  }

  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, with a palette; compression, filter, no interlacing.
  header.set([8, 3, 0, 0, 0], 8)

  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap((one) => channels(one)))),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array())
  ])
}

/** Colours of pixels as numbers, `0xrrggbb`. */
function coloursOf(rgba: Uint8Array): Uint32Array {
  const view = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength)
  const colours = new Uint32Array(rgba.length / 4)
  for (let index = 0; index < colours.length; index++) {
    colours[index] = view.getUint32(index * 4) >>> 8
  }
  return colours
}

interface Reduced {
  readonly palette: readonly number[]
  /** Place in the palette of each pixel. */
  readonly indexes: Uint8Array
}

function reduceColours(colours: Uint32Array): Reduced {
  const order = [...countColours(colours)]
    .toSorted(([a, often], [b, oftener]) => oftener - often || a - b)
    .map(([colour]) => colour)
  const palette = order.slice(0, paletteSize)
  const places = new Map(palette.map((colour, index) => [colour, index]))
  for (const one of order.slice(paletteSize)) {
    places.set(one, nearest(one, palette))
  }

  const indexes = new Uint8Array(colours.length)
  eachRun(colours, function (colour, start, end) {
    indexes.fill(places.get(colour) ?? 0, start, end)
  })
  return {indexes, palette}
}

function countColours(colours: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  eachRun(colours, function (colour, start, end) {
    counts.set(colour, (counts.get(colour) ?? 0) + end - start)
  })
  return counts
}

/** Calls back for each run of one colour: charts have long ones. */
function eachRun(
  colours: Uint32Array,
  take: (colour: number, start: number, end: number) => void
): void {
  for (let start = 0; start < colours.length;) {
    const colour = colours[start] ?? 0
    let end = start + 1
    while (colours[end] === colour) end++
    take(colour, start, end)
    start = end
  }
}

function nearest(colour: number, palette: readonly number[]): number {
  const [red, green, blue] = channels(colour)
  let place = 0
  let least = Number.POSITIVE_INFINITY

  for (const [index, candidate] of palette.entries()) {
    const [r, g, b] = channels(candidate)
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
    if (distance < least) [least, place] = [distance, index]
  }

  return place
}

function channels(colour: number): readonly [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

function chunk(type: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  const check = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(content))
  return Buffer.concat([length, content, check])
}
