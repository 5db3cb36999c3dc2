/** A variable to write, and what its cells are. */
export interface Column {
  readonly name: string
  readonly label?: string
  /** Bytes: 8 for numbers unless said otherwise. */
  readonly length: number
  readonly numeric?: boolean
  readonly format?: string
}

/**
 * Writes a SAS transport file of version 5, from the published layout alone
 * (SAS TS-140): headers of text, descriptors of 140 bytes, observations, all in
 * records of 80 bytes.
 *
 * @param rows
 *   Cells; a missing number is `.` or a letter: `.A` is written as `A`.
 */
export function writeXport(
  member: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[]
): Uint8Array {
  const stamp = '01JAN24:00:00:00'
  const zeros = '0'.repeat(30)
  const parts: Uint8Array[] = [
    record(header('LIBRARY') + zeros),
    record(`SAS     SAS     SASLIB  9.4     LINUX   ${' '.repeat(24)}${stamp}`),
    record(stamp),
    record(`${header('MEMBER')}000000000000000001600000000140`),
    record(header('DSCRPTR') + zeros),
    record(
      `SAS     ${member.padEnd(8)}SASDATA 9.4     LINUX   ${' '.repeat(24)}${stamp}`
    ),
    record(stamp),
    record(
      `${header('NAMESTR')}000000${String(columns.length).padStart(4, '0')}${'0'.repeat(20)}`
    )
  ]

  let position = 0
  const descriptors = columns.map(function (column, index) {
    const bytes = new Uint8Array(140)
    const view = new DataView(bytes.buffer)
    view.setInt16(0, column.numeric ? 1 : 2)
    view.setInt16(4, column.length)
    view.setInt16(6, index + 1)
    bytes.set(ascii(column.name.padEnd(8)), 8)
    bytes.set(ascii((column.label ?? '').padEnd(40)), 16)
    bytes.set(ascii((column.format ?? '').padEnd(8)), 56)
    bytes.set(ascii(' '.repeat(8)), 72)
    view.setInt32(84, position)
    position += column.length
    return bytes
  })
  parts.push(padded(descriptors), record(header('OBS') + zeros))

  const cells = rows.flatMap((row) =>
    row.map(function (cell, index) {
      const {length = 0, numeric} = columns[index] ?? {}
      if (typeof cell === 'number') return ibm(cell).subarray(0, length)
      if (!numeric) return padEnd(new TextEncoder().encode(cell), length)
      const missing = new Uint8Array(length)
      missing.set(ascii(cell))
      return missing
    })
  )
  parts.push(padded(cells))
  return concat(parts)
}

/** IBM double by its definition: hexadecimal digits of a fraction of 16^n. */
export function ibm(value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  if (value === 0) return bytes
  let fraction = Math.abs(value)
  let exponent = 64
  while (fraction >= 1) {
    fraction /= 16
    exponent++
  }
  while (fraction < 1 / 16) {
    fraction *= 16
    exponent--
  }
  bytes[0] = (value < 0 ? 128 : 0) + exponent
  for (let index = 1; index < 8; index++) {
    fraction *= 256
    bytes[index] = Math.floor(fraction)
    fraction -= Math.floor(fraction)
  }
  return bytes
}

function header(name: string): string {
  return `HEADER RECORD*******${name.padEnd(8)}HEADER RECORD!!!!!!!`
}

function record(text: string): Uint8Array {
  return ascii(text.padEnd(80))
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function padded(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = concat(parts)
  return padEnd(bytes, Math.ceil(bytes.length / 80) * 80)
}

function padEnd(bytes: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length).fill(0x20)
  result.set(bytes)
  return result
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(
    parts.reduce((sum, part) => sum + part.length, 0)
  )
  let offset = 0
  for (const part of parts) {
    result.set(part, offset)
    offset += part.length
  }
  return result
}
