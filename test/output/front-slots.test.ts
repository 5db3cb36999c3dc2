import {toString} from 'hast-util-to-string'
import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {frontSlots} from '../../src/output/front-slots.ts'
import type {OutputSettings} from '../../src/output/output-settings.ts'
import type {SlotName} from '../../src/output/slot-names.ts'
import type {FrontMatter} from '../../src/trial/trial.ts'
import {frontMatter, resolved} from './resolved.ts'

const place = {
  file: 'summary.md',
  position: {start: {column: 1, line: 1}, end: {column: 1, line: 1}}
}
const link = {address: 'https://example.org/p', place}
const embargo = {
  until: '2025-11-14T07:00:00-05:00',
  class: 'regular'
} as const

function slot(
  name: SlotName,
  more: Partial<FrontMatter>,
  settings: Partial<OutputSettings> = {}
) {
  const summary = resolved([], {frontMatter: frontMatter(more)})
  const slots = frontSlots(summary, {meetingName: '', ...settings})
  return slots.get(name) ?? []
}

function html(...args: Parameters<typeof slot>): string {
  return toHtml({children: slot(...args), type: 'root'})
}

test('should show no QR code where there is no link', function () {
  expect(slot('qr', {})).toEqual([])
  expect(slot('link', {})).toEqual([])
  expect(slot('link-disclaimer', {}, {qrDisclaimer: 'Text'})).toEqual([])
})

test('should put the text of the meeting beside the QR code', function () {
  const settings = {qrDisclaimer: 'Of the meeting.'}
  expect(html('qr', {link})).toContain('aria-label="QR code of https://')
  expect(html('link-disclaimer', {link}, settings)).toBe('Of the meeting.')
  expect(
    html('link-disclaimer', {link, linkDisclaimer: 'Own.'}, settings)
  ).toBe('Own.')
})

// 07:00 at UTC−5 is 12:00 UTC.
test.each([
  ['2025-11-14T11:59:59Z', 'Embargoed until 14 November 2025, 07:00 UTC−05:00'],
  ['2025-11-14T12:00:00Z', '']
])('should mark an embargo at %s', function (now, expected) {
  expect(html('data-status', {embargo}, {now: new Date(now)})).toBe(expected)
})

test('should mark an embargo in UTC and to the minute', function () {
  const until = '2025-11-14T07:30:15.5Z'
  expect(
    html(
      'data-status',
      {embargo: {until, class: 'regular'}},
      {now: new Date(0)}
    )
  ).toBe('Embargoed until 14 November 2025, 07:30 UTC')
})

test('should mark kind of data and embargo, each on a line', function () {
  const more = {dataStatus: 'simulated', embargo} as const
  expect(html('data-status', more, {now: new Date(0)})).toBe(
    'Simulated data: no real patients<br>Embargoed until 14 November 2025, 07:00 UTC−05:00'
  )
  expect(html('data-status', more)).toBe('Simulated data: no real patients')
})

test('should sort abbreviations', function () {
  const abbreviations = new Map([
    ['OS', 'overall survival'],
    ['CI', 'confidence interval'],
    ['dL', 'deciliter']
  ])
  expect(slot('abbreviations', {abbreviations}).map(toString).join('')).toBe(
    'CI, confidence interval; dL, deciliter; OS, overall survival'
  )
})

const author = {affiliations: [], corresponding: false, presenting: false}
const authors = [
  {
    ...author,
    affiliations: ['b'],
    name: 'Ada Author',
    orcid: '0000-0002-1825-0097',
    presenting: true
  },
  {
    ...author,
    affiliations: ['a', 'b'],
    corresponding: true,
    email: 'b@example.org',
    name: 'Ben Author'
  }
]
const affiliations = [
  {id: 'a', name: 'Institute A'},
  {id: 'b', name: 'Institute B', city: 'Town'}
]

// The iD is the one that ORCID gives as an example.
test('should link ORCID records, and say who presents', function () {
  expect(html('authors', {affiliations, authors})).toBe(
    '<span class="author"><strong><a href="https://orcid.org/0000-0002-1825-0097">Ada Author</a></strong>,<sup>1</sup></span> <span class="author">Ben Author<sup>1,2</sup></span>'
  )
  expect(
    slot('affiliations', {affiliations, authors}).map(toString).join('')
  ).toBe('1Institute B, Town; 2Institute A. Presenting author in bold')
})

test('should not explain bold type where one author presents alone', function () {
  expect(html('affiliations', {authors: authors.slice(0, 1)})).toBe('')
})

test('should link the address of who corresponds', function () {
  expect(html('correspondence', {authors})).toBe(
    'Ben Author, <a href="mailto:b@example.org">b@example.org</a>'
  )
})
