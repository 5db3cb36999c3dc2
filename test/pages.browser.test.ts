import axe from 'axe-core'
import {existsSync, readFileSync} from 'node:fs'
import type {Page} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {browserEffects} from '../src/build/browser-effects.ts'
import {renderIndex} from '../src/build/index-page.ts'
import {nodeEffects} from '../src/build/node-effects.ts'
import {createPipeline} from '../src/build/pipeline.ts'
import {outputNames} from '../src/markdown/index.ts'
import {openPrinter, type Printer} from '../src/print/index.ts'
import {launchBrowser, type RunningBrowser} from '../src/print/launch.ts'
import {indexReport} from './build/index-report.ts'
import {findBrowser} from './print/real-browser.ts'

const slug = 'simulated-phase-1'
const folder = `content/${slug}`
const names = [
  'poster.html',
  'handout.html',
  'plain.html',
  'abstract.html',
  'newsletter.html',
  'index.html'
]

let browser: RunningBrowser | undefined
let printer: Printer | undefined
let page: Page
const pages = new Map<string, string>()

beforeAll(async function () {
  const found = await findBrowser()
  printer = await openPrinter(found, browserEffects(), {pages: 1})
  const pipeline = await createPipeline(nodeEffects, {
    outputs: outputNames,
    strict: false,
    templates: 'templates',
    update: false
  })
  const {products} = await pipeline({
    outputs: outputNames,
    path: `${folder}/summary.md`,
    printer,
    async readSibling(name) {
      const path = `${folder}/${name}`
      return existsSync(path) ? readFileSync(path) : undefined
    },
    slug,
    text: readFileSync(`${folder}/summary.md`, 'utf8')
  })
  for (const name of names) pages.set(name, String(products.get(name)))
  pages.set(
    'index.html',
    await renderIndex(nodeEffects, 'templates', indexReport)
  )
  browser = await launchBrowser(found, browserEffects())
  page = await browser.openPage()
  // Readers run scripts, as no printing does.
  await page.setJavaScriptEnabled(true)
  await page.emulateMediaType('screen')
}, 180_000)

afterAll(async function () {
  await browser?.browser.close()
  await printer?.close()
})

/** Opens a page as a new document: policies of the last one would stay. */
async function open(name: string): Promise<void> {
  await page.goto('about:blank')
  await page.setContent(pages.get(name) ?? '')
}

/** Violations as `rule: first element`. */
async function violations(): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const {axe} = globalThis as unknown as {axe: typeof import('axe-core')}
    const {violations} = await axe.run(document)
    return violations.map(
      ({id, nodes}) =>
        `${id}: ${nodes.map(({html}) => html.slice(0, 160)).join('\n')}`
    )
  })
}

describe.each(names)('%s', function (name) {
  test.each([
    [320, 'light'],
    [768, 'light'],
    [1440, 'light'],
    [320, 'dark'],
    [768, 'dark'],
    [1440, 'dark']
  ] as const)(
    'should be accessible, and no wider than a window of %i px, in %s colours',
    async function (width, value) {
      await page.setViewport({height: 800, width})
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value}])
      await open(name)
      expect(await violations()).toEqual([])
      const wide = await page.evaluate(() => {
        const {clientWidth, scrollWidth} = document.documentElement
        return scrollWidth - clientWidth
      })
      expect(wide).toBeLessThanOrEqual(0)
    }
  )
})

/** Titles of the cards that are seen. */
async function shown(): Promise<readonly (string | null | undefined)[]> {
  return page.$$eval('.card', (cards) =>
    cards
      .filter((card) => !card.hasAttribute('hidden'))
      .map((card) => card.querySelector('h2')?.textContent)
  )
}

/** Types words and chooses a topic, as a reader does. */
async function look(words: string, topic = '') {
  await open('index.html')
  if (words !== '') await page.type('#words', words)
  await page.select('#topic', topic)
  return shown()
}

describe('search of index.html', function () {
  test.each([
    ['', '', ['First trial', 'Second trial']],
    ['author', '', ['First trial', 'Second trial']],
    ['nct00000000', '', ['First trial']],
    ['CLEO', '', ['Second trial']],
    ['first ada', '', ['First trial']],
    ['', 'glioma', ['First trial']],
    ['cleo', 'glioma', []]
  ])('should find `%s` among `%s`', async function (words, topic, expected) {
    expect(await look(words, topic)).toEqual(expected)
  })

  test('should say how many are found', async function () {
    await look('cleo')
    expect(await page.$eval('[data-found]', (one) => one.textContent)).toBe(
      '1 of 2 found'
    )
  })
})
