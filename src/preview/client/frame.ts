import {make} from './dom.ts'

/** A product page in a frame of its own, where nothing runs. */
export interface Frame {
  readonly element: HTMLIFrameElement
  readonly document: Document
}

/** What a page is shown with. */
export interface FrameLook {
  /** Width of the window that the page sees, in pixels. */
  readonly widthPx: number
  /** Whether it is paper, whose sheets are shown as they are printed. */
  readonly isPaged: boolean
  readonly isDark: boolean
}

/** Sheets at their own size, one under the other; the rest is the stage's. */
const sheetCss = `html,body{margin:0!important;padding:0!important;background:transparent!important;overflow:hidden!important}
body{display:block!important;width:max-content!important}
[data-page]{transform:none!important;margin:0 0 24px!important;background-color:var(--paper,#fff)}
[data-page]:last-of-type{margin-bottom:0!important}
[data-result]{cursor:default!important}`
const flowCss = 'html,body{overflow:hidden!important}'

/** Styles of a page: as long as they stay, its body can be exchanged. */
const looks = new WeakMap<HTMLIFrameElement, string>()

/**
 * Shows a page: in the frame that is there, if only its body is another, so
 * that fonts stay and nothing flickers; else in a new one, which takes the
 * place of the old one when it is ready.
 *
 * @param holder
 *   What holds the frame.
 * @param current
 *   The frame that is there.
 * @param url
 *   Address of the page.
 * @param title
 *   Name of the frame.
 * @param look
 *   What it is shown with.
 * @throws {Error}
 *   If the page is gone, as one of an earlier version may be.
 */
export async function showPage(
  holder: HTMLElement,
  current: Frame | undefined,
  url: string,
  title: string,
  look: FrameLook
): Promise<Frame> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`Cannot read ${url}`)
  const html = await response.text()
  const key = `${JSON.stringify(look)}${stylesOf(html)}`

  if (current && look.isPaged && looks.get(current.element) === key) {
    // What is parsed like this never runs, and the frame lets nothing run.
    const {body} = new DOMParser().parseFromString(html, 'text/html')
    current.document.body.replaceWith(current.document.importNode(body, true))
    current.element.title = title
    return current
  }

  const element = make('iframe', {
    sandbox: 'allow-same-origin',
    src: url,
    tabindex: '-1',
    title
  })
  element.style.width = `${look.widthPx}px`
  element.style.visibility = 'hidden'
  const loaded = new Promise((resolve) => {
    element.addEventListener('load', resolve, {once: true})
  })
  holder.prepend(element)
  await loaded
  const document = element.contentDocument
  if (!document) throw new Error(`Cannot show ${url}`)
  const style = document.createElement('style')
  style.textContent = look.isPaged ? sheetCss : flowCss
  document.head.append(style)
  if (!look.isPaged) setScheme(document, look.isDark)
  await document.fonts.ready
  looks.set(element, key)
  return {document, element}
}

function stylesOf(html: string): string {
  return html.match(/<style>[^]*?<\/style>/g)?.join('') ?? ''
}

/** Lets a page be dark or light, whatever this computer prefers. */
function setScheme(document: Document, isDark: boolean): void {
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules) {
      if (!('media' in rule)) continue
      const {media} = rule as CSSMediaRule
      if (!media.mediaText.includes('prefers-color-scheme')) continue
      const wantsDark = media.mediaText.includes('dark')
      media.mediaText = wantsDark === isDark ? 'all' : 'not all'
    }
}
