import type {Effects} from './effects.ts'
import {makeFeeds} from './feeds.ts'
import {reportWithoutEmbargoed} from './index-embargo.ts'
import {renderIndex} from './index-page.ts'
import {type BuildReport, stringifyReport} from './report.ts'
import type {BuildSettings} from './settings.ts'

/**
 * Writes the files that tell of all summaries: list, feeds, report. None says
 * what was found of those under an embargo, so that all may be published.
 *
 * @param templates
 *   Folder of the templates.
 */
export async function writeList(
  effects: Effects,
  {out, templates}: Pick<BuildSettings, 'out' | 'templates'>,
  report: BuildReport
): Promise<void> {
  const page = await renderIndex(effects, templates, report)
  await effects.write(`${out}/index.html`, page)
  const {json, xml} = makeFeeds(report, effects.now(), report.site)
  await effects.write(`${out}/feed.json`, json)
  await effects.write(`${out}/feed.xml`, xml)
  const shown = reportWithoutEmbargoed(report, effects.now())
  await effects.write(`${out}/report.json`, stringifyReport(shown))
}
