import {type Arrangement, arrange} from '../output/arrange.ts'
import type {Block} from '../output/document.ts'
import type {FigureMaker, MadeChart} from '../output/figure-maker.ts'
import type {Measured} from '../output/measured.ts'
import type {Piece} from '../output/piece.ts'
import type {Frames, PlacedBlock} from './compose.ts'
import {figuresIn, type FlowBlocks, rowsIn} from './place-blocks.ts'
import type {
  FlowSettings,
  LayoutSettings,
  TemplateSettings
} from './template-settings.ts'

const pxPerPt = 96 / 72

/** Where all blocks go at one type scale. */
export interface Plan {
  readonly frames: Frames
  readonly fits: boolean
  readonly fill: number
  /** The same with figures as low as they can be. */
  readonly leastFill: number
  readonly overflow: readonly {readonly id: string; readonly byPx: number}[]
  readonly slackPx: number
  /** Room that the frames of each level flow do not use. */
  readonly slacks: ReadonlyMap<string, number>
  /** Part of the shortest of level frames that stays empty. */
  readonly unevenness: number
}

/** Draws the chart of an id for a width, and a height if it is given. */
export type DrawChart = (
  id: string,
  widthPx: number,
  heightPx?: number,
  /** Type size at scale 1; absent: that of the template. */
  typePt?: number
) => MadeChart

export interface PlanSettings {
  /** Whether charts may be lower than is natural for them. */
  readonly compact: boolean
  readonly drawings: DrawChart
  /** Most height to add to each row of a table. */
  readonly rowStretchPx: number
  readonly scale: number
}

/** Draws charts at the type size of a template and scale. */
export function drawingsOf(
  figures: FigureMaker,
  settings: TemplateSettings,
  scale: number
): DrawChart {
  return function (id, widthPx, heightPx, typePt = settings['figure-type-pt']) {
    const fontSizePx = typePt * scale * pxPerPt
    const made = figures(id, {fontSizePx, heightPx, widthPx})
    if (made.kind === 'chart') return made
    throw new Error(`Cannot draw \`${id}\`, which is a table`)
  }
}

/**
 * Plans the frames of all flows from what was measured with each flow in its
 * first frame and without charts.
 */
export function plan(
  flows: FlowBlocks,
  layout: LayoutSettings,
  measured: Measured,
  common: PlanSettings
): Plan {
  const frames = new Map<string, readonly PlacedBlock[]>()
  const overflow: {id: string; byPx: number}[] = []
  let fill = 0
  let leastFill = 0
  const slacks = new Map<string, number>()
  const sizes = frameSizes(flows, layout, measured, common)
  let unevenness = 0
  let fits = true

  for (const [name, flow] of Object.entries(layout.flows)) {
    const blocks = flows.get(name) ?? []
    const settings = settingsOf(flow, common)
    const charts = naturalCharts(blocks, measured, settings)
    const arrangement = arrangeFlow(
      blocks,
      flow,
      charts,
      {...measured, frames: sizes},
      settings
    )

    for (const {id, pieces} of arrangement.frames) {
      frames.set(
        id,
        pieces.flatMap(function (piece): PlacedBlock[] {
          const block = blocks.find((each) => each.id === piece.id)
          if (!block) return []
          const {gapPx, figurePx} = piece
          return [{block, gapPx, ...stretch(block, figurePx, charts, settings)}]
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
    leastFill = Math.max(leastFill, arrangement.leastFill)
    fits &&= arrangement.fits
  }

  // Such as small print, which stands in a frame but in no flow.
  const fixed = measured.overflowing.filter(
    ({id}) => !frames.has(id) && measured.frames.some((each) => each.id === id)
  )

  return {
    fill,
    fits: fits && fixed.length === 0,
    frames,
    leastFill,
    overflow: [...overflow, ...fixed],
    slackPx: slacks.size > 0 ? Math.min(...slacks.values()) : 0,
    slacks,
    unevenness
  }
}

/** Settings with charts at the type size of a flow. */
function settingsOf(flow: FlowSettings, settings: PlanSettings): PlanSettings {
  const typePt = flow['figure-type-pt']
  return {
    ...settings,
    drawings: (id, widthPx, heightPx) =>
      settings.drawings(id, widthPx, heightPx, typePt)
  }
}

/**
 * Frames as they are once charts stand in those that are as high as what is in
 * them: the frames below have less room.
 */
function frameSizes(
  flows: FlowBlocks,
  layout: LayoutSettings,
  measured: Measured,
  settings: PlanSettings
): Measured['frames'] {
  let sizes = measured.frames

  for (const [name, flow] of Object.entries(layout.flows)) {
    const {above, frames} = flow
    if (!above) continue
    const charts = naturalCharts(
      flows.get(name) ?? [],
      measured,
      settingsOf(flow, settings)
    )
    const chartsPx = [...charts.values()].reduce(
      (sum, {made}) => sum + made.heightPx,
      0
    )
    sizes = sizes.map((size) => ({
      ...size,
      heightPx:
        size.heightPx +
        (frames.includes(size.id) ? chartsPx : 0) -
        (above.includes(size.id) ? chartsPx : 0)
    }))
  }

  return sizes
}

interface NaturalChart {
  readonly widthPx: number
  readonly made: MadeChart
}

type Charts = ReadonlyMap<string, NaturalChart>

function naturalCharts(
  blocks: readonly Block[],
  {figures}: Measured,
  {drawings}: PlanSettings
): Charts {
  const ids = blocks.flatMap(({content}) => figuresIn(content))
  return new Map(
    ids.map(function (id) {
      const widthPx = sizeOf(figures, id).widthPx
      return [id, {made: drawings(id, widthPx), widthPx}]
    })
  )
}

function arrangeFlow(
  blocks: readonly Block[],
  flow: FlowSettings,
  charts: Charts,
  measured: Measured,
  {compact, rowStretchPx, scale}: PlanSettings
): Arrangement {
  const pieces = blocks.map(function (block): Piece {
    const {heightPx, marginBottomPx, marginTopPx} = sizeOf(
      measured.blocks,
      block.id
    )
    let natural = heightPx + marginBottomPx
    let shrinkPx = 0
    let stretchPx = rowsIn(block.content) * rowStretchPx

    for (const id of figuresIn(block.content)) {
      const made = charts.get(id)?.made
      if (!made) continue
      const [least, most] = made.heightRangePx
      natural += made.heightPx
      shrinkPx += compact ? Math.max(0, made.heightPx - least) : 0
      stretchPx += Math.max(0, most - made.heightPx)
    }

    return {
      heightPx: natural,
      id: block.id,
      isHead: block.kind === 'head',
      keepWithNext: block.keepWithNext,
      marginTopPx,
      shrinkPx,
      stretchPx
    }
  })

  const breakBefore = blocks.find(
    ({section}) => section === flow['break-before']
  )
  return arrange(
    pieces,
    flow.frames.map((id) => ({
      heightPx: sizeOf(measured.frames, id).heightPx,
      id
    })),
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
  charts: Charts,
  {drawings, rowStretchPx}: PlanSettings
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
        return [id, whenAsked(() => drawings(id, widthPx, heightPx))]
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

function sizeOf<Size extends {readonly id: string}>(
  sizes: readonly Size[],
  id: string
): Size {
  const size = sizes.find((each) => each.id === id)
  if (size) return size
  throw new Error(`Cannot find \`${id}\` in what was measured`)
}
