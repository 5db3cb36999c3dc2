import {byId} from './dom.ts'

/** Where the paper is under the rulers. */
export interface RulerView {
  /** Left edge of the paper, in pixels from that of the ruler. */
  readonly left: number
  readonly top: number
  /** Millimetres in print that a pixel of the screen is. */
  readonly mmPerPx: number
  readonly sheetWidthMm: number
  readonly sheetHeightMm: number
  readonly pointer?: {readonly x: number; readonly y: number} | undefined
}

const svg = 'http://www.w3.org/2000/svg'
/** Steps of the ruler in millimetres, and how many parts a step has. */
const steps = [
  [5, 5],
  [10, 10],
  [20, 4],
  [50, 5],
  [100, 10],
  [200, 4],
  [500, 5]
] as const
/** Least distance of two numbers, in pixels. */
const apartPx = 56

/** Draws both rulers, in millimetres of the printed paper. */
export function drawRulers(view: RulerView): void {
  drawRuler(byId('across'), 'x', view.left, view.sheetWidthMm, view)
  drawRuler(byId('down'), 'y', view.top, view.sheetHeightMm, view)
}

function drawRuler(
  holder: HTMLElement,
  axis: 'x' | 'y',
  startPx: number,
  lengthMm: number,
  {mmPerPx, pointer}: RulerView
): void {
  const isAcross = axis === 'x'
  const longPx = isAcross ? holder.clientWidth : holder.clientHeight
  const thickPx = isAcross ? holder.clientHeight : holder.clientWidth
  const [step, parts] =
    steps.find(([mm]) => mm / mmPerPx >= apartPx) ?? ([1000, 10] as const)
  const root = document.createElementNS(svg, 'svg')
  root.setAttribute('width', String(isAcross ? longPx : thickPx))
  root.setAttribute('height', String(isAcross ? thickPx : longPx))
  const minor = step / parts
  const path: string[] = []

  for (let tick = 0; tick * minor <= lengthMm + 0.01; tick++) {
    const at = Math.round(startPx + (tick * minor) / mmPerPx) + 0.5
    if (at < 0 || at > longPx) continue
    const isMajor = tick % parts === 0
    const from = thickPx - (isMajor ? 8 : 4)
    path.push(
      isAcross ? `M${at} ${from}V${thickPx}` : `M${from} ${at}H${thickPx}`
    )
    if (isMajor) root.append(label(String(tick * minor), at))
  }
  root.append(line(path.join(''), 'tick'))
  const under = pointer && (isAcross ? pointer.x : pointer.y)
  if (under !== undefined)
    root.append(
      line(
        isAcross ? `M${under} 0V${thickPx}` : `M0 ${under}H${thickPx}`,
        'here'
      )
    )
  holder.replaceChildren(root)

  function label(text: string, at: number): SVGTextElement {
    const element = document.createElementNS(svg, 'text')
    element.textContent = text
    if (isAcross) {
      element.setAttribute('x', String(at + 3))
      element.setAttribute('y', '10')
    } else {
      element.setAttribute('transform', `translate(10 ${at - 3}) rotate(-90)`)
    }
    return element
  }
}

function line(d: string, name: string): SVGPathElement {
  const element = document.createElementNS(svg, 'path')
  element.setAttribute('d', d)
  element.setAttribute('class', name)
  return element
}
