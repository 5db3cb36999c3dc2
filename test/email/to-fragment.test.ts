import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {withoutEnvelope} from '../../src/email/envelope.ts'
import {toFragment} from '../../src/email/to-fragment.ts'
import {hast} from './hast.ts'
import {createStory} from './story.ts'

function fragment(html: string): string {
  return toHtml(toFragment(withoutEnvelope(hast(html))))
}

test('should unwrap layout tables and keep what is in them', function () {
  expect(
    fragment(
      '<table role="presentation" class="row"><tr><td>a <b>b</b><p class="x">c</p></td></tr></table>'
    )
  ).toBe('<p>a b</p><p>c</p>')
})

test('should turn tables of data into lists', function () {
  expect(
    fragment(
      '<table><caption>Events.</caption><thead><tr><th>Event</th><th>DL1</th><th>DL2</th></tr></thead><tbody><tr><th colspan="3">Grade ≥3</th></tr><tr><th>Fever</th><td>1 (33%)</td><td>2 (13%)</td></tr></tbody></table>'
    )
  ).toBe(
    '<p>Events.</p><p>Event:</p><p><strong>Grade ≥3</strong></p><ul><li><strong>Fever</strong><ul><li>DL1: 1 (33%)</li><li>DL2: 2 (13%)</li></ul></li></ul>'
  )
})

test('should leave out the envelope and what decorates', function () {
  expect(
    fragment(
      '<div hidden>Preheader</div><p data-envelope>Unsubscribe</p><svg width="9" height="9" aria-hidden="true"></svg><ol start="3"><li>a<sup>2</sup></li></ol>'
    )
  ).toBe('<ol start="3"><li>a²</li></ol>')
})

test('should show the pictures of the message', function () {
  expect(
    fragment(
      '<figure id="fig-a"><figcaption>Figure 1.</figcaption><div class="drawing"><svg width="600" height="300" aria-label="2 of 6."></svg></div></figure>'
    )
  ).toBe(
    '<p>Figure 1.</p><p><img src="images/fig-a.png" width="520" height="260" alt="2 of 6."></p>'
  )
})

// What editors such as that of Substack keep of a paste.
test('should hold headings, lists, links and pictures alone', function () {
  const html = toHtml(toFragment(withoutEnvelope(createStory().nodes)))
  const names = [...html.matchAll(/<([a-z]\w*)/g)].map(([, name]) => name)
  const kept = 'a br em h1 h2 h3 img li ol p strong sub sup ul'.split(' ')
  expect(kept).toEqual(expect.arrayContaining([...new Set(names)]))
  expect(html).not.toMatch(/ (?:class|style|data-[a-z]+|id)="/)
  expect(html).not.toContain('{{unsubscribe}}')
})
