/** An image as products hold it: nothing but what is needed to show it. */
export interface ImageFile {
  readonly type: 'image/jpeg' | 'image/png'
  /** The file without its metadata. */
  readonly bytes: Uint8Array
  readonly widthPx: number
  readonly heightPx: number
}

/** Why a file cannot be shown, and what to do. */
export interface ImageProblem {
  /** What the file is: “a file that ends before its image does”. */
  readonly problem: string
  readonly fix: string
}

/** Most pixels of an image: more take gigabytes to draw. */
const mostPixels = 40_000_000

export const broken: ImageProblem = {
  problem: 'which is damaged or not complete',
  fix: 'Open the image, save it again, and look at it before you build.'
}

/** Checks a size that a header gives. */
export function sizeProblem(
  widthPx: number,
  heightPx: number
): ImageProblem | undefined {
  if (widthPx < 1 || heightPx < 1) return broken
  if (widthPx * heightPx <= mostPixels) return undefined
  return {
    problem: `of ${widthPx} × ${heightPx} pixels, which are more than 40 million`,
    fix: 'Make the image smaller; a poster needs no more than 6000 pixels across.'
  }
}

/** Joins pieces of a file. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const piece of pieces) {
    bytes.set(piece, offset)
    offset += piece.length
  }

  return bytes
}
