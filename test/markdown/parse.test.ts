import fc from 'fast-check'
import {toString} from 'mdast-util-to-string'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {parse} from '../../src/markdown/index.ts'

/** Tokens of clinical text that Markdown dialects are known to swallow. */
const tokens = [
  'HER2:CEP17',
  '2:1',
  '10:30',
  'ALT',
  '<ULN',
  '>ULN',
  'n<b',
  'c>d',
  'doi:10.1093/x',
  'p~0.5~x',
  '24/7',
  'CD19+',
  '≥3',
  '1 × 10⁷',
  '50%',
  '(n = 9)',
  'IL-2→',
  '[2]',
  '{x}',
  '3+3',
  'µg',
  'a@b.org',
  ':smile:',
  '"quoted"',
  'P<.001',
  '<BLQ>',
  '≤0.5',
  'x^2^'
]

test('should keep every character of clinical text', function () {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...tokens), {minLength: 1, maxLength: 12}),
      function (words) {
        // A sign at the start of a line is markup, and rightly so.
        const sentence = `Of ${words.join(' ')}`
        const file = new VFile({path: 'a.md', value: sentence})
        const tree = parse(file)
        expect(toString(tree)).toBe(sentence)
        expect(file.messages).toEqual([])
      }
    ),
    {numRuns: 500}
  )
})

test('should not throw for any text', function () {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          ...tokens,
          '`= a',
          '`',
          '```csv a\n',
          ':::only',
          ':::',
          '\n',
          '[@a; @b]',
          '@fig-a',
          '<sup>',
          '</sup>',
          '|',
          '---',
          '# ',
          '- ',
          '> ',
          '{#id}',
          '\\'
        ),
        {maxLength: 30}
      ),
      function (words) {
        const file = new VFile({path: 'a.md', value: words.join('')})
        parse(file)
        for (const message of file.messages) {
          expect(message.ruleId).toBeTruthy()
          expect(message.line).toBeGreaterThan(0)
        }
      }
    ),
    {numRuns: 500}
  )
})

test('should understand sup and sub and nothing else', function () {
  const file = new VFile({
    path: 'a.md',
    value: 'H<sub>2</sub>O, 10<sup>**7**</sup>, <b>bold</b>, <sup>open'
  })
  const paragraph = parse(file).children[0]
  if (paragraph?.type !== 'paragraph') throw new Error('Expected a paragraph')
  expect(paragraph.children.map(({type}) => type)).toEqual([
    'text',
    'script',
    'text',
    'script',
    'text',
    'text',
    'text'
  ])
  expect(toString(paragraph)).toBe('H2O, 107, <b>bold</b>, <sup>open')
})

test('should give values the place in which they stand', function () {
  const file = new VFile({
    path: 'a.md',
    value: 'One `= a`.\n\n| x |\n|---|\n| `= b` |\n\n> - `= c => 3`\n'
  })
  const places: string[] = []
  JSON.stringify(parse(file), function (_, node) {
    if (node?.type === 'inlineValue')
      places.push(
        `${node.expression} ${node.pin ?? ''} ${node.position.start.line}:${node.position.start.column}`
      )
    return node
  })
  expect(places).toEqual(['a  1:5', 'b  5:3', 'c 3 7:5'])
})
