import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readImage} from '../../../src/build/images/read-image.ts'
import {
  exifSegment,
  jpegFile,
  jpegFrame,
  jpegSegment,
  pngChunk,
  pngFile
} from './images.ts'

function problemOf(file: Uint8Array): string {
  const image = readImage(file)
  return 'problem' in image ? image.problem : 'none'
}

function imageOf(file: Uint8Array) {
  const image = readImage(file)
  if ('problem' in image) throw new Error(image.problem)
  return {...image, text: Buffer.from(image.bytes).toString('latin1')}
}

describe('PNG', function () {
  test('should keep an image without metadata as it is', function () {
    const file = pngFile(30, 20)
    const image = imageOf(file)
    expect(image).toMatchObject({
      type: 'image/png',
      widthPx: 30,
      heightPx: 20
    })
    expect(Buffer.from(image.bytes).equals(file)).toBe(true)
  })

  test('should take out texts, times, EXIF, frames and what follows', function () {
    const name = Buffer.from('Author\0Jane Doe')
    const chunks = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'acTL', 'pHYs'].map(
      (each) => pngChunk(each, name)
    )
    const file = Buffer.concat([
      pngFile(30, 20, chunks),
      Buffer.from('Jane Doe')
    ])
    const {bytes, text} = imageOf(file)
    expect(text).not.toContain('Jane')
    expect(Buffer.from(bytes).equals(pngFile(30, 20))).toBe(true)
  })

  test('should keep how colours are meant, if it is no more', function () {
    const {text} = imageOf(
      pngFile(3, 2, [
        pngChunk('sRGB', Buffer.alloc(1)),
        pngChunk('gAMA', Buffer.from('Jane Doe')),
        pngChunk('iCCP', Buffer.from('Jane Doe'))
      ])
    )
    expect(text).toContain('sRGB')
    expect(text).not.toContain('Jane')
  })

  test('should refuse what is damaged or cut off', function () {
    const file = pngFile(30, 20)
    for (const end of [8, 20, 33, file.length - 12, file.length - 1])
      expect(problemOf(file.subarray(0, end))).toContain('damaged')
    const changed = Buffer.from(file)
    changed[45] = (changed[45] ?? 0) ^ 1
    expect(problemOf(changed)).toContain('damaged')
    expect(problemOf(pngFile(0, 20))).toContain('damaged')
  })

  // A file of this size takes a browser 5.6 GB.
  test('should refuse many pixels in few bytes', function () {
    const file = pngFile(20_000, 20_000, [], 1)
    expect(file.length).toBeLessThan(5000)
    expect(problemOf(file)).toBe(
      'of 20000 × 20000 pixels, which are more than 40 million'
    )
  })
})

describe('JPEG', function () {
  test('should give its size', function () {
    expect(imageOf(jpegFile(jpegFrame(640, 480)))).toMatchObject({
      type: 'image/jpeg',
      widthPx: 640,
      heightPx: 480
    })
  })

  test('should take out metadata, previews and what follows', function () {
    const name = Buffer.from('Jane Doe')
    const file = Buffer.concat([
      jpegFile(
        jpegSegment(0xe0, Buffer.concat([Buffer.from('JFIF\0'), name])),
        exifSegment(1),
        jpegSegment(0xe2, name),
        jpegSegment(0xed, name),
        jpegSegment(0xfe, name),
        jpegSegment(0xee, name),
        jpegFrame(640, 480)
      ),
      name
    ])
    const {bytes} = imageOf(file)
    expect(Buffer.from(bytes).equals(jpegFile(jpegFrame(640, 480)))).toBe(true)
  })

  test('should keep how colours are coded', function () {
    const adobe = jpegSegment(
      0xee,
      Buffer.concat([Buffer.from('Adobe'), Buffer.alloc(7)])
    )
    const file = jpegFile(adobe, jpegFrame(640, 480, 0xc2))
    expect(Buffer.from(imageOf(file).bytes).equals(file)).toBe(true)
  })

  test('should refuse what only metadata turn upright', function () {
    expect(problemOf(jpegFile(exifSegment(6), jpegFrame(640, 480)))).toBe(
      'which only its metadata turn upright'
    )
  })

  test('should refuse forms that are not shown everywhere', function () {
    for (const frame of [
      jpegFrame(640, 480, 0xc9),
      jpegFrame(640, 480, 0xc3),
      jpegFrame(640, 480, 0xc0, 4)
    ])
      expect(problemOf(jpegFile(frame))).toContain('in a form of JPEG')
  })

  test('should refuse what is cut off', function () {
    const file = jpegFile(jpegFrame(640, 480))
    for (const end of [3, 10, 30, file.length - 2])
      expect(problemOf(file.subarray(0, end))).toContain('damaged')
    expect(problemOf(jpegFile())).toContain('damaged')
    expect(problemOf(jpegFile(jpegFrame(20_000, 20_000)))).toContain('40 mill')
  })
})

test.for([
  ['GIF89a', 'GIF'],
  ['RIFF0000WEBP', 'WebP'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG'],
  ['<?xml version="1.0"?><svg/>', 'SVG'],
  ['%PDF-1.7', 'PDF'],
  ['words', 'no image'],
  ['', 'no image']
])('should know %s by its first bytes', function ([bytes = '', name]) {
  expect(problemOf(Buffer.from(bytes))).toContain(`which is ${name}`)
})

test('should refuse large files', function () {
  expect(problemOf(Buffer.alloc(6 * 1024 * 1024))).toBe(
    'of 6 MB, expected at most 5 MB'
  )
})

test('should never throw on bytes', function () {
  const starts = [pngFile(3, 2), jpegFile(exifSegment(1), jpegFrame(4, 3))]
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.array(fc.tuple(fc.nat(200), fc.nat(255)), {maxLength: 5}),
      fc.nat(200),
      function (start, changes, length) {
        const file = Buffer.from(start)
        for (const [at, byte] of changes) if (at < file.length) file[at] = byte
        const image = readImage(file.subarray(0, length))
        expect('problem' in image || image.widthPx > 0).toBe(true)
      }
    ),
    {numRuns: 500, seed: 3}
  )
})
