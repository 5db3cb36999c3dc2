import type {Page} from 'puppeteer'
import type {PackedRun} from './audit-text.ts'
import type {PageBox, PageFacts, TextRun} from './page-facts.ts'
import {pageTools} from './page-tools.ts'

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
  const answer = await page.evaluate(
    (tools, selectors) => tools.audit(selectors),
    await pageTools(page),
    readers
  )
  const facts = JSON.parse(answer) as PackedFacts
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
