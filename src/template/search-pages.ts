import type {ElementContent} from 'hast'
import {chooseScale} from '../output/choose-scale.ts'
import type {ProductDocument} from '../output/document.ts'
import type {FigureMaker} from '../output/figure-maker.ts'
import type {Measured} from '../output/measured.ts'
import {compose, type LayoutPage} from './compose.ts'
import {type FlowBlocks, sortIntoFlows} from './place-blocks.ts'
import {drawingsOf, plan, type Plan} from './plan.ts'
import type {LayoutSettings, TemplateSettings} from './template-settings.ts'

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

/** Pages to put a document on. */
export interface Pages extends LayoutPage {
  readonly settings: TemplateSettings
}

/** What was found out about some pages. */
export interface Found {
  readonly pages: Pages
  readonly scale: number
  readonly plan: Plan
  /** Plans the same pages at another scale. */
  readonly planAt: (scale: number) => Promise<Plan>
}

/** By how much more than by type text can shrink, as it breaks anew. */
const hopeless = 1.15

/**
 * Looks for the largest type scale at which a document fits its pages.
 *
 * All blocks of a flow stand in its first frame to be measured, without
 * charts: those are as high as the plan says. Charts are lower than natural
 * only where all else is of no avail.
 *
 * @param isLast
 *   Whether there are no other pages to try: then what does not fit is looked
 *   at closely.
 */
export async function searchPages(
  document: ProductDocument,
  pages: Pages,
  figures: FigureMaker,
  measure: Measure,
  isLast: boolean
): Promise<Found> {
  const {layout, settings} = pages
  const {max, min} = settings.scale
  const flows = sortIntoFlows(document, layout)
  const staged = compose(document, pages, firstFrames(flows, layout))
  const known = new Map<number, Measured>()
  let isStaged = false

  const natural = await search(false, Math.min(max, Math.max(min, 1)), max)
  if (natural.plan.fits) return natural
  const {leastFill} = await planFor(natural.scale, true)
  const atLeast = leastFill * (min / natural.scale) ** 2
  if (!isLast && atLeast > hopeless) return natural
  return search(true, min, Math.min(max, 1))

  async function search(
    compact: boolean,
    least: number,
    most: number
  ): Promise<Found> {
    const plans = new Map<number, Plan>()
    const {scale} = await chooseScale({max: most, min: least}, planAt)
    return {pages, plan: await planAt(scale), planAt: planAgain, scale}

    async function planAt(scale: number): Promise<Plan> {
      const planned = plans.get(scale) ?? (await planFor(scale, compact))
      plans.set(scale, planned)
      return planned
    }

    async function planAgain(scale: number): Promise<Plan> {
      // Something else was put into the sheet since.
      isStaged = false
      return planAt(scale)
    }
  }

  async function planFor(scale: number, compact: boolean): Promise<Plan> {
    const measured =
      known.get(scale) ?? (await measure(scale, isStaged ? undefined : staged))
    if (!known.has(scale)) isStaged = true
    known.set(scale, measured)
    return plan(flows, layout, measured, {
      compact,
      drawings: drawingsOf(figures, settings, scale),
      rowStretchPx: (settings['row-stretch-pt'] * scale * 96) / 72,
      scale
    })
  }
}

/** All blocks of a flow in its first frame, as they are measured. */
function firstFrames(
  flows: FlowBlocks,
  {flows: settings}: LayoutSettings
): Plan['frames'] {
  return new Map(
    Object.entries(settings).flatMap(([name, {frames}]) =>
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
