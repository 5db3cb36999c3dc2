import {byId, make} from './dom.ts'
import {type Frame, type FrameLook, showPage} from './frame.ts'
import {drawRulers} from './ruler.ts'
import {measurePage, type PageSize} from './sizes.ts'

/** How large a page is shown: as a whole, or in parts of its printed size. */
export type Zoom = 'fit' | number

/** A page on the stage. */
export interface Shown {
  readonly document: Document
  readonly size: PageSize
}

/** Where the product is shown. */
export interface Stage {
  /**
   * Shows a page; what is scrolled to stays.
   *
   * @returns
   *   The page; `undefined` if another was asked for meanwhile.
   */
  readonly show: (page: StagePage) => Promise<Shown | undefined>
  /** Shows words in place of a page. */
  readonly say: (...lines: readonly string[]) => void
  readonly setZoom: (zoom: Zoom) => void
  readonly zoom: () => Zoom
  /** Pixels of the screen that a pixel of the page takes. */
  readonly scale: () => number
  /** Brings a part of the page into view, if it is not. */
  readonly reveal: (box: DOMRect) => void
  /** Holds marks, in pixels of the screen. */
  readonly overlay: HTMLElement
}

export interface StagePage extends FrameLook {
  readonly url: string
  readonly title: string
  /** What is shown; another one begins at its top. */
  readonly id: string
}

const marginPx = 32
const rulerPx = 20

/**
 * Sets up the stage.
 *
 * @param onScale
 *   Is called when marks must be drawn anew.
 * @param onPointer
 *   Is told where the pointer is on the paper, in millimetres of print.
 */
export function createStage(
  onScale: () => void,
  onPointer: (at: readonly [x: number, y: number] | undefined) => void
): Stage {
  const scroller = byId('scroller')
  const stage = byId('stage')
  const view = make('div.view')
  const overlay = make('div.overlay')
  const canvas = make('div.canvas', {}, view, overlay)
  const words = make('div.words')
  scroller.append(words, canvas)
  let frame: Frame | undefined
  let size: PageSize | undefined
  let id = ''
  let zoom: Zoom = 'fit'
  let scale = 1
  let asked = 0

  new ResizeObserver(() => {
    if (size) fit()
  }).observe(scroller)
  scroller.addEventListener('scroll', rulers, {passive: true})
  scroller.addEventListener('pointermove', (event) => {
    const at = paperAt(event)
    rulers(at)
    onPointer(at?.mm)
  })
  scroller.addEventListener('pointerleave', () => {
    rulers()
    onPointer(undefined)
  })

  return {
    overlay,
    reveal(box) {
      const outer = scroller.getBoundingClientRect()
      const inner = canvas.getBoundingClientRect()
      const top = inner.top + box.top * scale
      const left = inner.left + box.left * scale
      const isSeen =
        top >= outer.top + 24 &&
        top + box.height * scale <= outer.bottom - 24 &&
        left >= outer.left &&
        left + box.width * scale <= outer.right
      if (isSeen) return
      scroller.scrollBy({
        left: left - outer.left - outer.width / 2,
        top: top - outer.top - outer.height / 2
      })
    },
    say(...lines) {
      asked++
      canvas.hidden = true
      stage.classList.remove('paged')
      words.hidden = false
      words.replaceChildren(...lines.map((line) => make('p', {}, line)))
      size = undefined
      id = ''
    },
    scale: () => scale,
    setZoom(next) {
      zoom = next
      if (!size) return
      const before = centre()
      fit()
      scroller.scrollLeft =
        before.x * canvas.offsetWidth - scroller.clientWidth / 2
      scroller.scrollTop =
        before.y * canvas.offsetHeight - scroller.clientHeight / 2
    },
    async show(page) {
      const turn = ++asked
      const next = await showPage(view, frame, page.url, page.title, page)
      if (turn !== asked) {
        if (next !== frame) next.element.remove()
        return undefined
      }
      words.hidden = true
      canvas.hidden = false
      stage.classList.toggle('paged', page.isPaged)
      if (next !== frame) {
        frame?.element.remove()
        frame = next
      }
      size = measurePage(next.document)
      next.element.style.width = `${Math.max(page.widthPx, Math.ceil(size.widthPx))}px`
      next.element.style.height = `${Math.ceil(size.heightPx)}px`
      fit()
      next.element.style.visibility = ''
      if (page.id !== id) scroller.scrollTo(0, 0)
      id = page.id
      return {document: next.document, size}
    },
    zoom: () => zoom
  }

  /** Middle of what is seen, in parts of the page. */
  function centre() {
    return {
      x: (scroller.scrollLeft + scroller.clientWidth / 2) / canvas.offsetWidth,
      y: (scroller.scrollTop + scroller.clientHeight / 2) / canvas.offsetHeight
    }
  }

  function fit(): void {
    if (!size) return
    const {heightPx, paper, widthPx} = size
    const widest = scroller.clientWidth - 2 * marginPx
    if (!paper) scale = 1
    else if (zoom === 'fit') {
      const across = widest / paper.widthPx
      const down = (scroller.clientHeight - 2 * marginPx) / paper.heightPx
      // Paper that is held is read: it is never smaller than it is printed.
      const isHeld = paper.widthMm < 400
      scale = isHeld
        ? Math.min(across, (1.25 * paper.mmPerPx * 96) / 25.4)
        : Math.min(across, down)
    } else scale = (zoom * paper.mmPerPx * 96) / 25.4
    canvas.style.width = `${Math.round(widthPx * scale)}px`
    canvas.style.height = `${Math.round(heightPx * scale)}px`
    view.style.transform = scale === 1 ? '' : `scale(${scale})`
    rulers()
    onScale()
  }

  function paperAt(event: PointerEvent) {
    if (!size?.paper) return undefined
    const {left, top} = canvas.getBoundingClientRect()
    const x = event.clientX - left
    const y = event.clientY - top
    const {mmPerPx, widthMm} = size.paper
    const mm = [(x / scale) * mmPerPx, (y / scale) * mmPerPx] as const
    const isOn = mm[0] >= 0 && mm[0] <= widthMm && mm[1] >= 0
    return isOn ? {mm, x: event.clientX, y: event.clientY} : undefined
  }

  function rulers(at?: Event | {x: number; y: number}): void {
    if (!size?.paper) return
    const outer = scroller.getBoundingClientRect()
    const inner = canvas.getBoundingClientRect()
    const pointer = at && 'x' in at ? (at as {x: number; y: number}) : undefined
    drawRulers({
      left: inner.left - outer.left + rulerPx,
      mmPerPx: size.paper.mmPerPx / scale,
      pointer: pointer && {
        x: pointer.x - outer.left + rulerPx,
        y: pointer.y - outer.top + rulerPx
      },
      sheetHeightMm: size.heightPx * size.paper.mmPerPx,
      sheetWidthMm: size.paper.widthMm,
      top: inner.top - outer.top + rulerPx
    })
  }
}
