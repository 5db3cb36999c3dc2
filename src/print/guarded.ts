import type {Browser, Page} from 'puppeteer'
import {PageLost, PrintError} from './print-error.ts'

/** Tells the guard which page it is about. */
export type Watch = (page: Page) => void

/**
 * Runs something in a browser that may die, or never answer.
 *
 * After a crash the browser leaves calls unanswered until long after, so
 * they are raced with its events, and with a clock.
 *
 * @param browser
 *   Browser that it runs in.
 * @param timeoutMs
 *   How long it may take.
 * @param work
 *   What to run; it names its page as soon as there is one.
 * @throws {PageLost}
 *   If the page or the browser dies.
 * @throws {PrintError}
 *   With code `timeout`, if it takes too long.
 */
export async function guarded<T>(
  browser: Browser,
  timeoutMs: number,
  work: (watch: Watch) => Promise<T>
): Promise<T> {
  let lose: ((reason: Error) => void) | undefined
  let watched: Page | undefined
  const lost = new Promise<never>(function (_, reject) {
    lose = reject
  })

  function onDisconnected(): void {
    lose?.(new PageLost('browser', 'The browser ended'))
  }

  function onError(cause: Error): void {
    lose?.(new PageLost('page', cause.message, {cause}))
  }

  const timer = setTimeout(function () {
    const reason = `Unexpected document that takes longer than ${timeoutMs / 1000} s to print`
    lose?.(new PrintError('timeout', reason))
  }, timeoutMs)

  browser.once('disconnected', onDisconnected)
  if (!browser.connected) onDisconnected()

  try {
    const done = work(function (page) {
      watched = page
      page.once('error', onError)
    })
    return await Promise.race([done, lost])
  } finally {
    clearTimeout(timer)
    browser.off('disconnected', onDisconnected)
    watched?.off('error', onError)
  }
}
