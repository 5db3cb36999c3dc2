import type {RunningBrowser} from './launch.ts'
import {PrintError} from './print-error.ts'

/** Keeps one browser running. */
export interface BrowserKeeper {
  /** The browser; started, or started again, if there is none. */
  readonly get: () => Promise<RunningBrowser>
  readonly close: () => Promise<void>
}

/**
 * Keeps a browser: those who find it dead at once share the next one.
 *
 * @param launch
 *   Starts a browser.
 */
export function keepBrowser(
  launch: () => Promise<RunningBrowser>
): BrowserKeeper {
  let current: Promise<RunningBrowser> | undefined
  let closed = false
  /** Dead ones whose profiles are being removed. */
  const ending = new Set<Promise<void>>()

  function start(): Promise<RunningBrowser> {
    const started = launch()
    void started.catch(function () {
      if (current === started) current = undefined
    })
    current = started
    return started
  }

  async function get(): Promise<RunningBrowser> {
    if (closed) {
      throw new PrintError('closed', 'Cannot print: the printer was closed')
    }

    const asked = current ?? start()
    const running = await asked
    if (running.isAlive()) return running

    if (current === asked) {
      ending.add(running.close())
      current = undefined
    }

    return get()
  }

  return {
    async close() {
      closed = true
      const running = await current?.catch(() => undefined)
      await running?.close()
      await Promise.all(ending)
    },
    get
  }
}
