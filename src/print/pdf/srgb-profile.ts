// Colour space of IEC 61966-2-1, adapted to D50 by Bradford's method, as
// ICC.1:2004-10 wants it: https://www.color.org/chardata/rgb/srgb.xalter

const white = [0.9642, 1, 0.8249]
const red = [0.4360747, 0.2225045, 0.0139322]
const green = [0.3850649, 0.7168786, 0.0971045]
const blue = [0.1430804, 0.0606169, 0.7141733]
const adaptation = [
  1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345,
  0.0150436, 0.7521316
]
/** `((x + 0.055) / 1.055) ^ 2.4` from 0.04045 on, `x / 12.92` below. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]

/** A profile of sRGB: three primaries and their curve, nothing else. */
export function srgbProfile(): Uint8Array {
  const shared = parametric(curve)
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', localized('sRGB IEC61966-2.1')],
    ['cprt', localized('No rights reserved')],
    ['wtpt', xyz(white)],
    ['chad', Buffer.concat([head('sf32'), fixed(adaptation)])],
    ['rXYZ', xyz(red)],
    ['gXYZ', xyz(green)],
    ['bXYZ', xyz(blue)],
    ['rTRC', shared],
    ['gTRC', shared],
    ['bTRC', shared]
  ]

  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length)
  const offsets = new Map<Buffer, number>()
  const bodies: Buffer[] = []
  let next = 128 + table.length
  for (const [index, [signature, data]] of tags.entries()) {
    if (!offsets.has(data)) {
      offsets.set(data, next)
      bodies.push(data)
      next += data.length
    }
    const at = 4 + index * 12
    table.write(signature, at, 'latin1')
    table.writeUInt32BE(offsets.get(data) ?? 0, at + 4)
    table.writeUInt32BE(data.length, at + 8)
  }
  return Buffer.concat([profileHeader(next), table, ...bodies])
}

function profileHeader(size: number): Buffer {
  const header = Buffer.alloc(128)
  header.writeUInt32BE(size)
  // Version 4.2, of a display, made on the first day that the version had.
  header.writeUInt32BE(0x04200000, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [index, part] of [2004, 10, 1].entries())
    header.writeUInt16BE(part, 24 + index * 2)
  header.write('acsp', 36, 'latin1')
  fixed(white).copy(header, 68)
  return header
}

function xyz(values: readonly number[]): Buffer {
  return Buffer.concat([head('XYZ '), fixed(values)])
}

/** Curve of type 3, with five parameters. */
function parametric(values: readonly number[]): Buffer {
  return Buffer.concat([head('para'), Buffer.from([0, 3, 0, 0]), fixed(values)])
}

function localized(text: string): Buffer {
  const body = Buffer.alloc(20)
  for (const [index, value] of [
    1,
    12,
    0x656e5553,
    text.length * 2,
    28
  ].entries())
    body.writeUInt32BE(value, index * 4)
  const utf16 = Buffer.from(text, 'utf16le').swap16()
  const padding = Buffer.alloc((4 - ((28 + utf16.length) % 4)) % 4)
  return Buffer.concat([head('mluc'), body, utf16, padding])
}

function head(type: string): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.write(type, 'latin1')
  return bytes
}

/** Numbers with 16 bits before and after the point. */
function fixed(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries())
    bytes.writeInt32BE(Math.round(value * 65_536), index * 4)
  return bytes
}
