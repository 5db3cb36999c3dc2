import type {JSHandle, Page} from 'puppeteer'
import {auditBoxes} from './audit-boxes.ts'
import {createPaints} from './audit-paints.ts'
import {auditText} from './audit-text.ts'
import {createAuditTools} from './audit-tools.ts'
import {measurePage, type SheetHead} from './measure-page.ts'
import {settleDocument} from './page-scripts.ts'

/** What we run in the page; answers are JSON, as it crosses over fast. */
interface PageTools {
  readonly audit: (readers: readonly string[]) => string
  /** `measurePage`. */
  readonly measure: (
    scale: number,
    html?: string,
    head?: SheetHead
  ) => Promise<string>
  readonly settle: typeof settleDocument
}

const known = new WeakMap<Page, Promise<JSHandle<PageTools>>>()

/**
 * Our functions in a page, put there once: the browser compiles what it runs
 * often, and would begin anew with every text that it is sent.
 *
 * They stay where documents are loaded into the same page, and no document can
 * run a script that would change them.
 */
export async function pageTools(page: Page): Promise<JSHandle<PageTools>> {
  const tools = known.get(page) ?? put(page)
  known.set(page, tools)
  return tools
}

async function put(page: Page): Promise<JSHandle<PageTools>> {
  // As text, since a function in the page sees none of its module.
  const handle: unknown = await page.evaluateHandle(`(() => {
    const createTools = ${createAuditTools.toString()}
    const createPaints = ${createPaints.toString()}
    const auditText = ${auditText.toString()}
    const auditBoxes = ${auditBoxes.toString()}
    const measurePage = ${measurePage.toString()}
    const settle = ${settleDocument.toString()}
    return {
      audit(readers) {
        const tools = createTools()
        const paints = createPaints(tools)
        const text = auditText(tools, paints, readers)
        const boxes = auditBoxes(tools)
        const {holders, pages} = tools
        return JSON.stringify({...boxes, ...text, holders, pages, swatches: paints.swatches})
      },
      measure: (...call) => measurePage(settle, ...call),
      settle
    }
  })()`)
  return handle as JSHandle<PageTools>
}
