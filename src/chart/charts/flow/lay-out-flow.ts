import type {FlowData} from '../../../analysis/figures/flow.ts'
import {layOutBox, type TextBox, widestBox} from '../../text-box.ts'
import type {Canvas} from '../../theme.ts'
import type {FlowTexts} from './flow-texts.ts'

/** Where boxes stand from left to right, and what is in them. */
export interface FlowLayout {
  /** Right edge of the names of stages; 0 without. */
  readonly stagesPx: number
  readonly left: number
  readonly right: number
  readonly trunk: {readonly width: number; readonly boxes: readonly TextBox[]}
  /** Boxes of those who are out, by box. */
  readonly outs: {
    readonly beside: boolean
    readonly x: number
    readonly width: number
    readonly boxes: readonly (TextBox | undefined)[]
  }
  /** Arms side by side, their boxes in rows; or one under the other. */
  readonly arms:
    | {
        readonly form: 'columns'
        readonly places: readonly {readonly x: number; readonly width: number}[]
        readonly rows: readonly ArmRow[]
      }
    | {
        readonly form: 'rows'
        readonly x: number
        readonly width: number
        readonly boxes: readonly TextBox[]
      }
}

/** Boxes of the arms that stand on one line. */
export interface ArmRow {
  readonly kind: 'box' | 'out'
  readonly stage: string | undefined
  readonly boxes: readonly (TextBox | undefined)[]
  readonly heightPx: number
}

/** Sizes in units of the type. */
const stageWidth = 1.9
const gutter = 2.4
const armGap = 1
const widestText = 30
const narrowestBeside = 9
const narrowestArm = 6.5
const spine = 2.4

/**
 * Lays the boxes out from left to right: those who are out beside the others
 * if there is room, else below; arms side by side if there is room, else one
 * under the other.
 *
 * @returns
 *   `undefined` if a word is too wide for all of these.
 */
export function layOutFlow(
  data: FlowData,
  texts: FlowTexts,
  canvas: Canvas
): FlowLayout | undefined {
  const em = canvas.fontSizePx
  const hasStages = [data.boxes, data.arms[0]?.boxes ?? []].some((boxes) =>
    boxes.some(({stage}) => stage !== undefined)
  )
  const stagesPx = hasStages ? stageWidth * em : 0
  const left = hasStages ? stagesPx + 0.8 * em : 0
  const {arms, boxes} = data
  const trunkTexts = boxes.map((box) => texts.box(box, undefined))
  const outTexts = boxes.map(({out}) => out && texts.out(out))
  const hasOuts = outTexts.some((out) => out !== undefined)
  const wide = (of: typeof outTexts) =>
    Math.max(0, ...of.map((each) => (each ? widestBox(each, canvas) : 0)))

  // Figures on wide pages are no wider than they read well.
  const most =
    Math.max(
      hasOuts ? 2 * widestText + gutter : widestText * 1.4,
      arms.length * (widestText * 0.6 + armGap)
    ) * em
  const room = Math.min(canvas.widthPx - left, most)
  const shift = (canvas.widthPx - left - room) / 2
  const start = left + shift
  const right = start + room

  for (const beside of hasOuts ? [true, false] : [true]) {
    const trunk = layOutTrunk(beside)
    if (!trunk) continue
    for (const form of ['columns', 'rows'] as const) {
      const laid = form === 'columns' ? columns(trunk) : rows()
      if (laid)
        return {
          stagesPx,
          left: start,
          right,
          ...trunk,
          arms: laid
        }
    }
  }

  return undefined

  function layOutTrunk(
    beside: boolean
  ): Pick<FlowLayout, 'outs' | 'trunk'> | undefined {
    const split = beside && hasOuts ? splitRoom() : undefined
    if (beside && hasOuts && !split) return undefined
    const width = split?.trunk ?? (hasOuts ? room : trunkAlone())
    const outWidth = split?.out ?? room - spine * em
    const own = trunkTexts.map((each) =>
      layOutBox(each, width, 'middle', canvas)
    )
    const found = own.filter((box) => box !== undefined)
    const outBoxes = outTexts.map(
      (each) => each && layOutBox(each, outWidth, 'start', canvas)
    )
    const isWhole =
      found.length === own.length &&
      outBoxes.every((box, index) => box || !outTexts[index])
    if (!isWhole) return undefined
    return {
      trunk: {width, boxes: found},
      outs: {beside, x: right - outWidth, width: outWidth, boxes: outBoxes}
    }
  }

  /** Without boxes beside them, boxes are as wide as their texts. */
  function trunkAlone(): number {
    return Math.min(room, Math.max(wide(trunkTexts), 14 * em))
  }

  function splitRoom(): {trunk: number; out: number} | undefined {
    const space = room - gutter * em
    if (space < 2 * narrowestBeside * em) return undefined
    const [trunk, out] = [wide(trunkTexts), wide(outTexts)]
    const spare = space - trunk - out
    if (spare >= 0) return {trunk: trunk + spare / 2, out: out + spare / 2}
    const share = Math.min(0.62, Math.max(0.38, trunk / (trunk + out)))
    return {trunk: space * share, out: space * (1 - share)}
  }

  function columns(
    trunk: Pick<FlowLayout, 'outs' | 'trunk'>
  ): FlowLayout['arms'] | undefined {
    const count = arms.length
    if (count === 0) return {form: 'columns', places: [], rows: []}
    const alone = count === 1 && (trunk.outs.beside || !hasOuts)
    const width = alone
      ? trunk.trunk.width
      : (room - (count - 1) * armGap * em) / count
    if (width < narrowestArm * em) return undefined
    const places = arms.map((_, index) => ({
      x: alone ? trunkStart(trunk) : start + index * (width + armGap * em),
      width
    }))
    const [first] = arms
    const out: ArmRow[] = []
    for (const [step, {stage}] of (first?.boxes ?? []).entries()) {
      const own = arms.map(function ({boxes, name}) {
        const box = boxes[step]
        const text = box && texts.box(box, step === 0 ? name : undefined)
        return text && layOutBox(text, width, 'middle', canvas)
      })
      if (own.includes(undefined)) return undefined
      out.push(row('box', stage, own))
      const lost = arms.map(({boxes}) => boxes[step]?.out)
      if (lost.every((each) => each === undefined)) continue
      const lostBoxes = lost.map(
        (each) => each && layOutBox(texts.out(each), width, 'start', canvas)
      )
      if (lostBoxes.some((box, index) => !box && lost[index])) return undefined
      out.push(row('out', undefined, lostBoxes))
    }

    return {form: 'columns', places, rows: out}
  }

  function trunkStart({outs, trunk}: Pick<FlowLayout, 'outs' | 'trunk'>) {
    return hasOuts && outs.beside ? start : start + (room - trunk.width) / 2
  }

  function rows(): FlowLayout['arms'] | undefined {
    const width = room - spine * em
    const boxes = arms.map((arm) =>
      layOutBox(texts.armRow(arm), width, 'start', canvas)
    )
    const found = boxes.filter((box) => box !== undefined)
    if (found.length < boxes.length) return undefined
    return {form: 'rows', x: start + spine * em, width, boxes: found}
  }
}

function row(
  kind: ArmRow['kind'],
  stage: string | undefined,
  boxes: ArmRow['boxes']
): ArmRow {
  const heights = boxes.map((box) => box?.heightPx ?? 0)
  return {kind, stage, boxes, heightPx: Math.max(...heights)}
}
