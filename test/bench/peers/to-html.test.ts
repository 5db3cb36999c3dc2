import {fromHtml} from 'hast-util-from-html'
import {toString} from 'hast-util-to-string'
import {expect, test} from 'vitest'
import {escapeHtml, toHtml} from '../../../src/bench/peers/to-html.ts'
import {everyBlock} from './plain-sheet.ts'

test('should write every block', function () {
  expect(toHtml(everyBlock, 'a.css')).toBe(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Title</title><link rel="stylesheet" href="a.css"></head>
<body>
<h1>Title</h1>
<p><strong>Design. </strong>One arm<sup>1,2</sup> in <em>Nat Med</em></p>
<figure><img src="a-1.svg" alt="Bars"><figcaption>Response</figcaption></figure>
<table><caption>Outcomes</caption><thead><tr><th>Outcome</th><th>Result</th></tr></thead><tbody><tr><td>Response</td><td></td></tr><tr><td>CR or PR</td><td>11 of 15</td></tr></tbody></table>
<ol><li>One</li><li>Two</li></ol>
<ul><li>Three</li></ul>
</body>
</html>
`)
})

test('should keep marks as text, also between quotes', function () {
  const text = '<b title="a">1 < 2 & "3" &amp; \'4\'</b>'
  const tree = fromHtml(
    `<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`,
    {fragment: true}
  )
  expect(toString(tree)).toBe(text)
  expect(tree.children).toMatchObject([{properties: {title: text}}])
})
