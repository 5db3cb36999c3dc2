import {contentText, type Piece} from './content-text.ts'
import {expand} from './deflate.ts'
import {type FontLetters, readLetters} from './font-letters.ts'
import {
  needObject,
  type PdfFile,
  type PdfObject,
  withoutStrings
} from './pdf-file.ts'
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
    const content = contentOf(file, text)
    const fonts = fontsOf(file, text, letters)
    if (content === undefined || !fonts) return undefined
    const pieces = contentText(content, fonts, picturesOf(file, text))
    if (!pieces) return undefined
    pages.push(pieces)
  }

  return pages
}

/** Operators of a page: of one stream, or of several, one after the other. */
function contentOf({objects}: PdfFile, page: string): string | undefined {
  const found = /\/Contents (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(
    withoutStrings(page)
  )
  const streams = [...`${found?.[1] ?? found?.[2]}`.matchAll(/(\d+) 0 R/g)].map(
    ([, number]) => objects.get(Number(number))
  )
  if (streams.length === 0) return undefined
  let content = ''
  for (const object of streams) {
    if (!object?.stream) return undefined
    const isPlain = !object.text.includes('/Filter')
    content += isPlain
      ? Buffer.from(object.stream).toString('latin1')
      : expand(object.stream)
    if (!content.endsWith('\n')) content += '\n'
  }
  return content
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

/** What is drawn and holds no text. */
function picturesOf({objects}: PdfFile, page: string): ReadonlySet<string> {
  return new Set(
    namesIn(page, 'XObject')
      .filter(([, number]) => isPicture(needObject(objects, number)))
      .map(([name]) => name)
  )
}

/** Pixels, or lines and areas alone. */
function isPicture({stream, text}: PdfObject): boolean {
  if (text.includes('/Subtype /Image')) return true
  if (!stream || !text.includes('/Filter /FlateDecode')) return false
  return !/(?:^|\s)(?:BT|Do)\s/.test(expand(stream))
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
