import {expect, test} from 'vitest'
import {type Affected, affectedBy} from '../../src/preview/affected.ts'

const folders = {content: '/p/content', templates: '/p/templates'}

const cases: readonly (readonly [string, Affected])[] = [
  ['/p/content/a/summary.md', {kind: 'summary', slug: 'a'}],
  ['/p/content/a/adsl.csv', {kind: 'summary', slug: 'a'}],
  ['/p/content/a/images/scan.png', {kind: 'summary', slug: 'a'}],
  ['/p/content/_defaults.yaml', {kind: 'all'}],
  ['/p/content/a/_defaults.yaml', {kind: 'summary', slug: 'a'}],
  ['/p/content/_drafts/summary.md', {kind: 'nothing'}],
  ['/p/content/digests/may.yaml', {kind: 'nothing'}],
  ['/p/content/notes.txt', {kind: 'nothing'}],
  ['/p/templates/poster/classic/style.css', {kind: 'templates'}],
  ['/p/templates/meetings/sno.yaml', {kind: 'templates'}],
  // What editors write for a moment.
  ['/p/content/a/.summary.md.swp', {kind: 'nothing'}],
  ['/p/content/a/summary.md~', {kind: 'nothing'}],
  ['/p/content/a/4913', {kind: 'nothing'}],
  ['/p/content/a/#summary.md#', {kind: 'nothing'}],
  ['/p/content/a/summary.md.123.tmp', {kind: 'nothing'}],
  ['/p/templates/poster/classic/.style.css.swp', {kind: 'nothing'}],
  ['/p/content-of-others/a/summary.md', {kind: 'nothing'}],
  ['/p/src/cli.ts', {kind: 'nothing'}]
]

test.each(cases)('should know what %s affects', function (path, expected) {
  expect(affectedBy(path, folders)).toEqual(expected)
})
