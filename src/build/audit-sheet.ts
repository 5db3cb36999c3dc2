import type {ElementContent} from 'hast'
import {judgeLayout, type Verdict} from '../check/layout/judge-layout.ts'
import {layoutLimits} from '../check/layout/limits.ts'
import {reportLayout} from '../check/layout/report-layout.ts'
import {rules} from '../diagnostic/index.ts'
import type {ProductDocument} from '../output/document.ts'
import type {Sheet} from '../print/sheet.ts'
import type {Layout} from '../template/lay-out.ts'
import {reportProblems} from '../template/layout-problem.ts'
import {reportWideTables} from '../template/wide-tables.ts'
import {explainOverflow} from './explain-overflow.ts'
import {createLayoutPlaces} from './layout-places.ts'
import type {LoadedTemplate} from './library.ts'
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
 * Where not all fits, only that is reported; what it leads to is outlined.
 *
 * @param sheet
 *   The sheet, with the layout in it.
 */
export async function auditSheet(
  sheet: Sheet,
  {body, fill, flows, problems, wideTables}: Layout,
  document: ProductDocument,
  {settings}: LoadedTemplate,
  {file, meeting, resolved}: ProductContext
): Promise<Audit> {
  const {output} = document
  const {'*': _, ...readers} = settings['reading-distances-m'] ?? {}
  const facts = await sheet.audit(Object.keys(readers))
  const limits = layoutLimits(settings, meeting, {
    flows,
    pages: facts.pages.length
  })
  const verdicts = judgeLayout({...facts, fill}, limits)
  const places = createLayoutPlaces(file.path, document, resolved.frontMatter)
  const report = (found: readonly Verdict[]) =>
    reportLayout(file, output, facts, found, places.of)
  const marked = () => markFaults(body, facts, verdicts)

  if (wideTables.length > 0 || problems.length > 0) {
    const {problems: long, wide} = explainOverflow(problems, facts, verdicts)
    reportProblems(file, output, long, places.named)
    if (wideTables.length === 0) report(wide)
    reportWideTables(
      file,
      output,
      wideTables,
      (id) => resolved.figures.get(id)?.spec.place
    )
    return {holds: false, marked}
  }

  report(verdicts)
  return {holds: verdicts.every(isFine), marked}
}

function isFine({outcome, rule}: Verdict): boolean {
  return outcome === 'holds' || rules[rule].severity === 'warning'
}
