import {judgeLayout} from '../check/layout/judge-layout.ts'
import {layoutLimits} from '../check/layout/limits.ts'
import type {Printer} from '../print/index.ts'
import {parseTemplateSettings} from '../template/template-settings.ts'
import type {Timing} from './analyses.ts'
import {medianTimeOf} from './median-time.ts'

/**
 * Times all gates on the layout of a poster: reading its facts in the browser
 * and judging them.
 *
 * @param html
 *   The poster.
 * @param yaml
 *   Its `template.yaml`.
 */
export async function timeAudit(
  printer: Printer,
  html: string,
  yaml: string
): Promise<Timing> {
  const settings = parseTemplateSettings(yaml, 'template.yaml')
  const readers = Object.keys(settings['reading-distances-m'] ?? {})
  const flows = settings.layouts[0]?.flows ?? {}
  const limits = layoutLimits(settings, {}, {flows, pages: 1})
  return printer.withSheet(html, async (sheet) => ({
    name: 'audit of the layout of a poster, with all gates',
    milliseconds: await medianTimeOf(async () =>
      judgeLayout({...(await sheet.audit(readers)), fill: 1}, limits)
    ),
    budget: 12,
    raw: await medianTimeOf(async () => sheet.measure(1)),
    rawName: 'measuring it once'
  }))
}
