import {expect, test} from 'vitest'
import {makeFeeds} from '../../src/build/feeds.ts'
import type {BuildReport, SummaryReport} from '../../src/build/report.ts'
import {countChecked} from '../../src/diagnostic/index.ts'

const built: SummaryReport = {
  earlier: false,
  facts: {
    authors: ['Ada Author'],
    dataStatus: 'final',
    meeting: 'sno',
    updated: '2025-09-01',
    words: 'Response in 6 of 21 & no control group.'
  },
  messages: [],
  path: 'content/one/summary.md',
  products: [
    {bytes: 1, kept: false, path: 'newsletter.html', sha256: ''},
    {bytes: 1, kept: false, path: 'poster.html', sha256: ''}
  ],
  slug: 'one',
  stale: false,
  state: 'built',
  title: 'First <trial>'
}
const now = new Date('2026-03-04T12:00:00Z')

function feeds(summaries: readonly SummaryReport[], site?: string) {
  const report: BuildReport = {
    counts: countChecked(summaries),
    generator: 'plenary',
    outputs: [],
    summaries: [...summaries],
    version: '1.2.3'
  }
  const {json, xml} = makeFeeds(report, now, site)
  const parsed: unknown = JSON.parse(json)
  return {json: parsed, xml}
}

test('should list what can be read', function () {
  const {json, xml} = feeds([built], 'https://example.org/posters/')
  expect(xml).toMatch(
    /^<\?xml[^]*<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/
  )
  expect(xml).toContain(
    'href="https://example.org/posters/one/newsletter.html"'
  )
  expect(xml).toContain('Response in 6 of 21')
  expect(xml).toContain('<![CDATA[First &#x3C;trial>]]>')
  expect(json).toMatchObject({
    feed_url: 'https://example.org/posters/feed.json',
    items: [
      {
        date_modified: '2025-09-01T00:00:00.000Z',
        content_html: 'Response in 6 of 21 &#x26; no control group.',
        title: 'First <trial>',
        url: 'https://example.org/posters/one/newsletter.html'
      }
    ]
  })
})

test('should leave addresses relative where the site is not known', function () {
  expect(feeds([built]).xml).toContain('href="one/newsletter.html"')
})

test.each([
  [
    'under an embargo',
    {facts: {...built.facts, embargoUntil: '2026-03-04T12:01:00Z'}}
  ],
  ['refused', {state: 'refused'}],
  ['out of date', {stale: true}],
  ['without a product to read', {products: []}]
] as const)('should list nothing %s', function (_, change) {
  const {json, xml} = feeds([{...built, ...change} as SummaryReport])
  expect(json).toMatchObject({items: []})
  expect(xml).not.toContain('First')
})

test('should list it from the minute on', function () {
  const facts = {...built.facts, embargoUntil: '2026-03-04T07:00:00-05:00'}
  const {xml} = feeds([{...built, facts} as SummaryReport])
  expect(xml).toContain('<entry>')
})

test('should give the same feeds for the same summaries', function () {
  expect(feeds([built])).toEqual(feeds([built]))
})
