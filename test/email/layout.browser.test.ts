import axe from 'axe-core'
import type {Page} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {contrast} from '../../src/chart/contrast.ts'
import {browserEffects} from '../../src/build/browser-effects.ts'
import {resolveVariables} from '../../src/email/resolve-variables.ts'
import {launchBrowser, type RunningBrowser} from '../../src/print/launch.ts'
import {findBrowser} from '../print/real-browser.ts'
import {createDigest, createDigestPage} from './digest.ts'
import {createStory, cssOf} from './story.ts'

let browser: RunningBrowser
let page: Page

beforeAll(async function () {
  browser = await launchBrowser(await findBrowser(), browserEffects())
  page = await browser.openPage()
})

afterAll(async function () {
  await browser.browser.close()
})

const story = {...createStory(), css: cssOf('story')}
const card = {...createStory([], 'card'), css: cssOf('card')}
const messages = [
  ['story', story.html],
  ['card', card.html],
  ['digest', await createDigest()]
] as const

describe.each(messages)('a %s', function (_, message) {
  const withoutStyle = message.replaceAll(/<style>[^]*?<\/style>/g, '')

  test('should scroll sideways at no width, with and without style', async function () {
    for (const source of [message, withoutStyle]) {
      await page.setContent(source)
      for (const width of [320, 375, 600, 700]) {
        await page.setViewport({height: 800, width})
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth)
        ).toBe(width)
      }
    }
  })

  // 4.5 is what WCAG 2.2 asks of text, success criterion 1.4.3.
  test.each(['light', 'dark'])(
    'should be read in %s mode',
    async function (value) {
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value}])
      await page.setContent(message)
      const pairs = await page.evaluate(textColours)
      expect(pairs.length).toBeGreaterThan(2)
      expect(pairs.some(([, ground]) => hex(ground) === '#16191d')).toBe(
        value === 'dark'
      )
      for (const [text, ground, words] of pairs)
        expect(
          contrast(hex(text), hex(ground)),
          `${text} on ${ground}: ${words}`
        ).toBeGreaterThanOrEqual(4.5)
      await page.emulateMediaFeatures([])
    }
  )

  test('should have no serious fault for axe', async function () {
    // Timers of axe run only where scripts do.
    await page.setJavaScriptEnabled(true)
    await page.setContent(message)
    await page.evaluate(axe.source)
    const faults = await page.evaluate(async function () {
      const {violations} = await (
        window as unknown as {axe: typeof axe}
      ).axe.run()
      return violations
        .filter(({impact}) => impact === 'serious' || impact === 'critical')
        .map(({help, id, nodes}) => `${id}: ${help}: ${nodes[0]?.html}`)
    })
    expect(faults).toEqual([])
  })
})

test('should be at most 600 px wide', async function () {
  await page.setViewport({height: 800, width: 900})
  await page.setContent(story.html)
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
test.each([
  ['story', story],
  ['card', card],
  ['digest', createDigestPage()]
])(
  'should look the same before and after inlining: %s',
  async function (_, {css, html, page: unstyled}) {
    const style = `<style>${resolveVariables(css)}</style></head>`
    for (const width of [375, 700]) {
      await page.setViewport({height: 800, width})
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value}])
        await page.setContent(unstyled.replace('</head>', () => style))
        const before = await page.evaluate(computedStyles)
        await page.setContent(html)
        const after = await page.evaluate(computedStyles)
        expect(before.length).toBeGreaterThan(30)
        expect(after).toEqual(before)
      }
    }
    await page.emulateMediaFeatures([])
  }
)

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

/** Runs in the page: colours of each text and of what is behind it. */
function textColours(): [text: string, ground: string, words: string][] {
  const pairs = new Map<string, [string, string, string]>()
  for (const element of document.body.querySelectorAll('*')) {
    const own = [...element.childNodes].filter(
      ({nodeType, textContent}) => nodeType === 3 && textContent?.trim()
    )
    if (own.length === 0 || element.getClientRects().length === 0) continue
    const text = getComputedStyle(element).color
    let ground = 'rgb(255, 255, 255)'
    for (let at: Element | null = element; at; at = at.parentElement) {
      const {backgroundColor} = getComputedStyle(at)
      if (backgroundColor.endsWith(', 0)')) continue
      ground = backgroundColor
      break
    }
    pairs.set(text + ground, [text, ground, own[0]?.textContent?.trim() ?? ''])
  }
  return [...pairs.values()]
}

/** `#rrggbb` of a computed colour. */
function hex(colour: string): string {
  const parts = (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number)
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
