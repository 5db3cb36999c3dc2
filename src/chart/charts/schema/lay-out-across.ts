import type {Spot} from '../../connector.ts'
import {
  type BoxText,
  layOutBox,
  type TextBox,
  widestBox
} from '../../text-box.ts'
import type {Canvas} from '../../theme.ts'
import type {SchemaTexts} from './schema-texts.ts'
import type {PlacedScheme, Scheme, SchemeBox, SchemeInput} from './scheme.ts'

/** Sizes in units of the type. */
const between = 2.2
const narrowest = 8.5
const widest = 24

/** Boxes of a step: one, or its arms with a head over them. */
interface Column {
  readonly head: TextBox | undefined
  readonly boxes: readonly {
    readonly box: TextBox
    readonly chosen: boolean
  }[]
}

/**
 * Lays the steps out from left to right, arms one under the other.
 *
 * @returns
 *   `undefined` if there is no room for it.
 */
export function layOutAcross(
  {data, steps}: SchemeInput,
  texts: SchemaTexts,
  canvas: Canvas
): Scheme | undefined {
  const em = canvas.fontSizePx
  const gap = between * em
  const room = canvas.widthPx - (steps.length - 1) * gap
  const parts = steps.map(function (step, index) {
    const {arms = [], value} = data.steps[index] ?? {value: undefined}
    return {
      head: step.arms && texts.head(step, value),
      boxes: step.arms
        ? step.arms.map((arm, at) => ({
            text: texts.arm(arm, arms[at]),
            chosen: arm.chosen === true
          }))
        : [{text: texts.step(step, value), chosen: false}]
    }
  })
  const wishes = parts.map(({boxes, head}) =>
    Math.min(
      widest * em,
      Math.max(
        narrowest * em,
        ...boxes.map(({text}) => widestBox(text, canvas)),
        head ? widestBox([head], canvas) : 0
      )
    )
  )
  const shared = shareRoom(wishes, room)
  const spare = room - (shared ?? []).reduce((sum, width) => sum + width, 0)
  // Boxes reach from edge to edge, as what stands under them does.
  const widths = shared?.map((width) =>
    Math.min(Math.max(width, widest * em), width + spare / steps.length)
  )
  if (!widths || widths.some((width) => width < narrowest * em - 0.01))
    return undefined

  const columns: Column[] = []
  for (const [index, {boxes, head}] of parts.entries()) {
    const width = widths[index] ?? 0
    const laid = boxes.map(({chosen, text}) => ({
      chosen,
      box: lay(text, width)
    }))
    const found = laid.flatMap(({box, chosen}) => (box ? [{box, chosen}] : []))
    const top = head && lay([head], width)
    if (found.length < laid.length || (head && !top)) return undefined
    columns.push({head: top, boxes: found})
  }

  const used = widths.reduce((sum, width) => sum + width + gap, -gap)
  const start = (canvas.widthPx - used) / 2
  return {place: (stretch) => place(columns, widths, stretch)}

  function lay(text: readonly BoxText[], width: number): TextBox | undefined {
    return layOutBox(text, width, 'start', canvas)
  }

  function place(
    all: readonly Column[],
    sizes: readonly number[],
    stretch: number
  ): PlacedScheme {
    const armGap = (0.6 + stretch * 1.4) * em
    const heights = all.map(({boxes}) =>
      boxes.reduce((sum, {box}) => sum + box.heightPx + armGap, -armGap)
    )
    const headPx = Math.max(0, ...all.map(({head}) => head?.heightPx ?? 0))
    const middle = headPx + Math.max(...heights) / 2
    const boxes: SchemeBox[] = []
    const lines: {spots: readonly Spot[]; head: boolean}[] = []
    let ends: readonly Spot[] = []
    let x = start

    for (const [index, {boxes: own, head}] of all.entries()) {
      const width = sizes[index] ?? 0
      let y = middle - (heights[index] ?? 0) / 2
      if (head)
        boxes.push({
          box: head,
          area: {x, y: y - head.heightPx, width, height: head.heightPx},
          look: 'head'
        })
      const starts: Spot[] = []
      const next: Spot[] = []
      for (const {box, chosen} of own) {
        const area = {x, y, width, height: box.heightPx}
        boxes.push({box, area, look: chosen ? 'chosen' : 'box'})
        starts.push([x, y + box.heightPx / 2])
        next.push([x + width, y + box.heightPx / 2])
        y += box.heightPx + armGap
      }

      if (ends.length > 0) lines.push(...join(ends, starts))
      ends = next
      x += width + gap
    }

    return {boxes, lines, heightPx: middle + Math.max(...heights) / 2}
  }

  /** From the right edges of some boxes to the left edges of others. */
  function join(from: readonly Spot[], to: readonly Spot[]) {
    const [bus = 0] = [(from[0]?.[0] ?? 0) + gap * 0.42]
    const [only] = to
    if (from.length === 1 && to.length === 1 && only)
      return [{spots: [...from, only], head: true}]
    const rows = [...from, ...to].map(([, y]) => y)
    return [
      ...from.map(([x, y]) => ({
        spots: [[x, y] as const, [bus, y] as const],
        head: false
      })),
      {
        spots: [
          [bus, Math.min(...rows)] as const,
          [bus, Math.max(...rows)] as const
        ],
        head: false
      },
      ...to.map((spot) => ({
        spots: [[bus, spot[1]] as const, spot],
        head: true
      }))
    ]
  }
}

/** Widths as wished where they fit; else the widest give way. */
function shareRoom(
  wishes: readonly number[],
  room: number
): readonly number[] | undefined {
  if (room <= 0) return undefined
  let [low, high] = [0, Math.max(...wishes)]
  const total = (most: number) =>
    wishes.reduce((sum, wish) => sum + Math.min(wish, most), 0)
  if (total(high) > room)
    for (let step = 0; step < 40; step++) {
      const most = (low + high) / 2
      if (total(most) > room) high = most
      else low = most
    }
  else low = high
  return wishes.map((wish) => Math.min(wish, low))
}
