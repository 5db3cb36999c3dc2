import {expect, test} from 'vitest'
import {srgbProfile} from '../../../src/print/pdf/srgb-profile.ts'

const bytes = Buffer.from(srgbProfile())

/** Numbers of a tag, from 8 bytes after its start. */
function numbersOf(signature: string, skip = 8): readonly number[] {
  const count = bytes.readUInt32BE(128)
  for (let index = 0; index < count; index++) {
    const at = 132 + index * 12
    if (bytes.toString('latin1', at, at + 4) !== signature) continue
    const [offset, size] = [
      bytes.readUInt32BE(at + 4),
      bytes.readUInt32BE(at + 8)
    ]
    return Array.from(
      {length: (size - skip) / 4},
      (_, each) => bytes.readInt32BE(offset + skip + each * 4) / 65_536
    )
  }
  throw new Error(`No ${signature}`)
}

// ICC.1:2004-10, 7.2: size, signature and version of a profile.
test('should have the header of a profile', function () {
  expect(bytes.readUInt32BE(0)).toBe(bytes.length)
  expect(bytes.length % 4).toBe(0)
  expect(bytes.toString('latin1', 36, 40)).toBe('acsp')
  expect(bytes.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
})

// ICC.1:2004-10, 7.2.16: white of D50, which primaries add up to.
test('should add its primaries up to white', function () {
  const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) =>
    numbersOf(name)
  )
  for (const [index, expected] of [0.9642, 1, 0.8249].entries())
    expect(
      (red?.[index] ?? 0) + (green?.[index] ?? 0) + (blue?.[index] ?? 0)
    ).toBeCloseTo(expected, 3)
})

// IEC 61966-2-1: the two pieces of its curve meet at 0.04045.
test('should have a curve without a step', function () {
  const [gamma = 0, a = 0, b = 0, c = 0, d = 0] = numbersOf('gTRC', 12)
  expect((a * d + b) ** gamma).toBeCloseTo(c * d, 4)
  expect((a + b) ** gamma).toBeCloseTo(1, 4)
})
