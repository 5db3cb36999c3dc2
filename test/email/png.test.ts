import {crc32, inflateSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {svgToPng} from '../../src/email/png.ts'

const fontFiles = [
  'node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'
]
const svg = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="30" font-family="Inter"><text x="2" y="20">${text}</text></svg>`

function png(text: string): Buffer {
  const settings = {fontFiles, ground: '#f4f6f8', widthPx: 200}
  return Buffer.from(svgToPng(svg(text), settings))
}

// Offsets by the PNG specification: the size is in the first chunk, IHDR.
test('should draw at the width asked for', function () {
  const file = png('a')
  expect(file.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(file.readUInt32BE(16)).toBe(200)
  expect(file.readUInt32BE(20)).toBe(60)
})

test('should draw text on an opaque ground', function () {
  const colours = coloursOf(png('10⁷ ≥'))
  expect(colours.has('f4f6f8')).toBe(true)
  // Ink of letters: no text is drawn if the font is not found.
  expect(colours.has('000000')).toBe(true)
  expect(colours).not.toContain('none')
})

// 256 greens, 44 others that are rarer, and the ground: one green and the
// others have no room.
test('should take the nearest of 256 colours', function () {
  const bars = Array.from({length: 300}, (_, x) =>
    x < 256
      ? `<rect x="${x}" width="1" height="30" fill="#00${green(x)}00"/>`
      : `<rect x="${x}" width="1" height="15" fill="#00${green(x)}01"/>`
  )
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="30">${bars.join('')}</svg>`
  const settings = {fontFiles, ground: '#f4f6f8', widthPx: 300}
  const colours = coloursOf(Buffer.from(svgToPng(drawing, settings)))
  const expected = Array.from({length: 255}, (_, x) => `00${green(x)}00`)
  expect([...colours].toSorted()).toEqual([...expected, 'f4f6f8'])
})

test('should draw the same each time', function () {
  expect(png('a').equals(png('a'))).toBe(true)
  expect(png('a').equals(png('b'))).toBe(false)
})

function green(x: number): string {
  return (x % 256).toString(16).padStart(2, '0')
}

/** Colours of an opaque picture with a palette of eight bits. */
function coloursOf(file: Buffer): Set<string> {
  // Colour type 3: a palette, without transparency unless there is `tRNS`.
  expect([...file.subarray(24, 29)]).toEqual([8, 3, 0, 0, 0])
  const chunks = chunksOf(file)
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND'])
  const palette = chunks.get('PLTE')?.toString('hex').match(/.{6}/g) ?? []
  const width = file.readUInt32BE(16)
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.of())
  const colours = new Set<string>()

  const filters = rows.filter((_, at) => at % (width + 1) === 0)
  expect(new Set(filters)).toEqual(new Set([0]))
  for (const [at, place] of rows.entries()) {
    if (at % (width + 1) !== 0) colours.add(palette[place] ?? 'none')
  }

  return colours
}

function chunksOf(file: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>()

  for (let at = 8; at < file.length;) {
    const end = at + 8 + file.readUInt32BE(at)
    expect(file.readUInt32BE(end)).toBe(crc32(file.subarray(at + 4, end)))
    chunks.set(
      file.toString('latin1', at + 4, at + 8),
      file.subarray(at + 8, end)
    )
    at = end + 4
  }

  return chunks
}
