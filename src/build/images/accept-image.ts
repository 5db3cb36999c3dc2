import type {VFile} from 'vfile'
import {type Place, report} from '../../diagnostic/index.ts'
import type {ImageFile} from './image-file.ts'
import {readImage} from './read-image.ts'

/**
 * Reads an image, and reports what it cannot be shown for.
 *
 * @param name
 *   What it is, and its file, for the message.
 * @returns
 *   The image; `undefined` after reporting.
 */
export function acceptImage(
  bytes: Uint8Array,
  name: string,
  place: Place,
  file: VFile
): ImageFile | undefined {
  const image = readImage(bytes)
  if ('bytes' in image) return image
  report(file, 'image-file', {
    reason: `Unexpected ${name}, ${image.problem}`,
    fix: image.fix,
    place
  })
  return undefined
}
