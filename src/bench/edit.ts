import {findSummaries} from '../build/find-summaries.ts'
import {nodeEffects} from '../build/node-effects.ts'
import {createPipeline} from '../build/pipeline.ts'
import {createMaker, type LayoutPrinter} from '../preview/make.ts'
import type {Timing} from './analyses.ts'
import {benchSettings as settings} from './bench-settings.ts'
import {medianTimeOf} from './median-time.ts'

const slug = 'tuxedo-1'

/**
 * Times what the preview makes anew after an edit before it repaints: the
 * poster that is shown, read, laid out by the browser and judged.
 */
export async function timeEdit(printer: LayoutPrinter): Promise<Timing> {
  const folders = (await findSummaries(nodeEffects, settings.content)) ?? []
  const folder = folders.find((each) => each.slug === slug)
  if (!folder) throw new Error(`Cannot find \`${slug}\``)
  const pipeline = await createPipeline(nodeEffects, settings)
  const make = (browser: LayoutPrinter | undefined) =>
    createMaker(
      nodeEffects,
      settings,
      () => ({meetings: new Map(), pipeline}),
      browser
    )
  const exact = make(printer)
  const estimated = make(undefined)
  return {
    name: 'poster of a published trial after an edit, as the preview makes it',
    milliseconds: await medianTimeOf(async () => exact(folder, 'poster')),
    budget: 120,
    raw: await medianTimeOf(async () => estimated(folder, 'poster')),
    rawName: 'the same laid out by estimate'
  }
}
