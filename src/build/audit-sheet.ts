import type {ElementContent} from 'hast'
import {judgeLayout, type Verdict} from '../check/layout/judge-layout.ts'
import {layoutLimits} from '../check/layout/limits.ts'
import {reportLayout} from '../check/layout/report-layout.ts'
import {rules} from '../diagnostic/index.ts'
import type {ProductDocument} from '../output/document.ts'
import type {Sheet} from '../print/sheet.ts'
import type {Layout} from '../template/lay-out.ts'
import type {LoadedTemplate} from './library.ts'
import {createLayoutPlaces} from './layout-places.ts'
import {markFaults} from './mark-faults.ts'
import type {ProductContext} from './product-context.ts'

/** A sheet after all gates. */
export interface Audit {
  /** Whether it may be printed. */
  readonly holds: boolean
  /** Its pages with what was found outlined. */
  readonly marked: () => readonly ElementContent[]
}

/**
 * Judges a sheet that is laid out, and reports what is wrong with it.
 *
 * @param sheet
 *   The sheet, with the layout in it.
 * @param fits
 *   Whether the layout says that all fits; else what does not is reported
 *   already, and only outlined.
 */
export async function auditSheet(
  sheet: Sheet,
  {body, file: pages}: Layout,
  fits: boolean,
  document: ProductDocument,
  {settings}: LoadedTemplate,
  {file, meeting, resolved: {frontMatter}}: ProductContext
): Promise<Audit> {
  const {'*': _, ...readers} = settings['reading-distances-m'] ?? {}
  const facts = await sheet.audit(Object.keys(readers))
  const limits = layoutLimits(settings, meeting, {
    file: pages,
    pages: facts.pages.length
  })
  const verdicts = judgeLayout(facts, limits)
  if (fits)
    reportLayout(
      file,
      document.output,
      facts,
      verdicts,
      createLayoutPlaces(file.path, document, frontMatter)
    )
  return {
    holds: fits && verdicts.every(isFine),
    marked: () => markFaults(body, facts, verdicts)
  }
}

function isFine({outcome, rule}: Verdict): boolean {
  return outcome === 'holds' || rules[rule].severity === 'warning'
}
