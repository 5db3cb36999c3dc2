import {expect, test} from 'vitest'
import {breakLines} from '../../src/email/break-lines.ts'

test('should break after blocks alone', function () {
  expect(breakLines('<p>a <b>b</b><br>c</p><p>d</p><img alt="x">')).toBe(
    '<p>a <b>b</b><br>c</p>\n<p>d</p>\n<img alt="x">'
  )
})

test('should break long text at white space', function () {
  const broken = breakLines(`<p>${'µg '.repeat(40)}</p>`, 40)
  for (const line of broken.split('\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(45)
  }
  expect(broken.replaceAll('\n', ' ').trim()).toBe(`<p>${'µg '.repeat(40)}</p>`)
})

test('should break long tags between attributes alone', function () {
  expect(
    breakLines('<img alt="n > 3 and more words" src="x.png" width="3">', 20)
  ).toBe('<img\nalt="n > 3 and more words"\nsrc="x.png"\nwidth="3">')
})

test('should take apostrophes in text for what they are', function () {
  expect(breakLines('<p>patients\' own "words" here</p>', 12)).toBe(
    '<p>patients\'\nown "words"\nhere</p>\n'
  )
})

test('should keep comments and styles whole', function () {
  const comment = `<!--[if mso]><table a="${'x '.repeat(50)}"><![endif]-->`
  expect(breakLines(`${comment}<p>a</p>`, 20)).toBe(`${comment}\n<p>a</p>\n`)
})
