import type {Block} from '../output/document.ts'
import type {FigureMaker, MadeChart} from '../output/figure-maker.ts'
import type {Measured} from '../output/measured.ts'
import type {Frame, Piece} from '../output/piece.ts'
import {figuresIn, type FlowBlocks, rowsIn} from './place-blocks.ts'
import type {LayoutSettings, TemplateSettings} from './template-settings.ts'

const pxPerPt = 96 / 72

/** Draws the chart of an id for a width, and a height if it is given. */
export type DrawChart = (
  id: string,
  widthPx: number,
  heightPx?: number
) => MadeChart

/** A chart at its natural height. */
export interface NaturalChart {
  readonly widthPx: number
  readonly made: MadeChart
}

/** What stands in a flow at one type scale. */
export interface FlowPieces {
  readonly blocks: readonly Block[]
  /** One of each block; they shrink as far as their charts can. */
  readonly pieces: readonly Piece[]
  readonly frames: readonly Frame[]
  readonly charts: ReadonlyMap<string, NaturalChart>
  readonly draw: DrawChart
}

/** What flows hold at one type scale. */
export interface PiecesAt {
  readonly scale: number
  readonly flows: ReadonlyMap<string, FlowPieces>
  /** Most height to add to each row of a table. */
  readonly rowStretchPx: number
  /** Frames of no flow that overflow, such as small print. */
  readonly overflow: readonly {readonly id: string; readonly byPx: number}[]
}

/**
 * Reads what is arranged from what was measured with each flow in its first
 * frame and without charts: those are as high as they are drawn.
 */
export function readPieces(
  flowBlocks: FlowBlocks,
  {flows}: LayoutSettings,
  measured: Measured,
  {
    figures,
    scale,
    settings
  }: {
    readonly figures: FigureMaker
    readonly scale: number
    readonly settings: TemplateSettings
  }
): PiecesAt {
  const rowStretchPx = settings['row-stretch-pt'] * scale * pxPerPt
  let sizes = measured.frames

  const drawn = Object.entries(flows).map(function ([name, flow]) {
    const blocks = flowBlocks.get(name) ?? []
    const typePt = flow['figure-type-pt'] ?? settings['figure-type-pt']
    const draw = createDraw(figures, typePt * scale * pxPerPt)
    const charts = naturalCharts(blocks, measured, draw)
    // It is as high as what is in it: the frames below have less room.
    if (flow.above) sizes = resize(sizes, flow.frames, flow.above, charts)
    return {blocks, charts, draw, flow, name}
  })

  return {
    flows: new Map(
      drawn.map(({blocks, charts, draw, flow, name}) => [
        name,
        {
          blocks,
          charts,
          draw,
          frames: flow.frames.map((id) => ({
            heightPx: sizeOf(sizes, id).heightPx,
            id
          })),
          pieces: blocks.map((block) =>
            pieceOf(block, charts, measured, rowStretchPx)
          )
        }
      ])
    ),
    overflow: measured.overflowing.filter(({id}) => isLoose(id)),
    rowStretchPx,
    scale
  }

  function isLoose(id: string): boolean {
    return (
      measured.frames.some((frame) => frame.id === id) &&
      drawn.every(({flow}) => !flow.frames.includes(id))
    )
  }
}

function createDraw(figures: FigureMaker, fontSizePx: number): DrawChart {
  return function (id, widthPx, heightPx) {
    const made = figures(id, {fontSizePx, heightPx, widthPx})
    if (made.kind === 'chart') return made
    throw new Error(`Cannot draw \`${id}\`, which is a table`)
  }
}

function naturalCharts(
  blocks: readonly Block[],
  {figures}: Measured,
  draw: DrawChart
): FlowPieces['charts'] {
  const ids = blocks.flatMap(({content}) => figuresIn(content))
  return new Map(
    ids.map(function (id) {
      const {widthPx} = sizeOf(figures, id)
      return [id, {made: draw(id, widthPx), widthPx}]
    })
  )
}

function resize(
  sizes: Measured['frames'],
  own: readonly string[],
  below: readonly string[],
  charts: FlowPieces['charts']
): Measured['frames'] {
  const chartsPx = [...charts.values()].reduce(
    (sum, {made}) => sum + made.heightPx,
    0
  )
  return sizes.map((size) => ({
    ...size,
    heightPx:
      size.heightPx +
      (own.includes(size.id) ? chartsPx : 0) -
      (below.includes(size.id) ? chartsPx : 0)
  }))
}

function pieceOf(
  {content, id, keepWithNext, kind}: Block,
  charts: FlowPieces['charts'],
  {blocks}: Measured,
  rowStretchPx: number
): Piece {
  const size = sizeOf(blocks, id)
  let heightPx = size.heightPx + size.marginBottomPx
  let shrinkPx = 0
  let stretchPx = rowsIn(content) * rowStretchPx

  for (const figure of figuresIn(content)) {
    const made = charts.get(figure)?.made
    if (!made) continue
    const [least, most] = made.heightRangePx
    heightPx += made.heightPx
    shrinkPx += Math.max(0, made.heightPx - least)
    stretchPx += Math.max(0, most - made.heightPx)
  }

  return {
    heightPx,
    id,
    isHead: kind === 'head',
    keepWithNext,
    marginTopPx: size.marginTopPx,
    shrinkPx,
    stretchPx
  }
}

function sizeOf<Size extends {readonly id: string}>(
  sizes: readonly Size[],
  id: string
): Size {
  const size = sizes.find((each) => each.id === id)
  if (size) return size
  throw new Error(`Cannot find \`${id}\` in what was measured`)
}
