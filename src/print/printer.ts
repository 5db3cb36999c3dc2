import type {Page} from 'puppeteer'
import type {BrowserEffects} from './browser-effects.ts'
import {keepBrowser} from './browser-keeper.ts'
import {guarded} from './guarded.ts'
import {launchBrowser, type RunningBrowser} from './launch.ts'
import {type LossKind, PageLost, PrintError} from './print-error.ts'
import type {BrowserFound} from './resolve-browser.ts'
import {openSheet, type Sheet} from './sheet.ts'
import {createSlots} from './slots.ts'
import {within} from './within.ts'

/** A browser that prints documents, some at a time. */
export interface Printer {
  /** Product and version, for the log. */
  readonly browser: string
  /**
   * Opens a document and does something with it.
   *
   * The job runs again from the start if the page is lost, so it should
   * change nothing but its result.
   *
   * @throws {PrintError}
   *   If this document cannot be printed; others can. What the job throws
   *   itself is passed on.
   */
  readonly withSheet: <T>(
    html: string,
    job: (sheet: Sheet) => Promise<T>
  ) => Promise<T>
  readonly close: () => Promise<void>
}

/** How to print. */
export interface PrinterSettings {
  /** Documents at a time (default: one a processor, at most 4). */
  readonly pages?: number
  /** How long one document may take (default: 20 s). */
  readonly timeoutMs?: number
}

/** A page that stays open from one document to the next. */
interface Slot {
  owner?: RunningBrowser | undefined
  page?: Page | undefined
}

/** A page that takes longer to close than this is in a browser that hangs. */
const closeTimeoutMs = 2000

/**
 * How often a document may lose its page.
 *
 * More often with all of the browser, as then another document may be why.
 */
const losses: Readonly<Record<LossKind, number>> = {
  browser: 4,
  frozen: 2,
  page: 2
}

/**
 * Starts a browser to print with.
 *
 * @param found
 *   Which one, from `resolveBrowser`.
 * @param effects
 *   The world.
 * @param settings
 *   How to print.
 * @throws {PrintError}
 *   With code `launch`, if it does not start.
 */
export async function openPrinter(
  found: BrowserFound,
  effects: BrowserEffects,
  settings: PrinterSettings = {}
): Promise<Printer> {
  const {pages = Math.min(effects.parallelism, 4), timeoutMs = 20_000} =
    settings
  const keeper = keepBrowser(async () => launchBrowser(found, effects))
  const slots = createSlots(Array.from({length: pages}, (): Slot => ({})))
  const {version} = await keeper.get()

  return {
    browser: version,
    close: keeper.close,
    async withSheet(html, job) {
      const slot = await slots.take()
      const lost: Record<LossKind, number> = {browser: 0, frozen: 0, page: 0}

      try {
        for (;;) {
          const running = await keeper.get()

          try {
            return await printOnce(slot, running, timeoutMs, html, job)
          } catch (error) {
            const {kind, message} = await dropPage(slot, running, error)
            lost[kind]++

            if (lost[kind] === losses[kind]) {
              const reason = `Unexpected end of the browser, ${lost[kind]} times with this document: ${message}`
              throw new PrintError('crashed', reason, {cause: error})
            }
          }
        }
      } finally {
        slots.give(slot)
      }
    }
  }
}

async function printOnce<T>(
  slot: Slot,
  running: RunningBrowser,
  timeoutMs: number,
  html: string,
  job: (sheet: Sheet) => Promise<T>
): Promise<T> {
  return guarded(running.browser, timeoutMs, async function (watch) {
    const page = await pageOf(slot, running)
    watch(page)
    return job(await openSheet(page, html, timeoutMs * 0.75))
  })
}

async function pageOf(slot: Slot, running: RunningBrowser): Promise<Page> {
  if (slot.page !== undefined && slot.owner === running) return slot.page

  slot.page = undefined
  slot.owner = running
  const page = await running.openPage()
  if (slot.owner === running) slot.page = page

  // It may also crash while nobody uses it.
  page.once('error', function () {
    if (slot.page === page) slot.page = undefined
    void within(page.close(), closeTimeoutMs)
  })

  return page
}

/**
 * Closes a page that something went wrong in.
 *
 * @returns
 *   How the page was lost.
 * @throws
 *   The error, if the page was not lost: then trying again will not help.
 */
async function dropPage(
  slot: Slot,
  running: RunningBrowser,
  error: unknown
): Promise<PageLost> {
  const {page} = slot
  slot.page = undefined
  const closed =
    page !== undefined && (await within(page.close(), closeTimeoutMs))

  if (error instanceof PageLost) {
    return running.isAlive() ? error : new PageLost('browser', error.message)
  }

  if (error instanceof PrintError && error.code === 'timeout' && !closed) {
    running.kill()
    return new PageLost('frozen', error.message)
  }

  throw error
}
