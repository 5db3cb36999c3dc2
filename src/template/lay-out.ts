import type {ElementContent} from 'hast'
import type {ProductDocument} from '../output/document.ts'
import {chooseScale} from '../output/choose-scale.ts'
import type {FigureMaker} from '../output/figure-maker.ts'
import type {Measured} from '../output/measured.ts'
import {compose} from './compose.ts'
import {describeProblems, type LayoutProblem} from './layout-problem.ts'
import type {Template} from './parse-template.ts'
import {type FlowBlocks, sortIntoFlows} from './place-blocks.ts'
import {drawingsOf, plan, type Plan} from './plan.ts'
import type {LayoutSettings, TemplateSettings} from './template-settings.ts'

/** A template and the pages that its settings name. */
export interface LayoutTemplate {
  readonly settings: TemplateSettings
  readonly pages: ReadonlyMap<string, Template>
}

/**
 * Measures a sheet at a type scale.
 *
 * @param body
 *   Content to put in first; absent: as before.
 */
export type Measure = (
  scale: number,
  body?: readonly ElementContent[]
) => Promise<Measured>

/** A document on its pages. */
export interface Layout {
  readonly body: readonly ElementContent[]
  readonly scale: number
  /** What does not fit; empty if all does. */
  readonly problems: readonly LayoutProblem[]
  /** Height of the content over that of the frames. */
  readonly fill: number
  /** Part of the shortest column that stays empty. */
  readonly unevenness: number
  /** File of the pages that were taken. */
  readonly file: string
}

/** Smallest steps that the scale takes back, where the last look overflows. */
const retries = 3
const step = 1 / 64

/**
 * Lays a document out: chooses pages and type scale, puts blocks into frames
 * and draws the charts at the height that makes columns end level.
 *
 * Effects are those of `measure` alone.
 *
 * @param document
 *   The document, safe.
 * @param template
 *   Template with a fixed page.
 * @param figures
 *   Draws charts.
 * @param measure
 *   Measures what it is given in the style of the template.
 * @returns
 *   The first layout in which all fits and columns end level, else the most
 *   even one in which all fits, else the last one with its problems.
 */
export async function layOut(
  document: ProductDocument,
  template: LayoutTemplate,
  figures: FigureMaker,
  measure: Measure
): Promise<Layout> {
  let best: Layout | undefined
  for (const layout of template.settings.layouts) {
    const next = await layOutPages(document, template, layout, figures, measure)
    if (!best || isBetter(next, best)) best = next
    if (best.problems.length === 0 && best.unevenness < even) break
  }
  if (!best) throw new RangeError('Cannot lay out without layouts')
  return best
}

/** Part of a column that may stay empty before other pages are tried. */
const even = 0.08

function isBetter(next: Layout, best: Layout): boolean {
  if (next.problems.length > 0) return best.problems.length > 0
  return best.problems.length > 0 || next.unevenness < best.unevenness
}

async function layOutPages(
  document: ProductDocument,
  {pages, settings}: LayoutTemplate,
  layout: LayoutSettings,
  figures: FigureMaker,
  measure: Measure
): Promise<Layout> {
  const page = pages.get(layout.file)
  if (!page) throw new Error(`Cannot find page \`${layout.file}\``)
  const flows = sortIntoFlows(document, layout, settings.omit)
  let unplaced: readonly ElementContent[] | undefined = compose(
    document,
    page,
    firstFrames(flows, layout)
  )

  const known = new Map<number, Measured>()

  const {max, min} = settings.scale
  const ranges = [
    {compact: false, range: {max, min: Math.min(max, Math.max(min, 1))}},
    {compact: true, range: {max: Math.min(max, 1), min}}
  ]
  let chosen: {compact: boolean; scale: number} = {compact: true, scale: min}

  for (const {compact, range} of ranges) {
    const {fits, scale} = await chooseScale(range, async (scale) =>
      planAt(scale, compact)
    )
    chosen = {compact, scale}
    if (fits) break
  }

  const fewest = Math.max(min, chosen.scale - retries * step)
  for (let {scale} = chosen; ; scale -= step) {
    const last = scale - step < fewest
    const planned = await planAt(scale, chosen.compact)
    const body = compose(document, page, planned.frames, planned.slackPx)
    const {overflowing} = await measure(scale, body)
    unplaced = compose(document, page, firstFrames(flows, layout))

    if (overflowing.length === 0 || last || !planned.fits) {
      return {
        body,
        file: layout.file,
        fill: planned.fill,
        problems: describeProblems(
          // What was planned knows best by how much; pages overflow with it.
          planned.overflow.length === 0
            ? overflowing
            : [...planned.overflow, ...onlyIn(overflowing, planned)],
          document,
          planned,
          (settings['line-pt'] * scale * 96) / 72
        ),
        scale,
        unevenness: planned.unevenness
      }
    }
  }

  async function planAt(scale: number, compact: boolean): Promise<Plan> {
    const measured = known.get(scale) ?? (await measure(scale, unplaced))
    if (!known.has(scale)) unplaced = undefined
    known.set(scale, measured)
    return plan(flows, layout, measured, {
      compact,
      drawings: drawingsOf(figures, settings, scale),
      rowStretchPx: (settings['row-stretch-pt'] * scale * 96) / 72,
      scale
    })
  }
}

/** What overflows though no plan is about it, such as small print. */
function onlyIn(
  overflowing: Plan['overflow'],
  {frames}: Plan
): Plan['overflow'] {
  return overflowing.filter(({id}) => !frames.has(id) && !/^\d+$/.test(id))
}

/** All blocks of a flow in its first frame, as they are measured. */
function firstFrames(
  flows: FlowBlocks,
  layout: LayoutSettings
): Plan['frames'] {
  return new Map(
    Object.entries(layout.flows).flatMap(([name, {frames}]) =>
      frames.map((frame, index) => [
        frame,
        index === 0
          ? (flows.get(name) ?? []).map((block) => ({
              block,
              drawings: new Map(),
              gapPx: 0,
              rowPx: 0
            }))
          : []
      ])
    )
  )
}
