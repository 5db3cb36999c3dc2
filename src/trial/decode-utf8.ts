import type {VFile} from 'vfile'
import {type Place, report} from '../diagnostic/index.ts'

const workbook = 'Save the sheet as “CSV UTF-8” in Excel and name that file.'

/** Beginnings of files that are known to be something else. */
const signatures: ReadonlyArray<{
  readonly bytes: readonly number[]
  readonly found: string
  readonly fix?: string
}> = [
  {bytes: [0xff, 0xfe], found: 'UTF-16 text'},
  {bytes: [0xfe, 0xff], found: 'UTF-16 text'},
  {bytes: [0x50, 0x4b, 3, 4], found: 'Excel workbook', fix: workbook},
  {bytes: [0xd0, 0xcf, 0x11, 0xe0], found: 'Excel workbook', fix: workbook}
]

/** Decodes UTF-8, or reports that the bytes are something else. */
export function decodeUtf8(
  bytes: Uint8Array,
  name: string,
  place: Place,
  file: VFile
): string | undefined {
  const known = signatures.find((signature) =>
    signature.bytes.every((byte, index) => bytes[index] === byte)
  )
  // Every other byte of Latin text in UTF-16 is 0.
  const wide = bytes.subarray(0, 64).filter((byte) => byte === 0).length > 16
  try {
    if (!known && !wide)
      return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }

  const found = known?.found ?? (wide ? 'UTF-16 text' : 'bytes')
  report(file, 'text-encoding', {
    reason: `Unexpected ${found} in \`${name}\`, expected UTF-8 text`,
    fix: known?.fix ?? 'Save the file as UTF-8 (in Excel: “CSV UTF-8”).',
    place
  })
  return undefined
}
