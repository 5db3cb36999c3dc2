import {contentText, type Piece} from './content-text.ts'
import {expand} from './deflate.ts'
import {type FontLetters, readLetters} from './font-letters.ts'
import {needObject, type PdfFile, referenceOf} from './pdf-file.ts'
import {readFinished} from './read-finished.ts'
import {pagesOf} from './read-facts.ts'

/**
 * Reads the letters of a PDF of ours by the tables of its fonts, each page in
 * the order in which it is painted.
 *
 * @returns
 *   Pieces of each page; `undefined` where anything in it is written in a way
 *   that is not known, and nothing may be guessed.
 */
export function finishedText(
  bytes: Uint8Array
): readonly (readonly Piece[])[] | undefined {
  const file = readFinished(bytes)
  if (!file) return undefined
  const letters = new Map<number, FontLetters | undefined>()
  const pages: (readonly Piece[])[] = []

  for (const number of pagesOf(file)) {
    const {text} = needObject(file.objects, number)
    const contents = referenceOf(text, 'Contents')
    const {stream} = needObject(file.objects, contents ?? -1)
    const fonts = fontsOf(file, text, letters)
    if (!stream || !fonts) return undefined
    const pieces = contentText(expand(stream), fonts, picturesOf(file, text))
    if (!pieces) return undefined
    pages.push(pieces)
  }

  return pages
}

function fontsOf(
  file: PdfFile,
  page: string,
  letters: Map<number, FontLetters | undefined>
): ReadonlyMap<string, FontLetters> | undefined {
  const fonts = new Map<string, FontLetters>()
  for (const [name, number] of namesIn(page, 'Font')) {
    if (!letters.has(number)) letters.set(number, readLetters(file, number))
    const known = letters.get(number)
    if (!known) return undefined
    fonts.set(name, known)
  }
  return fonts
}

/** Drawn objects of pixels alone: others may hold text. */
function picturesOf({objects}: PdfFile, page: string): ReadonlySet<string> {
  return new Set(
    namesIn(page, 'XObject')
      .filter(([, number]) =>
        needObject(objects, number).text.includes('/Subtype /Image')
      )
      .map(([name]) => name)
  )
}

function namesIn(
  page: string,
  kind: string
): readonly (readonly [string, number])[] {
  const list = new RegExp(`/${kind} <<([^>]*)>>`).exec(page)?.[1] ?? ''
  return [...list.matchAll(/\/(\w+) (\d+) 0 R/g)].map(
    ([, name = '', number]) => [name, Number(number)]
  )
}
