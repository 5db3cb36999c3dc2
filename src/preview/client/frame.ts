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

/** Fonts and look of a frame: as long as they stay, it can be used again. */
const keys = new WeakMap<HTMLIFrameElement, string>()

/**
 * Shows a page: in the frame that is there, if its fonts are the same, so that
 * nothing is loaded and nothing flickers; else in a new one, which takes the
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
 * @throws {TypeError}
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
  if (!response.ok) throw new TypeError(`Cannot read ${url}`)
  const html = await response.text()
  const {fonts, rest} = stylesOf(html)
  const {isDark, isPaged, widthPx} = look
  const key = JSON.stringify([isDark, isPaged, widthPx, fonts])

  if (current && look.isPaged && keys.get(current.element) === key) {
    // What is parsed like this never runs, and the frame lets nothing run.
    const {body} = new DOMParser().parseFromString(html, 'text/html')
    const {document, element} = current
    const style = document.querySelector('style[data-rest]')
    if (style && style.textContent !== rest) style.textContent = rest
    document.body.replaceWith(document.importNode(body, true))
    element.title = title
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
  if (!document) throw new TypeError(`Cannot show ${url}`)
  if (look.isPaged) {
    const [first] = document.querySelectorAll('style')
    if (first) first.textContent = fonts
    document.head.append(styleOf(rest, 'rest'), styleOf(sheetCss, 'sheet'))
  } else {
    document.head.append(styleOf(flowCss, 'flow'))
    setScheme(document, look.isDark)
  }
  await document.fonts.ready
  keys.set(element, key)
  return {document, element}
}

function styleOf(css: string, name: string): HTMLStyleElement {
  const style = make('style')
  style.dataset[name] = ''
  style.textContent = css
  return style
}

/** CSS of a page: its fonts, which are most of it, and the rest. */
function stylesOf(html: string): {fonts: string; rest: string} {
  const css = [...html.matchAll(/<style>([^]*?)<\/style>/g)]
    .map((match) => match[1] ?? '')
    .join('\n')
  const fonts: string[] = []
  const rest = css.replaceAll(/@font-face\s*\{[^}]*\}/g, (rule) => {
    fonts.push(rule)
    return ''
  })
  return {fonts: fonts.join(''), rest}
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
