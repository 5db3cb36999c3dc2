import type {Page} from 'puppeteer'
import {auditBoxes} from './audit-boxes.ts'
import {createPaints} from './audit-paints.ts'
import {auditText, type PackedRun} from './audit-text.ts'
import {createAuditTools} from './audit-tools.ts'
import type {PageBox, PageFacts, TextRun} from './page-facts.ts'

interface PackedFacts extends Omit<PageFacts, 'runs'> {
  readonly runs: readonly PackedRun[]
}

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
  const answer = await page.evaluate(`(() => {
    const tools = (${createAuditTools.toString()})()
    const paints = (${createPaints.toString()})(tools)
    const text = (${auditText.toString()})(tools, paints, ${JSON.stringify(readers)})
    const boxes = (${auditBoxes.toString()})(tools)
    const {holders, pages} = tools
    return JSON.stringify({...boxes, ...text, holders, pages, swatches: paints.swatches})
  })()`)
  const facts = JSON.parse(String(answer)) as PackedFacts
  return {...facts, runs: facts.runs.map(unpack)}
}

function unpack([
  text,
  brokenWord,
  style,
  holder,
  clippedPx,
  offPagePx,
  sidewaysPx,
  ...numbers
]: PackedRun): TextRun {
  const lines: PageBox[] = []
  for (let index = 0; index < numbers.length; index += 4) {
    const [left = 0, top = 0, width = 0, height = 0] = numbers.slice(index)
    lines.push({height, left, top, width})
  }
  return {
    brokenWord: brokenWord === 0 ? undefined : brokenWord,
    clippedPx,
    holder,
    lines,
    offPagePx,
    sidewaysPx,
    style,
    text
  }
}
