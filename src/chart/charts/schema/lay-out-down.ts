import type {Spot} from '../../connector.ts'
import {type BoxText, layOutBox, type TextBox} from '../../text-box.ts'
import type {Canvas} from '../../theme.ts'
import type {SchemaTexts} from './schema-texts.ts'
import type {PlacedScheme, Scheme, SchemeBox, SchemeInput} from './scheme.ts'

/** Sizes in units of the type. */
const narrowestArm = 6.5
const armGap = 0.8
const spine = 2.4

interface Level {
  readonly box: TextBox
  readonly isHead: boolean
  /** Boxes that follow at once, side by side or one under the other. */
  readonly arms: readonly {readonly box: TextBox; readonly chosen: boolean}[]
  readonly beside: boolean
}

/**
 * Lays the steps out from top to bottom, arms side by side if there is room.
 *
 * @returns
 *   `undefined` if a word is too wide.
 */
export function layOutDown(
  {data, steps}: SchemeInput,
  texts: SchemaTexts,
  canvas: Canvas
): Scheme | undefined {
  const em = canvas.fontSizePx
  const width = Math.min(canvas.widthPx, 44 * em)
  const left = (canvas.widthPx - width) / 2
  const levels: Level[] = []
  for (const [index, step] of steps.entries()) {
    const {arms = [], value} = data.steps[index] ?? {value: undefined}
    const box = layOutBox(texts.step(step, value), width, 'middle', canvas)
    if (!box) return undefined
    const armTexts = (step.arms ?? []).map((arm, at) =>
      texts.arm(arm, arms[at])
    )
    const own = layOutArms(armTexts)
    if (!own) return undefined
    levels.push({
      box,
      isHead: armTexts.length > 0,
      beside: own.beside,
      arms: own.boxes.map((each, at) => ({
        box: each,
        chosen: step.arms?.[at]?.chosen === true
      }))
    })
  }

  return {place}

  function layOutArms(arms: readonly (readonly BoxText[])[]) {
    const count = arms.length
    const narrow = (width - (count - 1) * armGap * em) / Math.max(1, count)
    for (const beside of [true, false]) {
      if (beside && narrow < narrowestArm * em) continue
      const room = beside ? narrow : width - spine * em
      const boxes = arms.flatMap(
        (text) =>
          layOutBox(text, room, beside ? 'middle' : 'start', canvas) ?? []
      )
      if (boxes.length === count) return {beside, boxes}
    }

    return undefined
  }

  function place(stretch: number): PlacedScheme {
    const gap = (1.6 + stretch * 1.4) * em
    const boxes: SchemeBox[] = []
    const lines: {spots: readonly Spot[]; head: boolean}[] = []
    const center = left + width / 2
    let y = 0
    let ends: readonly Spot[] = []

    for (const level of levels) {
      const {heightPx} = level.box
      const top = y
      const bottom = top + heightPx
      for (const end of gather(ends, top)) lines.push(end)
      boxes.push({
        box: level.box,
        area: {x: left, y: top, width, height: heightPx},
        look: 'box'
      })
      ends = [[center, bottom]]
      y = bottom + gap
      if (level.arms.length > 0) ends = level.beside ? fork(level) : list(level)
    }

    return {boxes, lines, heightPx: y - gap}

    function fork({arms}: Level): readonly Spot[] {
      const count = arms.length
      const each = (width - (count - 1) * armGap * em) / count
      const height = Math.max(...arms.map(({box}) => box.heightPx))
      const bus = y - gap / 2
      const middles = arms.map(
        (_, index) => left + index * (each + armGap * em) + each / 2
      )
      lines.push({
        spots: [
          [center, y - gap],
          [center, bus]
        ],
        head: false
      })
      lines.push({
        spots: [
          [Math.min(center, ...middles), bus],
          [Math.max(center, ...middles), bus]
        ],
        head: false
      })
      for (const [index, {box, chosen}] of arms.entries()) {
        const middle = middles[index] ?? center
        lines.push({
          spots: [
            [middle, bus],
            [middle, y]
          ],
          head: true
        })
        boxes.push({
          box,
          area: {x: middle - each / 2, y, width: each, height},
          look: chosen ? 'chosen' : 'box'
        })
      }

      const bottom = y + height
      y = bottom + gap
      return middles.map((middle): Spot => [middle, bottom])
    }

    function list({arms}: Level): readonly Spot[] {
      const x = left + spine * em
      const line = left + (spine / 2) * em
      const from = y - gap
      let last = from
      y = from + gap * 0.5
      for (const {box, chosen} of arms) {
        const area = {x, y, width: width - spine * em, height: box.heightPx}
        boxes.push({box, area, look: chosen ? 'chosen' : 'box'})
        last = y + box.heightPx / 2
        lines.push({
          spots: [
            [line, last],
            [x, last]
          ],
          head: true
        })
        y += box.heightPx + gap * 0.35
      }

      lines.push({
        spots: [
          [line, from],
          [line, last]
        ],
        head: false
      })
      y += gap * 0.65
      return [[line, last]]
    }

    /** From the ends of the level before to the top of the next. */
    function gather(from: readonly Spot[], top: number) {
      const [only] = from
      if (!only) return []
      if (from.length === 1)
        return [{spots: [only, [only[0], top] as const], head: true}]
      const bus = top - gap / 2
      const columns = [...from.map(([x]) => x), center]
      return [
        ...from.map((spot) => ({
          spots: [spot, [spot[0], bus] as const],
          head: false
        })),
        {
          spots: [
            [Math.min(...columns), bus] as const,
            [Math.max(...columns), bus] as const
          ],
          head: false
        },
        {spots: [[center, bus] as const, [center, top] as const], head: true}
      ]
    }
  }
}
