import puppeteer, {type Browser, type Page} from 'puppeteer'
import {browserEffects} from '../../src/build/browser-effects.ts'
import {launchEnv} from '../../src/print/launch-args.ts'
import {findBrowser} from '../print/real-browser.ts'

/** Starts a browser as readers have one: with scripts and loopback. */
export async function openReader(): Promise<Browser> {
  const found = await findBrowser()
  return puppeteer.launch({
    args: ['--disable-gpu', '--no-sandbox'],
    env: launchEnv(browserEffects(), found),
    executablePath: found.path,
    headless: 'shell',
    pipe: found.pipe
  })
}

/** Opens a page, and collects what goes wrong in it. */
export async function openPage(
  browser: Browser
): Promise<{page: Page; errors: string[]}> {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.setViewport({height: 900, width: 1440})
  return {errors, page}
}
