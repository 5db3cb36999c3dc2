import type {PageRect, PageWindow} from './page-dom.ts'

// Functions of this file run in the page: they are sent to the browser as
// text, with nothing of this module in scope.

/** What there is to say of a document that was just loaded, or got a body. */
export interface DocumentState {
  /** Whether it would lead the page away, at once or later. */
  readonly refreshes: boolean
  /** Families whose font could not be read. */
  readonly brokenFonts: readonly string[]
  /** Alternative texts of images that could not be decoded. */
  readonly brokenImages: readonly string[]
}

/**
 * Loads all fonts, also those that only margin boxes use, which the browser
 * would else replace without a word, and all images.
 *
 * @param html
 *   What to put in the body before; absent: it stays.
 */
export async function settleDocument(html?: string): Promise<DocumentState> {
  const {document} = globalThis as unknown as PageWindow
  if (html !== undefined) document.body.innerHTML = html
  const brokenFonts: string[] = []

  await Promise.all(
    Array.from(document.fonts, async function (font) {
      try {
        await font.load()
      } catch {
        brokenFonts.push(font.family)
      }
    })
  )

  const brokenImages: string[] = []
  await Promise.all(
    Array.from(document.querySelectorAll('img'), async function (image) {
      // Others never load: the network is dead.
      if (!image.getAttribute('src')?.startsWith('data:image/')) return
      try {
        await image.decode?.()
      } catch {
        brokenImages.push(image.getAttribute('alt') ?? '')
      }
    })
  )

  const refresh = document.querySelector('meta[http-equiv="refresh" i]')
  return {brokenFonts, brokenImages, refreshes: refresh !== null}
}

/** Empties a document that was loaded without a body: nothing of one stays. */
export function renewDocument(title: string, language: string): void {
  const {document} = globalThis as unknown as PageWindow
  const root = document.documentElement
  root.removeAttribute('style')
  root.setAttribute('lang', language)
  document.body.innerHTML = ''
  document.title = title
}

/** Where the first sheet of paper is; `null` if there is none. */
export function findPage(): Pick<
  PageRect,
  'height' | 'left' | 'top' | 'width'
> | null {
  const {document} = globalThis as unknown as PageWindow
  const element = document.querySelector('[data-page]')
  if (element === null) return null
  const {height, left, top, width} = element.getBoundingClientRect()
  return {height, left, top, width}
}
