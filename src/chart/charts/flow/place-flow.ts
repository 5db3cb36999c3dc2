import type {FlowData} from '../../../analysis/figures/flow.ts'
import type {Spot} from '../../connector.ts'
import type {Area} from '../../swatch.ts'
import type {TextBox} from '../../text-box.ts'
import type {Canvas} from '../../theme.ts'
import type {FlowLayout} from './lay-out-flow.ts'

/** A box where it stands. */
export interface PlacedBox {
  readonly box: TextBox
  readonly area: Area
  /** Arm that it is of. */
  readonly level?: string | undefined
}

/** Name of a stage at the edge. */
export interface StageBand {
  readonly label: string
  readonly top: number
  readonly bottom: number
}

export interface PlacedFlow {
  readonly boxes: readonly PlacedBox[]
  /** Lines from spot to spot, and whether they end in an arrow. */
  readonly lines: readonly {
    readonly spots: readonly Spot[]
    readonly head: boolean
  }[]
  readonly stages: readonly StageBand[]
  readonly heightPx: number
}

/** Sizes in units of the type. */
const bandGap = 0.6
const afterOut = 0.6
const bandPadding = 1
const spineInset = 1.1

/** Places all boxes from top to bottom; `stretch` lengthens the lines. */
export function placeFlow(
  {boxes, arms}: FlowData,
  layout: FlowLayout,
  stretch: number,
  canvas: Canvas
): PlacedFlow {
  const em = canvas.fontSizePx
  const short = (0.95 + stretch * 1.5) * em
  const long = 2 * short
  const placed: PlacedBox[] = []
  const lines: {spots: readonly Spot[]; head: boolean}[] = []
  const stages: StageBand[] = []
  let open: {label: string; top: number} | undefined
  const {trunk, outs, left, right} = layout
  const hasOuts = outs.boxes.some((box) => box !== undefined)
  const below = hasOuts && !outs.beside
  const byArms = layout.arms.form === 'rows' && arms.length > 0
  const atLeft = hasOuts || byArms
  const x = atLeft ? left : left + (right - left - trunk.width) / 2
  const center = below || byArms ? x + spineInset * em : x + trunk.width / 2
  let y = 0
  let outBottom = 0
  let from: Spot | undefined

  for (const [index, box] of trunk.boxes.entries()) {
    y = openStage(boxes[index]?.stage, y)
    const height = heightOf(
      box,
      y,
      index === trunk.boxes.length - 1 &&
        arms.length === 0 &&
        !outs.boxes[index]
    )
    place(box, {x, y, width: trunk.width, height})
    if (from) connect([from, [center, y]])
    const bottom = y + height
    from = [center, bottom]
    const out = outs.boxes[index]
    if (!out) {
      y = bottom + long
      continue
    }

    const half = out.heightPx / 2
    const lowest = below ? bottom + short : Math.max(outBottom + short, y)
    const branch = below
      ? lowest + half
      : Math.max(bottom + short, lowest + half)
    place(out, {
      x: outs.x,
      y: branch - half,
      width: outs.width,
      height: out.heightPx
    })
    const last = index === trunk.boxes.length - 1 && arms.length === 0
    connect(
      last
        ? [from, [center, branch], [outs.x, branch]]
        : [
            [center, branch],
            [outs.x, branch]
          ]
    )
    outBottom = branch + half
    y = Math.max(branch + short, outBottom + (below ? short : afterOut * em))
  }

  const {length} = placed
  const bottomOf = (some: readonly PlacedBox[]) =>
    Math.max(0, ...some.map(({area}) => area.y + area.height))
  if (arms.length > 0 && from) placeArms(from)
  const end = Math.max(bottomOf(placed), length === 0 ? 0 : outBottom)
  const heightPx = open ? Math.max(end, open.top + needOf(open.label)) : end
  closeStage(heightPx)
  return {boxes: placed, lines, stages, heightPx}

  function placeArms(start: Spot): void {
    if (layout.arms.form === 'rows') {
      placeRows(start)
      return
    }

    const {places, rows} = layout.arms
    const middles = places.map((each) => each.x + each.width / 2)
    const lasts: (Spot | undefined)[] = middles.map(() => undefined)
    for (const [index, each] of rows.entries()) {
      const stage = each.kind === 'box' ? each.stage : undefined
      y = openStage(stage, y)
      const height = Math.max(
        each.heightPx,
        index === rows.length - 1 && open
          ? open.top + needOf(open.label) - y
          : 0
      )
      if (index === 0) fork(start, middles, y)
      for (const [arm, box] of each.boxes.entries()) {
        const at = places[arm]
        const middle = middles[arm]
        if (!box || !at || middle === undefined) continue
        const last = lasts[arm]
        if (last) connect([last, [middle, y]])
        lasts[arm] = [middle, y + height]
        place(box, {x: at.x, y, width: at.width, height}, arms[arm]?.level)
      }

      y += height + long
    }
  }

  /** From the last common box to the first of each arm. */
  function fork(start: Spot, middles: readonly number[], top: number): void {
    const [only] = middles
    if (middles.length === 1 && only !== undefined) {
      const bus = top - short
      const straight = Math.abs(only - start[0]) < 0.01
      connect(
        straight
          ? [start, [only, top]]
          : [start, [start[0], bus], [only, bus], [only, top]]
      )
      return
    }

    const bus = top - short
    lines.push({spots: [start, [start[0], bus]], head: false})
    lines.push({
      spots: [
        [Math.min(start[0], ...middles), bus],
        [Math.max(start[0], ...middles), bus]
      ],
      head: false
    })
    for (const middle of middles)
      connect([
        [middle, bus],
        [middle, top]
      ])
  }

  function placeRows(start: Spot): void {
    if (layout.arms.form !== 'rows') return
    const {boxes: own, width, x: armX} = layout.arms
    y = openStage(arms[0]?.boxes[0]?.stage, y)
    let lowest = start[1]
    for (const [index, box] of own.entries()) {
      place(box, {x: armX, y, width, height: box.heightPx}, arms[index]?.level)
      lowest = y + box.heightPx / 2
      connect([
        [start[0], lowest],
        [armX, lowest]
      ])
      y += box.heightPx + short * 0.8
    }

    lines.push({spots: [start, [start[0], lowest]], head: false})
  }

  function place(box: TextBox, area: Area, level?: string): void {
    placed.push({box, area, level})
  }

  function connect(spots: readonly Spot[]): void {
    lines.push({spots, head: true})
  }

  /** Where a box may begin: no name is longer than its band. */
  function openStage(label: string | undefined, at: number): number {
    if (label === undefined) return at
    const top = open
      ? Math.max(at, open.top + needOf(open.label) + bandGap * em)
      : at
    closeStage(top - bandGap * em)
    open = {label, top}
    return top
  }

  function closeStage(bottom: number): void {
    if (open) stages.push({...open, bottom})
    open = undefined
  }

  function heightOf({heightPx}: TextBox, at: number, isLast: boolean): number {
    return isLast && open
      ? Math.max(heightPx, open.top + needOf(open.label) - at)
      : heightPx
  }

  function needOf(label: string): number {
    return canvas.measureText(label, em, 600) + bandPadding * em
  }
}
