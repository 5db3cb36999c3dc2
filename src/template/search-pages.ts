import type {ElementContent} from 'hast'
import {chooseScale, type Expectation} from '../output/choose-scale.ts'
import type {ProductDocument} from '../output/document.ts'
import type {FigureMaker} from '../output/figure-maker.ts'
import type {Measured} from '../output/measured.ts'
import {compose, type LayoutPage} from './compose.ts'
import {expectFit} from './expect-fit.ts'
import {type PiecesAt, readPieces} from './flow-pieces.ts'
import {type FlowBlocks, sortIntoFlows} from './place-blocks.ts'
import {plan, type Plan} from './plan.ts'
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
  const known = new Map<number, PiecesAt>()
  let isStaged = false

  const natural = await search(false, Math.min(max, Math.max(min, 1)), max)
  if (natural.plan.fits) return natural
  if (!isLast && expectAt(min, true) === 'fails') return natural
  return search(true, min, Math.min(max, 1))

  async function search(
    compact: boolean,
    least: number,
    most: number
  ): Promise<Found> {
    const plans = new Map<number, Plan>()
    const {scale} = await chooseScale(
      {max: most, min: least},
      async (at) => (await planAt(at)).fits,
      (at) => expectAt(at, compact)
    )
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

  function expectAt(scale: number, compact: boolean): Expectation {
    return expectFit([...known.values()], layout, scale, compact)
  }

  async function planFor(scale: number, compact: boolean): Promise<Plan> {
    const pieces = known.get(scale) ?? (await read(scale))
    known.set(scale, pieces)
    return plan(pieces, layout, compact)
  }

  async function read(scale: number): Promise<PiecesAt> {
    const measured = await measure(scale, isStaged ? undefined : staged)
    isStaged = true
    return readPieces(flows, layout, measured, {figures, scale, settings})
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
