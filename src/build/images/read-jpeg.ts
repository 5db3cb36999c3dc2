import {
  broken,
  type ImageFile,
  type ImageProblem,
  joinBytes,
  sizeProblem
} from './image-file.ts'
import {orientationOf} from './orientation.ts'

/** Second bytes of markers (ITU-T T.81, table B.1). */
const marker = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  exif: 0xe1,
  adobe: 0xee
} as const

/** Frames that browsers draw: baseline, extended, progressive. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
/** Other frames: lossless, hierarchical, arithmetic coding. */
const otherFrames: ReadonlySet<number> = new Set([
  0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf
])
/** Tables, restart interval and number of lines. */
const tables: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdc, 0xdd])

const tooSpecial: ImageProblem = {
  problem: 'in a form of JPEG that browsers and mail programs do not show',
  fix: 'Save the image as JPEG in RGB colours, “baseline” or “progressive”.'
}

/**
 * Reads a JPEG file by its segments, without decoding it, and takes all
 * metadata out: EXIF, XMP, colour profiles, comments, previews, and what
 * follows the image.
 */
export function readJpeg(file: Uint8Array): ImageFile | ImageProblem {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const pieces = [file.subarray(0, 2)]
  let size: {widthPx: number; heightPx: number} | undefined
  let hasScan = false
  let offset = 2

  while (offset + 4 <= file.length || file[offset + 1] === marker.end) {
    if (file[offset] !== 0xff) return broken
    const kind = file[offset + 1] ?? 0
    // Any number of 0xFF may stand before a marker.
    if (kind === 0xff) {
      offset += 1
      continue
    }

    if (kind === marker.end) {
      pieces.push(file.subarray(offset, offset + 2))
      return size && hasScan
        ? {type: 'image/jpeg', bytes: joinBytes(pieces), ...size}
        : broken
    }

    const end = offset + 2 + view.getUint16(offset + 2)
    if (end > file.length || end < offset + 4) return broken
    const segment = file.subarray(offset, end)
    if (otherFrames.has(kind)) return tooSpecial

    if (frames.has(kind)) {
      if (size || segment.length < 10) return broken
      size = {
        widthPx: view.getUint16(offset + 7),
        heightPx: view.getUint16(offset + 5)
      }
      const problem = sizeProblem(size.widthPx, size.heightPx)
      if (problem) return problem
      if (segment[4] !== 8 || segment[9] === 4) return tooSpecial
    }

    if (kind === marker.exif && orientationOf(segment) > 1)
      return {
        problem: 'which only its metadata turn upright',
        fix: 'Turn the image in an image program, and save it; metadata are taken out.'
      }

    const isKept = frames.has(kind) || tables.has(kind) || isAdobe(segment)
    if (isKept) pieces.push(segment)
    offset = end
    if (kind !== marker.scan) continue
    const scanEnd = endOfScan(file, end)
    if (scanEnd === undefined) return broken
    pieces.push(file.subarray(end - segment.length, scanEnd))
    hasScan = true
    offset = scanEnd
  }

  return broken
}

/** Where the marker after the coded data of a scan stands. */
function endOfScan(file: Uint8Array, start: number): number | undefined {
  for (
    let at = file.indexOf(0xff, start);
    at !== -1 && at + 1 < file.length;
    at = file.indexOf(0xff, at + 1)
  ) {
    const next = file[at + 1] ?? 0
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isData) return at
  }

  return undefined
}

/** Whether a segment says how colours are coded, and nothing else. */
function isAdobe(segment: Uint8Array): boolean {
  return (
    segment[1] === marker.adobe &&
    segment.length === 16 &&
    String.fromCodePoint(...segment.subarray(4, 9)) === 'Adobe'
  )
}
