import {type Arrangement, arrange} from '../output/arrange.ts'
import type {Block} from '../output/document.ts'
import type {MadeChart} from '../output/figure-maker.ts'
import type {Frames, PlacedBlock} from './compose.ts'
import type {FlowPieces, PiecesAt} from './flow-pieces.ts'
import {figuresIn, rowsIn} from './place-blocks.ts'
import type {FlowSettings, LayoutSettings} from './template-settings.ts'

const pxPerPt = 96 / 72

/** Where all blocks go at one type scale. */
export interface Plan {
  readonly frames: Frames
  readonly fits: boolean
  readonly fill: number
  readonly overflow: readonly {readonly id: string; readonly byPx: number}[]
  readonly slackPx: number
  /** Room that the frames of each level flow do not use. */
  readonly slacks: ReadonlyMap<string, number>
  /** Part of the shortest of level frames that stays empty. */
  readonly unevenness: number
}

/**
 * Plans the frames of all flows.
 *
 * @param compact
 *   Whether charts may be lower than is natural for them.
 */
export function plan(
  at: PiecesAt,
  layout: LayoutSettings,
  compact: boolean
): Plan {
  const frames = new Map<string, readonly PlacedBlock[]>()
  const overflow: {id: string; byPx: number}[] = []
  let fill = 0
  const slacks = new Map<string, number>()
  let unevenness = 0
  let fits = true

  for (const [name, flow] of Object.entries(layout.flows)) {
    const held = at.flows.get(name)
    if (!held) throw new Error(`Cannot find flow \`${name}\``)
    const arrangement = arrangeFlow(held, flow, at.scale, compact)

    for (const {id, pieces} of arrangement.frames) {
      frames.set(
        id,
        pieces.flatMap(function (piece): PlacedBlock[] {
          const block = held.blocks.find((each) => each.id === piece.id)
          if (!block) return []
          const {gapPx, figurePx} = piece
          return [
            {block, gapPx, ...stretch(block, figurePx, held, at.rowStretchPx)}
          ]
        })
      )
    }

    for (const {byPx, frame} of arrangement.overflow) {
      overflow.push({byPx, id: frame})
    }
    if (flow.level) {
      slacks.set(name, arrangement.slackPx)
      unevenness = Math.max(unevenness, arrangement.unevenness)
    }
    fill = Math.max(fill, arrangement.fill)
    fits &&= arrangement.fits
  }

  return {
    fill,
    fits: fits && at.overflow.length === 0,
    frames,
    overflow: [...overflow, ...at.overflow],
    slackPx: slacks.size > 0 ? Math.min(...slacks.values()) : 0,
    slacks,
    unevenness
  }
}

/** Arranges what a flow holds at a type scale. */
export function arrangeFlow(
  {blocks, frames, pieces}: Pick<FlowPieces, 'blocks' | 'frames' | 'pieces'>,
  flow: FlowSettings,
  scale: number,
  compact: boolean
): Arrangement {
  const breakBefore = blocks.find(
    ({section}) => section === flow['break-before']
  )
  return arrange(
    compact ? pieces : pieces.map((piece) => ({...piece, shrinkPx: 0})),
    frames,
    {
      breakBefore: breakBefore?.id,
      level: flow.level,
      maxGapPx: flow['max-gap-pt'] * scale * pxPerPt
    }
  )
}

/** Shares what a block gains among its charts and the rows of its tables. */
function stretch(
  {content}: Block,
  figurePx: number,
  {charts, draw}: FlowPieces,
  rowStretchPx: number
): Pick<PlacedBlock, 'drawings' | 'rowPx'> {
  const own = figuresIn(content).flatMap(function (id) {
    const chart = charts.get(id)
    return chart ? [{id, ...chart}] : []
  })
  const rows = rowsIn(content)
  const rowRoom = figurePx > 0 ? rows * rowStretchPx : 0
  const room = own.reduce(
    (sum, {made}) => sum + elasticity(made, figurePx),
    rowRoom
  )

  return {
    drawings: new Map(
      own.map(function ({id, made, widthPx}) {
        const share = room > 0 ? elasticity(made, figurePx) / room : 0
        const heightPx = made.heightPx + figurePx * share
        return [id, whenAsked(() => draw(id, widthPx, heightPx))]
      })
    ),
    rowPx: rowRoom > 0 ? (figurePx * (rowRoom / room)) / rows : 0
  }
}

/** Drawing of a plan that few are taken of: most are never asked for. */
function whenAsked(draw: () => MadeChart): Pick<MadeChart, 'heightPx' | 'svg'> {
  let known: MadeChart | undefined
  const drawn = () => (known ??= draw())
  return {
    get heightPx() {
      return drawn().heightPx
    },
    get svg() {
      return drawn().svg
    }
  }
}

function elasticity(
  {heightPx, heightRangePx: [least, most]}: MadeChart,
  figurePx: number
): number {
  return Math.max(0, figurePx > 0 ? most - heightPx : heightPx - least)
}
