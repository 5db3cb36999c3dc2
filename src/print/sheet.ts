import type {Page} from 'puppeteer'
import {auditPage} from './audit-page.ts'
import type {PageAnswer, SheetHead} from './measure-page.ts'
import type {Measurement} from './measurement.ts'
import type {PageFacts} from './page-facts.ts'
import {type DocumentState, findPage, renewDocument} from './page-scripts.ts'
import {pageTools} from './page-tools.ts'
import {PageLost, PrintError} from './print-error.ts'

/** One document in the browser, laid out for print. */
export interface Sheet {
  /**
   * Sets the type scale (`--s` of the root element) and measures.
   *
   * @param bodyHtml
   *   What to put in the body before, as `replace` does; absent: it stays.
   * @param head
   *   Title and language to give it before; absent: they stay.
   */
  readonly measure: (
    scale: number,
    bodyHtml?: string,
    head?: SheetHead
  ) => Promise<Measurement>
  /**
   * Reads the facts that gates judge.
   *
   * @param readers
   *   Selectors of text that is read from the same distance.
   */
  readonly audit: (readers: readonly string[]) => Promise<PageFacts>
  /** Replaces what is in the body; head, style and fonts stay. */
  readonly replace: (bodyHtml: string) => Promise<void>
  /**
   * Prints it.
   *
   * @param zoom
   *   By how much its content is enlarged (default: 1); its page is not.
   */
  readonly pdf: (zoom?: number) => Promise<Uint8Array>
  /** PNG of the first `[data-page]`, `widthPx` device pixels wide. */
  readonly png: (widthPx: number) => Promise<Uint8Array>
}

/**
 * Puts a document in a page.
 *
 * @param page
 *   Page to use, prepared; what was in it before goes.
 * @param html
 *   All of the document, with its fonts and images in it.
 * @param timeoutMs
 *   How long loading may take.
 * @throws {PrintError}
 *   If the document leads elsewhere, has a broken font, or loads for too long.
 */
export async function openSheet(
  page: Page,
  html: string,
  timeoutMs: number
): Promise<Sheet> {
  const isNew = await ask(page, async () => load(page, html, timeoutMs))
  if (isNew) await settle(page)

  return {
    async audit(readers) {
      return ask(page, async () => auditPage(page, readers))
    },
    async measure(scale, bodyHtml, head) {
      const answer = await ask(page, async () =>
        page.evaluate(
          async (tools, ...call) => tools.measure(...call),
          await pageTools(page),
          scale,
          bodyHtml,
          head
        )
      )
      const {measurement, state} = JSON.parse(answer) as PageAnswer
      if (state) refuseBroken(state)
      return measurement
    },
    async pdf(zoom = 1) {
      return ask(page, async function () {
        const bytes = await page.pdf({
          outline: true,
          preferCSSPageSize: true,
          printBackground: true,
          scale: zoom,
          tagged: true,
          timeout: 0,
          waitForFonts: false
        })
        refuseNavigated(page)
        return bytes
      })
    },
    async png(widthPx) {
      return ask(page, async () => takePicture(page, widthPx))
    },
    async replace(bodyHtml) {
      await settle(page, bodyHtml)
    }
  }
}

/** Document without a body that a page was loaded with. */
const shells = new WeakMap<Page, string>()

/**
 * Loads a document, or empties the one before where it had no body and began
 * as the same.
 *
 * Most of loading is reading fonts, which all products of a template share.
 *
 * @returns
 *   Whether it is new: of the same shell, all fonts are there.
 */
async function load(
  page: Page,
  html: string,
  timeoutMs: number
): Promise<boolean> {
  if (html === shells.get(page)) {
    await page.evaluate(renewDocument, titleOf(html), languageOf(html))
    return false
  }

  shells.delete(page)
  await page.setContent(html, {timeout: timeoutMs, waitUntil: 'load'})
  if (html.endsWith('<body></body></html>')) shells.set(page, html)
  return true
}

function titleOf(shell: string): string {
  return /<title>([^<&]*)<\/title>/.exec(shell)?.[1] ?? ''
}

function languageOf(shell: string): string {
  return /<html lang="([\w-]*)">/.exec(shell)?.[1] ?? ''
}

async function settle(page: Page, bodyHtml?: string): Promise<void> {
  const state = await ask(page, async () =>
    page.evaluate(
      async (tools, html) => tools.settle(html),
      await pageTools(page),
      bodyHtml
    )
  )
  refuseBroken(state)
}

function refuseBroken({
  brokenFonts,
  brokenImages,
  refreshes
}: DocumentState): void {
  if (refreshes) throw navigated()

  if (brokenFonts.length > 0) {
    const names = [...new Set(brokenFonts)].map((name) => `\`${name}\``)
    const reason = `Unexpected font ${names.join(', ')} that cannot be read`
    throw new PrintError('font', reason)
  }

  if (brokenImages.length > 0) {
    const names = brokenImages.map((name) => `“${name}”`)
    const reason = `Unexpected image ${names.join(', ')} that cannot be drawn`
    throw new PrintError('image', reason)
  }
}

async function takePicture(page: Page, widthPx: number): Promise<Uint8Array> {
  const box = await page.evaluate(findPage)

  if (box === null) {
    const reason = 'Unexpected document without `[data-page]`, expected one'
    throw new PrintError('no-page', reason)
  }

  const width = Math.round(box.width)
  return page.screenshot({
    captureBeyondViewport: true,
    clip: {
      height: Math.round(box.height),
      scale: widthPx / width,
      width,
      x: Math.round(box.left),
      y: Math.round(box.top)
    },
    optimizeForSpeed: true,
    type: 'png'
  })
}

/** Does something with a page that must stay where it is. */
async function ask<T>(page: Page, work: () => Promise<T>): Promise<T> {
  try {
    refuseNavigated(page)
    const result = await work()
    refuseNavigated(page)
    return result
  } catch (error) {
    if (error instanceof PrintError) throw error
    refuseNavigated(page)
    const message = error instanceof Error ? error.message : String(error)

    if (error instanceof Error && error.name === 'TimeoutError') {
      throw new PrintError('timeout', message, {cause: error})
    }

    throw new PageLost('page', message, {cause: error})
  }
}

function refuseNavigated(page: Page): void {
  if (page.url() !== 'about:blank') throw navigated()
}

function navigated(): PrintError {
  return new PrintError(
    'navigated',
    'Unexpected document that leads to another address, expected one that stays'
  )
}
