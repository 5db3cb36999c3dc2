import {expect, test} from 'vitest'
import {inlineMail} from '../../src/email/inline.ts'

const page =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><div class="a"><p style="margin:0">a</p><p>b</p></div><img src="images/x.png" width="520" height="300" alt="y"></body></html>'

test('should write styles into elements', function () {
  const html = inlineMail(
    page,
    ':root{--ink:#112233;--line:1px solid var(--ink)} .a p{color:var(--ink)} p{color:#ff0000;margin:0 0 8px;border:var(--line)}'
  )
  expect(html).not.toMatch(/<style|var\(|--ink|:root/)
  // By the cascade of CSS: two selectors over one, `style` over both.
  expect(html).toContain(
    '<p style="border:1px solid #112233;color:#112233;margin:0">a</p>'
  )
  expect(html).toMatch(/<p style="[^"]*color:#112233[^"]*">b<\/p>/)
})

test('should keep at-rules, after the character set', function () {
  const html = inlineMail(
    page,
    'p{color:#000000} @media (max-width: 480px){p{color:#ffffff !important}}'
  )
  expect(html).toMatch(/<style>@media/)
  expect(html.indexOf('<meta charset')).toBeLessThan(html.indexOf('<style'))
  expect(html.match(/<style/g)).toHaveLength(1)
  expect(html).toContain('#ffffff !important')
})

test('should drop classes that no at-rule asks for', function () {
  const html = inlineMail(
    '<html><head></head><body><p class="a b">x</p><p class="b">class="b"</p></body></html>',
    '.b{color:#000000} @media (max-width: 480px){.a{color:#ffffff !important}}'
  )
  expect(html).toContain('<p class="a" style="color:#000000">x</p>')
  expect(html).toContain('<p style="color:#000000">class="b"</p>')
})

// `height="auto"` is what another inliner made of this.
test('should leave sizes of pictures', function () {
  expect(inlineMail(page, 'img{width:100%;height:auto}')).toContain(
    'width="520" height="300"'
  )
})

test('should keep what Outlook alone reads, and tokens', function () {
  const html = inlineMail(
    '<html><head></head><body><!--[if mso]><table><tr><td><![endif]--><a href="{{unsubscribe}}">a</a><!--[if mso]></td></tr></table><![endif]--></body></html>',
    'a{color:#000000}'
  )
  expect(html).toContain('<!--[if mso]><table><tr><td><![endif]-->')
  expect(html).toContain('href="{{unsubscribe}}"')
})

test('should refuse variables without value', function () {
  expect(() => inlineMail(page, 'p{color:var(--nothing)}')).toThrow(
    'Cannot find variable `--nothing`'
  )
})

test('should not load what content names', function () {
  const html = inlineMail(
    page.replace(
      '<title>',
      '<link rel="stylesheet" href="file:///etc/hostname"><title>'
    ),
    'p{color:#000000}'
  )
  expect(html).not.toContain('<link')
})
