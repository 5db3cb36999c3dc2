import axe from 'axe-core'
import type {ElementContent} from 'hast'
import type {Page} from 'puppeteer'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {browserEffects} from '../../src/build/browser-effects.ts'
import {page as writePage} from '../../src/html/page.ts'
import {
  popoverCss,
  popoverData,
  popoverScript
} from '../../src/html/trace-popover.ts'
import {element} from '../../src/output/hast.ts'
import {launchBrowser, type RunningBrowser} from '../../src/print/launch.ts'
import {findBrowser} from '../print/real-browser.ts'

let browser: RunningBrowser
let page: Page

beforeAll(async function () {
  browser = await launchBrowser(await findBrowser(), browserEffects())
  page = await browser.openPage()
})

afterAll(async function () {
  await browser.browser.close()
})

function value(text: string, result: string): ElementContent {
  return element('data', {value: text, dataResult: result}, [text])
}

const body: readonly ElementContent[] = [
  element('main', {}, [
    element('h1', {}, ['Trial']),
    element('p', {}, [
      'Stable disease in ',
      value('64%', 'sd/LD/percent'),
      ' of ',
      value('11', 'sd/LD/N'),
      '; ',
      element('a', {href: '#fig-a'}, [value('7', 'sd/LD/n')]),
      ' and ',
      value('9', 'unknown/all/n')
    ]),
    element('figure', {id: 'fig-a', role: 'group'}, [
      element(
        'svg',
        {
          ariaLabel: 'Bars',
          height: '80',
          role: 'img',
          viewBox: '0 0 200 80',
          width: '200'
        },
        [
          element('text', {x: '10', y: '40'}, [
            element('tspan', {dataResult: 'sd/LD/n'}, ['7'])
          ])
        ]
      ),
      element('div', {className: ['figure-data']}, [
        element('p', {}, [value('7', 'sd/LD/n')])
      ])
    ])
  ])
]

const html = writePage({
  body,
  language: 'en',
  script: {
    code: popoverScript,
    data: {
      id: 'trace-data',
      value: popoverData(
        new Map([
          [
            'sd/LD/percent',
            [
              ['Value', '0.6363636363636364'],
              ['Rounding', 'percent of 7/11 </script><b>']
            ]
          ],
          ['sd/LD/N', [['Rounding', 'not rounded: a count']]],
          ['sd/LD/n', [['Rounding', 'not rounded: a count']]]
        ])
      )
    }
  },
  styles: [
    'body{font:16px sans-serif}.figure-data{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
    popoverCss
  ],
  title: 'Trial'
})

/** What the open note says; `undefined` if none is open. */
async function noteText(): Promise<string | undefined> {
  return page.evaluate(() => {
    const note = document.querySelector('.trace-note:popover-open')
    if (!(note instanceof HTMLElement)) return undefined
    return note.innerText.replaceAll(/\s*\n\s*/g, ' | ')
  })
}

async function focused(): Promise<string | null> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('data-result') ?? null
  )
}

/** Where everything of the page stands. */
async function boxes(): Promise<readonly number[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')].map((one) => {
      const {height, width, x, y} = one.getBoundingClientRect()
      return [x, y, width, height]
    })
  )
}

async function load(scripts = true): Promise<void> {
  await page.setJavaScriptEnabled(scripts)
  await page.emulateMediaType('screen')
  await page.setViewport({height: 600, width: 500})
  await page.setContent(html)
}

