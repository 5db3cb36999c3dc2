import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {toAscii} from '../../src/email/to-ascii.ts'
import {hast} from './hast.ts'

test('should write other characters as references', function () {
  expect(toAscii('<p title="µ">≥3 × 10⁷</p>')).toBe(
    '<p title="&#xB5;">&#x2265;3 &#xD7; 10&#x2077;</p>'
  )
  expect(toAscii('𝛼 &amp; b')).toBe('&#x1D6FC; &amp; b')
})

// By another parser of HTML.
test('should read as before', function () {
  const html = '<p title="µ &amp; α">≥3\u00A0× 10⁷ 𝛼 “x” – y</p>'
  expect(toHtml(hast(toAscii(html)))).toBe(toHtml(hast(html)))
})
