import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {checkTokens} from '../../src/template/check-tokens.ts'
import {fillTokens} from '../../src/template/fill-tokens.ts'
import {parseTemplate} from '../../src/template/parse-template.ts'

const html =
  '<body><p>{{sender}}, <a href="{{folder}}/a.pdf">a</a></p><span data-token="preferences unsubscribe"> · {{unsubscribe}}</span></body>'

function filled(values: Readonly<Record<string, string>>, dropped: string[]) {
  const {body} = fillTokens(parseTemplate(html, 'x.html'), {
    dropped: new Set(dropped),
    values: new Map(Object.entries(values))
  })
  return toHtml(body.children)
}

test('should put values into text and addresses', function () {
  expect(filled({folder: 'https://x.example', sender: 'A & B'}, [])).toBe(
    '<p>A &#x26; B, <a href="https://x.example/a.pdf">a</a></p><span> · {{unsubscribe}}</span>'
  )
})

test('should drop what holds tokens that must not stand', function () {
  expect(filled({}, ['unsubscribe'])).not.toContain('·')
})

test('should tell where a token stands that nobody fills', function () {
  expect(() =>
    checkTokens('<p>\n <b>{{sendr}}</b>', 'a/template.html', {sender: 'name'})
  ).toThrow(
    'a/template.html:2:5: Unexpected token `{{sendr}}`, expected one under `tokens` of its `template.yaml`; write `{{sender}}`'
  )
})