describe('with scripts', function () {
  beforeEach(async () => load())

  test('should tell of a value on click, and close on a second one', async function () {
    await page.click('[data-result="sd/LD/percent"]')
    expect(await noteText()).toBe(
      '64% | Value | 0.6363636363636364 | Rounding | percent of 7/11 </script><b> | ×'
    )
    await page.click('[data-result="sd/LD/percent"]')
    expect(await noteText()).toBeUndefined()
  })

  test('should go on to another value', async function () {
    await page.click('[data-result="sd/LD/percent"]')
    await page.click('[data-result="sd/LD/N"]')
    expect(await noteText()).toBe('11 | Rounding | not rounded: a count | ×')
  })

  test('should be reached by keyboard, and give the focus back', async function () {
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('sd/LD/percent')
    await page.keyboard.press('Enter')
    expect(await noteText()).toContain('64%')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe(
      'trace-note'
    )
    await page.keyboard.press('Escape')
    expect(await noteText()).toBeUndefined()
    expect(await focused()).toBe('sd/LD/percent')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await noteText()).toContain('11')
  })

  test('should close by its button', async function () {
    await page.click('[data-result="sd/LD/percent"]')
    await page.click('.trace-note button')
    expect(await noteText()).toBeUndefined()
  })

  test('should tell of what is drawn on click', async function () {
    await page.click('tspan[data-result]')
    expect(await noteText()).toBe('7 | Rounding | not rounded: a count | ×')
  })

  test('should mark in the drawing what the keyboard reaches beside it', async function () {
    await page.focus('.figure-data [data-result]')
    expect(
      await page.evaluate(
        () => document.querySelector('tspan')?.classList.length
      )
    ).toBe(1)
    await page.keyboard.press('Enter')
    const [note, drawing] = await page.evaluate(() =>
      ['.trace-note', 'svg'].map(
        (name) => document.querySelector(name)?.getBoundingClientRect().top ?? 0
      )
    )
    // Beside the drawing rather than beside the table, which nobody sees.
    expect(Math.abs((note ?? 0) - (drawing ?? 0))).toBeLessThan(80)
  })

  test('should leave links, and values that it knows nothing of, alone', async function () {
    const roles = await page.evaluate(() =>
      ['a [data-result]', '[data-result="unknown/all/n"]'].map((name) =>
        document.querySelector(name)?.getAttribute('role')
      )
    )
    expect(roles).toEqual([null, null])
    await page.click('[data-result="unknown/all/n"]')
    expect(await noteText()).toBeUndefined()
  })

  test('should stay inside of a small window', async function () {
    await page.setViewport({height: 300, width: 320})
    await page.click('[data-result="sd/LD/N"]')
    const box = await page.evaluate(() => {
      const {bottom, left, right, top} = (
        document.querySelector('.trace-note') ?? document.body
      ).getBoundingClientRect()
      return {bottom, left, right, top}
    })
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.top).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(320)
    expect(box.bottom).toBeLessThanOrEqual(300)
  })

  test('should not move what is on the page', async function () {
    const after = await boxes()
    await load(false)
    expect(await boxes()).toEqual(after)
  })

  test.each(['closed', 'open'])(
    'should be accessible when it is %s',
    async function (state) {
      if (state === 'open') await page.click('[data-result="sd/LD/percent"]')
      await page.evaluate(axe.source)
      const found = await page.evaluate(async () => {
        const {violations} = await (
          window as unknown as {axe: typeof axe}
        ).axe.run()
        return violations.map(({id, nodes}) => [id, nodes[0]?.html])
      })
      expect(found).toEqual([])
    }
  )

  test('should not be printed', async function () {
    await page.click('[data-result="sd/LD/percent"]')
    await page.emulateMediaType('print')
    expect(
      await page.evaluate(
        () =>
          getComputedStyle(
            document.querySelector('.trace-note') ?? document.body
          ).display
      )
    ).toBe('none')
  })

  test('should run no script but its own', async function () {
    await page.setContent(
      html.replace('</body>', '<script>document.title="run"</script></body>')
    )
    expect(await page.title()).toBe('Trial')
  })
})

describe('without scripts', function () {
  beforeEach(async () => load(false))

  test('should do nothing', async function () {
    expect(await page.evaluate(() => document.body.innerText)).not.toContain(
      'Rounding'
    )
    expect(
      await page.evaluate(
        () => document.querySelectorAll('.trace-note, [tabindex]').length
      )
    ).toBe(0)
    await page.click('[data-result="sd/LD/percent"]')
    expect(await noteText()).toBeUndefined()
  })
})
