import type {Page} from 'puppeteer'
import {auditBoxes} from './audit-boxes.ts'
import {createPaints} from './audit-paints.ts'
import {auditText} from './audit-text.ts'
import {createAuditTools} from './audit-tools.ts'
import type {PageFacts} from './page-facts.ts'

/**
 * Reads all facts that gates judge of a sheet that is laid out, at once.
 *
 * @param page
 *   The page that it is in.
 * @param readers
 *   Selectors of text that is read from the same distance.
 */
export async function auditPage(
  page: Page,
  readers: readonly string[]
): Promise<PageFacts> {
  // As text, since a function in the page sees none of its module.
  const facts = await page.evaluate(`(() => {
    const t0=performance.now();const tools = (${createAuditTools.toString()})()
    const paints = (${createPaints.toString()})(tools)
    const text = (${auditText.toString()})(tools, paints, ${JSON.stringify(readers)})
    const t1=performance.now();const boxes = (${auditBoxes.toString()})(tools)
    const {holders, pages} = tools;const t2=performance.now()
    const x= JSON.stringify({...boxes, ...text, holders, pages, swatches: paints.swatches,t:[t1-t0,t2-t1]});return x
  })()`)
  return JSON.parse(facts as string) as PageFacts
}
