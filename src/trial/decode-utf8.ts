import type {VFile} from 'vfile'
import {type Place, report} from '../diagnostic/index.ts'

/** Decodes UTF-8, or reports that the bytes are something else. */
export function decodeUtf8(
  bytes: Uint8Array,
  name: string,
  place: Place,
  file: VFile
): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    report(file, 'text-encoding', {
      reason: `Unexpected bytes in \`${name}\`, expected UTF-8 text`,
      fix: 'Save the file as UTF-8 (in Excel: “CSV UTF-8”).',
      place
    })
    return undefined
  }
}
