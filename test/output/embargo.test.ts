import {expect, test} from 'vitest'
import {isEmbargoed} from '../../src/output/data-status.ts'

// The same minute in three zones: 12:00 UTC.
test.each([
  '2025-11-14T07:00:00-05:00',
  '2025-11-14T12:00:00Z',
  '2025-11-14T17:30:00+05:30'
])('should hold to the minute at %s', function (until) {
  expect(isEmbargoed(until, new Date('2025-11-14T11:59:59Z'))).toBe(true)
  expect(isEmbargoed(until, new Date('2025-11-14T12:00:00Z'))).toBe(false)
})
