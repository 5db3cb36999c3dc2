import {readFileSync} from 'node:fs'
import type {Element} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {toText} from '../../src/email/index.ts'
import {createStory, cssOf} from './story.ts'

const story = createStory()
const tree = unified().use(rehypeParse).parse(story.html)

function all(...names: readonly string[]): Element[] {
  const found: Element[] = []
  visit(tree, 'element', function (node) {
    if (names.length === 0 || names.includes(node.tagName)) found.push(node)
  })
  return found
}

test('should hold nothing that mail clients drop or refuse', function () {
  const names = new Set(all().map(({tagName}) => tagName))
  for (const name of `data figure figcaption form iframe link object script section
    slot svg video`.split(/\s+/)) {
    expect(names).not.toContain(name)
  }
  expect(story.html).not.toMatch(
    /="(?:data|http):|@import|@font-face|url\(|var\(/
  )
  expect(story.html).not.toMatch(/ (?:on\w+|id|data-[\w-]+)="/)
})

// Outlook and Gmail: caniemail.com, notes on padding, max-width, units.
test('should use only what all clients know of CSS', function () {
  for (const {properties, tagName} of all()) {
    const style = String(properties['style'] ?? '')
    expect(style).not.toMatch(
      /calc|flex|grid|position|rgba?\(|\drem|\dem|margin[^;]*:-|margin[^;]* -/
    )
    const padded = /padding(?!:0(?:;|$))/.test(style)
    expect(
      !padded || ['caption', 'ol', 'td', 'th', 'ul'].includes(tagName)
    ).toBe(true)
    const limited = style.includes('max-width')
    expect(!limited || ['img', 'table'].includes(tagName)).toBe(true)
    for (const [, size] of style.matchAll(/font-size:([\d.]+)px/g)) {
      expect(Number(size)).toBeGreaterThanOrEqual(14)
    }
  }
})

test('should give pictures whole sizes and words', function () {
  const images = all('img')
  expect(images).toHaveLength(2)

  for (const {properties} of images) {
    const {alt, height, src, width} = properties
    expect(Number.isInteger(width) && Number.isInteger(height)).toBe(true)
    expect(Number(width)).toBeLessThanOrEqual(560)
    expect(alt).toBeTypeOf('string')
    expect(story.pictures.map(({path}) => path)).toContain(src)
  }

  expect(images[1]?.properties['alt']).toBe(
    'DL1: 0 of 3 responded; DL2: 2 of 6; DL3: 8 of 15.'
  )
})

test('should tell data tables from layout tables', function () {
  for (const table of all('table')) {
    const isData = String(table.properties['className']).includes('data')
    expect(table.properties['role']).toBe(isData ? undefined : 'presentation')
  }
  expect(all('th').length).toBeGreaterThan(0)
  for (const {properties} of all('th')) expect(properties['scope']).toBeTruthy()
})

test('should skip no level of headings', function () {
  const levels = all('h1', 'h2', 'h3').map(({tagName}) => tagName)
  expect(levels).toEqual(['h1', 'h2', 'h3', 'h2', 'h2'])
})

// RFC 5322 limits lines to 998 octets; Gmail cuts messages of 102 KB, and a
// mailing service adds to each link.
test('should have short lines and few bytes', function () {
  for (const line of story.html.split('\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998)
  }
  expect(Buffer.byteLength(story.html)).toBeLessThan(70_000)
})

test('should say that data are simulated first of all', function () {
  const text = toText(story.nodes)
  expect(text.indexOf('Simulated data')).toBeGreaterThan(-1)
  expect(text.indexOf('Simulated data')).toBeLessThan(text.indexOf('Fictacel'))
  expect(story.html.indexOf('Simulated data')).toBeLessThan(
    story.html.indexOf('10&nbsp;of&nbsp;24')
  )
})

test('should leave no empty bar or line where a slot is empty', function () {
  const text = toText(
    createStory(['data-status', 'status-mark', 'phase', 'references']).nodes
  )
  expect(text).not.toMatch(/Simulated data:|Phase|References/)
  expect(text).toContain('Trial report · Abstract P-101\n')
})

test('should name each token that it uses', function () {
  const settings: unknown = parse(
    readFileSync('templates/newsletter/story/template.yaml', 'utf8')
  )
  const used = new Set(
    [...story.html.matchAll(/\{\{([\w-]+)\}\}/g)].map(([, name]) => name)
  )
  expect(settings).toHaveProperty('tokens')
  const {tokens} = settings as {tokens: Record<string, string>}
  expect(Object.keys(tokens).toSorted()).toEqual([...used].toSorted())
})

test('should print the words of the message as text', function () {
  const text = toText(story.nodes)
  for (const words of [
    'Society for Neuro-Oncology Annual Meeting',
    '[Figure: DL1: 0 of 3 responded; DL2: 2 of 6; DL3: 8 of 15.]',
    '  Related event, grade 3 |         0 |         2 |          5',
    'Fever    | 1 (33%) | 2 (33%) | 9 (60%) |       12 (50%) |    2 (8%)',
    '1 × 10^7 to 1 × 10^8 cells. [1]',
    '{{unsubscribe}}'
  ]) {
    expect(text).toContain(words)
  }
})

test('should write its style without units that clients do not know', function () {
  expect(cssOf('story')).not.toMatch(/[\d.](?:r?em|pt|vw|vh|ch)\b/)
})
