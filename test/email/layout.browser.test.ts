import type {Page} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {browserEffects} from '../../src/build/browser-effects.ts'
import {resolveVariables} from '../../src/email/resolve-variables.ts'
import {launchBrowser, type RunningBrowser} from '../../src/print/launch.ts'
import {findBrowser} from '../print/real-browser.ts'
import {createStory, storyCss} from './story.ts'

let browser: RunningBrowser
let page: Page

beforeAll(async function () {
  browser = await launchBrowser(await findBrowser(), browserEffects())
  page = await browser.openPage()
})

afterAll(async function () {
  await browser.browser.close()
})

const {html, page: unstyled} = createStory()
const withoutStyle = html.replaceAll(/<style>[\s\S]*?<\/style>/g, '')

describe.each([
  ['with its style', html],
  ['without any style element', withoutStyle]
])('a message %s', function (_, message) {
  test.each([320, 375, 600, 700])(
    'should not scroll sideways at %d px',
    async function (width) {
      await page.setViewport({height: 800, width})
      await page.setContent(message)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth)
      ).toBe(width)
    }
  )
})

test('should be at most 600 px wide', async function () {
  await page.setViewport({height: 800, width: 900})
  await page.setContent(html)
  expect(
    await page.evaluate(
      () =>
        document
          .querySelector('[align=center] > table')
          ?.getBoundingClientRect().width
    )
  ).toBe(600)
})

// The browser knows the cascade better than we do.
test('should look the same before and after inlining', async function () {
  await page.setViewport({height: 800, width: 700})
  const style = `<style>${resolveVariables(storyCss)}</style></head>`
  await page.setContent(unstyled.replace('</head>', style))
  const before = await page.evaluate(computedStyles)
  await page.setContent(html)
  const after = await page.evaluate(computedStyles)
  expect(before.length).toBeGreaterThan(100)
  expect(after).toEqual(before)
})

/** Runs in the page: what decides about the look of each element. */
function computedStyles(): string[] {
  const names = `background-color border-bottom border-left border-top color
    display font-family font-size font-weight height line-height margin max-width
    padding text-align text-decoration vertical-align white-space width`
  return [...document.body.querySelectorAll('*')].map(function (element) {
    const style = getComputedStyle(element)
    const values = names
      .split(/\s+/)
      .map((name) => `${name}:${style.getPropertyValue(name)}`)
    return `${element.tagName} ${values.join(';')}`
  })
}
