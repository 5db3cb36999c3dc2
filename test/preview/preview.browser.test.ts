import axe from 'axe-core'
import type {Browser, Page} from 'puppeteer'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {nodeEffects} from '../../src/build/node-effects.ts'
import {type Preview, startPreview} from '../../src/preview/preview.ts'
import {makeContent} from './content.ts'
import {openPage, openReader} from './reader.ts'

const content = makeContent()
const summary = content.read('my-trial/summary.md')
const rows = content.read('my-trial/adrs.csv')
const failed: string[] = []
let browser: Browser
let preview: Preview
let page: Page
let errors: string[]

beforeAll(async function () {
  browser = await openReader()
  preview = await startPreview(nodeEffects, content.settings, {
    failed: (text) => failed.push(text)
  })
  ;({errors, page} = await openPage(browser))
}, 120_000)

afterAll(async function () {
  await browser?.close()
  await preview?.close()
  content.remove()
})

/** Shows a product from the start. */
async function show(product: string): Promise<void> {
  await page.goto(`${preview.url}#/my-trial/${product}`)
  await page.reload()
  await page.waitForSelector('.mark')
}

/** Goes to the tab of a product. */
async function go(product: string): Promise<void> {
  await page.click(`#tab-${product}`)
  await page.waitForSelector(`iframe[title^="${product}" i]`)
}

/** Waits until the page that is shown says something. */
async function waitForWords(words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const frame = document.querySelector('iframe')
      return (frame?.contentDocument?.body?.textContent ?? '')
        .replaceAll(/\s+/g, ' ')
        .includes(wanted)
    },
    {timeout: 30_000},
    words
  )
}

async function textOf(selector: string): Promise<string> {
  return page.$eval(selector, (one) =>
    (one instanceof HTMLElement ? one.innerText : '')
      .replaceAll(/\s+/g, ' ')
      .trim()
  )
}

async function waitForText(selector: string, words: string): Promise<void> {
  await page.waitForFunction(
    (where, wanted) =>
      (document.querySelector(where)?.textContent ?? '')
        .replaceAll(/\s+/g, ' ')
        .includes(wanted),
    {timeout: 30_000},
    selector,
    words
  )
}

/** Where the page is, and what is selected on it. */
async function position() {
  return page.evaluate(() => {
    const scroller = document.querySelector('#scroller')
    const view = document.querySelector<HTMLElement>('.view')
    const mark = document.querySelector<HTMLElement>('[aria-pressed="true"]')
    return [
      scroller?.scrollLeft,
      scroller?.scrollTop,
      view?.style.transform,
      mark?.dataset['number'],
      document.activeElement === mark
    ]
  })
}

describe('a change', function () {
  test('should be seen on the poster and in the newsletter', async function () {
    await show('poster')
    await waitForWords('2 of 6 evaluable participants responded')
    await page.evaluate(() => {
      document.querySelector('iframe')?.setAttribute('data-kept', 'yes')
    })

    content.write(
      'my-trial/adrs.csv',
      rows.replace('P-06,BOR,SD', 'P-06,BOR,PR')
    )
    await waitForWords('3 of 6 evaluable participants responded')
    // The frame with its fonts stayed, and only what is in it changed.
    expect(await page.$eval('iframe', (one) => one.dataset['kept'])).toBe('yes')
    expect(await textOf('#status-time')).toMatch(/^Rebuilt in \d+ ms$/)

    await go('newsletter')
    await waitForWords('3 of 6 evaluable participants responded')
    content.write('my-trial/adrs.csv', rows)
    await waitForWords('2 of 6 evaluable participants responded')
  })

  test('should leave scroll, zoom and selection where they are', async function () {
    await show('poster')
    await page.select('[aria-label="View at"]', '7')
    await page.evaluate(() => {
      document.querySelector('#scroller')?.scrollTo(400, 300)
    })
    await page.$eval('button.mark[data-result="orr/all/n"]', (one) =>
      one.click()
    )
    const before = await position()

    content.write(
      'my-trial/adrs.csv',
      rows.replace('P-06,BOR,SD', 'P-06,BOR,PR')
    )
    await waitForText('#trace .printed', '3')
    expect(await position()).toEqual(before)
    content.write('my-trial/adrs.csv', rows)
    await waitForText('#trace .printed', '2')
    expect(await position()).toEqual(before)
  })
})

