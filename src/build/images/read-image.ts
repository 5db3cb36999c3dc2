import type {ImageFile, ImageProblem} from './image-file.ts'
import {readJpeg} from './read-jpeg.ts'
import {pngSignature, readPng} from './read-png.ts'

/** Largest file of an image, in bytes. */
const largest = 5 * 1024 * 1024

/** First bytes of types that are refused, for the message. */
const others: readonly (readonly [name: string, start: string])[] = [
  ['GIF', 'GIF8'],
  ['WebP', 'RIFF'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['BMP', 'BM'],
  ['PDF', '%PDF'],
  ['SVG', '<svg'],
  ['SVG', '<?xml']
]

/**
 * Reads an image by its first bytes and its header, whatever its name says,
 * and takes all metadata out. It is never decoded here.
 */
export function readImage(file: Uint8Array): ImageFile | ImageProblem {
  if (file.length > largest)
    return {
      problem: `of ${Math.ceil(file.length / 1024 / 1024)} MB, expected at most 5 MB`,
      fix: 'Make the image smaller, or save a photograph as JPEG.'
    }
  if (pngSignature.every((byte, index) => file[index] === byte))
    return readPng(file)
  if (file[0] === 0xff && file[1] === 0xd8) return readJpeg(file)
  const start = String.fromCodePoint(...file.subarray(0, 5))
  const name = others.find(([, bytes]) => start.startsWith(bytes))?.[0]
  return {
    problem: `which is ${name === undefined ? 'no image' : `${name} inside`}, expected PNG or JPEG`,
    fix: 'Open the image and save it as PNG or JPEG; a new name alone does not change it.'
  }
}
