import {createHash} from 'node:crypto'
import {type MailPicture, svgToPng} from '../email/index.ts'
import {seal, unseal} from './cache/seal.ts'
import type {Effects} from './effects.ts'

/** Draws the pictures of newsletters. */
export type DrawPicture = (
  picture: MailPicture,
  ground: string
) => Promise<Uint8Array>

/**
 * Makes what draws pictures, each once: files are kept in the cache by the
 * digest of all that they depend on.
 *
 * @param fontFiles
 *   Paths of the fonts of figures.
 * @param cache
 *   Folder of the cache.
 */
export function createPictures(
  effects: Pick<Effects, 'readBytes' | 'write'>,
  fontFiles: readonly string[],
  cache: string
): DrawPicture {
  const drawn = new Map<string, Promise<Uint8Array>>()
  return async function ({file, svg, widthPx}, ground) {
    if (file) return file
    const hash = createHash('sha256')
    for (const part of [svg, String(widthPx), ground, ...fontFiles.map(nameOf)])
      hash.update(part).update('\0')
    const digest = hash.digest('hex')
    const known = drawn.get(digest) ?? draw(digest)
    drawn.set(digest, known)
    return known

    async function draw(name: string): Promise<Uint8Array> {
      const path = `${cache}/pictures/${name}.png.json`
      const cached = unseal<string>(await effects.readBytes(path))
      if (cached !== undefined) return Buffer.from(cached, 'base64')
      // Twice the pixels, for screens that have them.
      const png = svgToPng(svg, {fontFiles, ground, widthPx: widthPx * 2})
      await effects.write(path, seal(Buffer.from(png).toString('base64')))
      return png
    }
  }
}

/** Fonts lie elsewhere on every computer. */
function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