describe('a mistake', function () {
  test('should be shown with its place, over the last good picture', async function () {
    await show('poster')
    const line =
      summary.split('\n').findIndex((text) => text.startsWith('trial:')) + 1
    content.write(
      'my-trial/summary.md',
      summary.replace('  phase: Phase 1\n', '  phase: [Phase 1\n')
    )
    await waitForText('#problems', 'summary.md:')
    expect(await textOf('#problems-count')).toMatch(/^\d+ errors?$/)
    expect(await textOf('#status-main')).toMatch(/^Not written: \d+ errors?/)
    expect(await textOf('#list .state')).toMatch(/^\d/)
    const place = await textOf('#problems .places .link')
    const found = Number(/^summary\.md:(\d+):\d+$/.exec(place)?.[1])
    // YAML tells of the bracket where it opens, or where it should close.
    expect(found).toBeGreaterThanOrEqual(line)
    expect(found).toBeLessThanOrEqual(line + 6)
    expect(await page.$eval('div#stage', (one) => one.dataset['state'])).toBe(
      'stale'
    )
    await waitForWords('2 of 6 evaluable participants responded')
    await page.click('#problems .reason')
    expect(await textOf('.line.error .number')).toBe(String(found))

    content.write('my-trial/summary.md', summary)
    await waitForText('#problems-count', 'none')
    expect(await page.$eval('div#stage', (one) => one.dataset['state'])).toBe(
      'fresh'
    )
    expect(await textOf('#status-main')).toBe('Poster up to date')
  })

  test('should be shown where the page prints it', async function () {
    await show('poster')
    content.write(
      'my-trial/summary.md',
      summary.replace('`= orr.all.n` responded', '`= orr.all.n => 4` responded')
    )
    await waitForText('#problems', '4')
    await page.waitForSelector('.wave.error')
    expect(await page.$$('.line .wave.error')).not.toHaveLength(0)
    content.write('my-trial/summary.md', summary)
    await waitForText('#problems-count', 'none')
    await page.waitForFunction(() => !document.querySelector('.wave'))
  })

  test('should be shown for a file that is missing', async function () {
    await show('newsletter')
    content.write(
      'my-trial/summary.md',
      summary.replace('adrs: adrs.csv', 'adrs: gone.csv')
    )
    await waitForText('#problems', 'gone.csv')
    expect(await textOf('#problems .places .link')).toMatch(
      /^summary\.md:\d+:\d+$/
    )
    content.write('my-trial/summary.md', summary)
    await waitForText('#problems-count', 'none')
  })

  test('should never become markup', async function () {
    await show('poster')
    content.write(
      'my-trial/summary.md',
      summary
        .replace('short-title: "Product', 'short-title: "<img src=x>')
        .replace('`= orr.all.n` responded', '`= <img src=x>` responded')
    )
    await waitForText('#problems', 'img')
    await page.click('#problems .reason')
    await waitForText('#lines', '<img src=x>')
    expect(await page.$$('img')).toHaveLength(0)
    content.write('my-trial/summary.md', summary)
    await waitForText('#problems-count', 'none')
  })
})

describe('a number', function () {
  beforeEach(async () => show('poster'))

  test('should tell where it comes from, and where else it is printed', async function () {
    await page.$eval('button.mark[data-result="orr/all/n"]', (one) =>
      one.click()
    )
    await waitForText('#trace', 'adrs.csv')
    const trace = await textOf('#trace')
    expect(trace).toContain('orr/all/n')
    expect(trace).toContain(
      'treated participants evaluable for response, n = 6'
    )
    // P-04 has a partial response, P-05 a complete one: lines 5 and 6.
    expect(trace).toContain('2 rows of adrs.csv')
    expect(trace).toMatch(/P-04 PR \S* ?5 P-05 CR \S* ?6/)
    expect(await textOf('#trace-where')).toBe('selected on the poster')
    expect(await textOf('.line.selected .chosen')).toBe('`= orr.all.n`')
    expect(await page.$$('.mark.same')).not.toHaveLength(0)

    await waitForText('#trace .places', 'Newsletter')
    expect(await textOf('#trace .places caption')).toMatch(
      /^Printed \d+ times, all equal$/
    )
  })

  test('should be reached by keyboard', async function () {
    await page.focus('.mark[tabindex="0"]')
    await page.keyboard.press('Enter')
    const first = await textOf('#trace dd')
    await page.keyboard.press('ArrowRight')
    expect(await textOf('#trace dd')).not.toBe(first)
    await page.keyboard.press('ArrowLeft')
    expect(await textOf('#trace dd')).toBe(first)
    await page.keyboard.press('Escape')
    expect(await textOf('#trace')).toContain('Select a number')
    expect(await page.$$('[aria-pressed="true"].mark')).toHaveLength(0)
  })

  test('should lead to its other places', async function () {
    await page.$eval('button.mark[data-result="orr/all/n"]', (one) =>
      one.click()
    )
    await waitForText('#trace .places', 'Newsletter')
    await page.$$eval('#trace .places tbody tr', (all) =>
      all.at(-1)?.querySelector('button')?.click()
    )
    await waitForText('#trace-where', 'selected on the newsletter')
    expect(await textOf('#trace dd')).toBe('orr/all/n')
  })
})

test.each(['abstract', 'poster', 'handout', 'plain'])(
  'should let all numbers of the %s be selected',
  async function (product) {
    await show(product)
    const numbers = await page.$$eval('button.mark', (all) =>
      all.map((one) => Number(one.dataset['number']))
    )
    expect(numbers.length).toBeGreaterThan(3)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  }
)

