import type {ElementContent} from 'hast'
import type {ProductDocument} from '../output/document.ts'
import type {FigureMaker} from '../output/figure-maker.ts'
import type {MeasuredTable} from '../output/measured.ts'
import {compose} from './compose.ts'
import {dropEmptyPages} from './drop-empty-pages.ts'
import {describeProblems, type LayoutProblem} from './layout-problem.ts'
import type {Template} from './parse-template.ts'
import {type Found, type Measure, searchPages} from './search-pages.ts'
import {sortIntoFlows} from './place-blocks.ts'
import type {LayoutSettings, TemplateSettings} from './template-settings.ts'

export type {Measure} from './search-pages.ts'

/** A template and the pages that its settings name. */
export interface LayoutTemplate {
  readonly settings: TemplateSettings
  readonly pages: ReadonlyMap<string, Template>
}

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
  /** Tables that are wider than their column. */
  readonly wideTables: readonly MeasuredTable[]
  /** Flows of the pages that were taken. */
  readonly flows: LayoutSettings['flows']
}

/** Smallest steps that the scale takes back, where the last look overflows. */
const retries = 3
const step = 1 / 64
/** Part of a column that may stay empty before other pages are tried. */
const even = 0.08

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
 *   The first pages that hold all and whose columns end level, else the most
 *   even ones that hold all, else the last ones, with their problems.
 */
export async function layOut(
  document: ProductDocument,
  {pages, settings}: LayoutTemplate,
  figures: FigureMaker,
  measure: Measure
): Promise<Layout> {
  let best: Found | undefined
  const layouts = distinctLayouts(document, settings.layouts)

  for (const [index, layout] of layouts.entries()) {
    const page = pages.get(layout.file)
    if (!page) throw new Error(`Cannot find page \`${layout.file}\``)
    const found = await searchPages(
      document,
      {layout, page, settings},
      figures,
      measure,
      index === layouts.length - 1
    )
    if (!best || isBetter(found, best)) best = found
    if (best.plan.fits && best.plan.unevenness < even) break
  }

  if (!best) throw new RangeError('Cannot lay out without layouts')
  return finish(document, best, measure)
}

/**
 * Layouts that differ for a document: those that make room for charts and wide
 * tables are the same where it has none.
 */
function distinctLayouts(
  document: ProductDocument,
  layouts: TemplateSettings['layouts']
): readonly LayoutSettings[] {
  const known = new Map<string, LayoutSettings>()
  for (const layout of layouts) {
    const blocks = sortIntoFlows(document, layout)
    const flows = Object.entries(layout.flows).map(function ([name, flow]) {
      const ids = (blocks.get(name) ?? []).map(({id}) => id)
      const {
        charts: _,
        'figure-type-pt': typePt,
        sections: __,
        'wide-tables': ___,
        ...rest
      } = flow
      return [ids, rest, ids.length > 0 ? typePt : undefined]
    })
    const key = JSON.stringify([layout.class, layout.file, flows])
    if (!known.has(key)) known.set(key, layout)
  }
  return [...known.values()]
}

function isBetter({plan: next}: Found, {plan: best}: Found): boolean {
  if (!next.fits) return !best.fits
  return !best.fits || next.unevenness < best.unevenness
}

/**
 * Puts a document onto its pages and looks once more, as text that a browser
 * breaks anew may differ by a line.
 */
async function finish(
  document: ProductDocument,
  {pages, plan, planAt, scale: chosen}: Found,
  measure: Measure
): Promise<Layout> {
  const {layout, settings} = pages
  const fewest = Math.max(settings.scale.min, chosen - retries * step)

  for (let [scale, planned] = [chosen, plan]; ;) {
    const body = dropEmptyPages(
      compose(document, pages, planned.frames, planned)
    )
    const {overflowing, wideTables = []} = await measure(scale, body)
    const next = scale - step

    if (overflowing.length === 0 || next < fewest || !planned.fits) {
      const {fill, overflow, unevenness} = planned
      // What was planned knows best by how much: the page overflows with it.
      const tooMuch = wideTables.length > 0 ? [] : overflowing
      const problems = overflow.length > 0 ? overflow : tooMuch
      const linePx = (settings['line-pt'] * scale * 96) / 72
      return {
        body,
        fill,
        flows: layout.flows,
        problems: describeProblems(problems, document, planned, linePx),
        scale,
        unevenness,
        wideTables
      }
    }

    scale = next
    planned = await planAt(next)
  }
}