test('should find the numbers of mail where they stand', async function () {
  await show('newsletter')
  const marks = await page.evaluate(() => {
    const frame = document.querySelector('iframe')
    const {left = 0, top = 0} = frame?.getBoundingClientRect() ?? {}
    return [...document.querySelectorAll('.mark')].map((mark) => {
      const box = mark.getBoundingClientRect()
      const [x, y] = [
        box.left + box.width / 2 - left,
        box.top + box.height / 2 - top
      ]
      const under = frame?.contentDocument?.elementFromPoint(x, y)
      const label = mark.getAttribute('aria-label') ?? ''
      const said = label.slice(0, label.lastIndexOf(', '))
      const text = (under?.closest('td,p,li') ?? under)?.textContent ?? ''
      return text.includes(said) ? '' : `${said} is not in ${text}`
    })
  })
  expect(marks.length).toBeGreaterThan(20)
  expect(new Set(marks)).toEqual(new Set(['']))
})

test('should go through tabs and list by arrow keys', async function () {
  await show('poster')
  await page.focus('#tab-poster')
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => location.hash)).toBe('#/my-trial/handout')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(
    'tab-handout'
  )
  await page.keyboard.press('/')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('find')
  await page.keyboard.type('nothing like it')
  expect(await textOf('#count')).toBe('None found; Escape clears')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  expect(
    await page.evaluate(() => document.activeElement?.getAttribute('href'))
  ).toBe('#/my-trial/handout')
})

test('should show mail in two widths, light and dark', async function () {
  await show('newsletter')
  const ground = async () =>
    page.evaluate(() => {
      const frame = document.querySelector('iframe')
      const body = frame?.contentDocument?.body
      const colour = body && getComputedStyle(body).backgroundColor
      return [frame?.style.width, colour]
    })
  const [width, light] = await ground()
  expect(width).toBe('700px')
  await page.$$eval('.choice button', (all) =>
    all.find((one) => one.textContent === '375 px')?.click()
  )
  await page.waitForSelector('iframe[style*="375px"]:only-child')
  await page.$$eval('.choice button', (all) =>
    all.find((one) => one.textContent === 'Dark')?.click()
  )
  await page.waitForFunction(
    (before) => {
      const body = document.querySelector('iframe')?.contentDocument?.body
      return body && getComputedStyle(body).backgroundColor !== before
    },
    {},
    light ?? ''
  )
})

test('should count the abstract against the limits of its meeting', async function () {
  content.write(
    'my-trial/summary.md',
    summary.replace('meeting: generic', 'meeting: sno')
  )
  await show('abstract')
  await waitForText('.counts', 'of 300')
  expect(await textOf('.counts')).toMatch(/Body \d+ of 300 words/)
  content.write('my-trial/summary.md', summary)
  await waitForText('.counts', 'no limit')
})

test('should make the PDF, or say why not', async function () {
  await show('handout')
  const answer = await page.evaluate(async () => {
    const response = await fetch('/preview/pdf/my-trial/handout/handout.html', {
      method: 'POST'
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    return [
      response.status,
      response.headers.get('content-type'),
      String.fromCharCode(...bytes.slice(0, 5))
    ]
  })
  expect(answer).toEqual([200, 'application/pdf', '%PDF-'])

  content.write(
    'my-trial/summary.md',
    summary.replace('meeting: generic', 'meeting: gone')
  )
  await waitForText('#problems', 'gone')
  await page.$$eval('#tools button', (all) =>
    all.find((one) => one.textContent === 'PDF')?.click()
  )
  await waitForText('#notice', 'No PDF: ')
  expect(await textOf('#notice')).toContain('gone')
  content.write('my-trial/summary.md', summary)
  await waitForText('#problems-count', 'none')
})

describe('for all readers', function () {
  test.each([
    [1440, 'light'],
    [1440, 'dark'],
    [1024, 'light'],
    [1024, 'dark']
  ])('should be accessible at %i px, %s', async function (width, scheme) {
    await page.emulateMediaFeatures([
      {name: 'prefers-color-scheme', value: scheme}
    ])
    await page.setViewport({height: width === 1440 ? 900 : 700, width})
    await show('poster')
    await page.$eval('button.mark[data-result="orr/all/n"]', (one) =>
      one.click()
    )
    await waitForText('#trace', 'adrs.csv')
    await page.evaluate(axe.source)
    const found = await page.evaluate(async () => {
      const {violations} = await (
        window as unknown as {axe: typeof axe}
      ).axe.run({exclude: ['iframe']}, {iframes: false})
      return violations.map(
        ({id, nodes}) =>
          `${id}: ${nodes.map(({html}) => html.slice(0, 160)).join('\n')}`
      )
    })
    expect(found).toEqual([])
    const wide = await page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth
    )
    expect(wide).toBeLessThanOrEqual(0)
  })
})

test('should have gone wrong nowhere', function () {
  expect(errors).toEqual([])
  expect(failed).toEqual([])
})
