import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {z} from 'zod'
import {blockRules, decodeYaml} from '../../src/trial/yaml.ts'

const anything = z.record(z.string(), z.unknown())

function decode(text: string) {
  const file = new VFile({path: 'a.md'})
  const source = {file: 'a.md', start: {column: 1, line: 5}, text}
  const value = decodeYaml(source, anything, file, blockRules)?.value
  const said = file.messages.map(
    ({name, reason, ruleId}) => `${name} ${ruleId} ${reason}`
  )
  return {said, value}
}

const deep =
  'text-limits Unexpected YAML that is nested deeper than `16` lists and maps'

describe('YAML', function () {
  test.for([
    [
      '%YAML 1.1\n---\na: NO',
      'a.md:5:1 block-yaml Unexpected directive `%YAML 1.1`, expected plain YAML 1.2'
    ],
    [
      '%TAG ! tag:a.example:\n---\na: 1',
      'a.md:5:1 block-yaml Unexpected directive `%TAG ! tag:a.example:`, expected plain YAML 1.2'
    ],
    [`a: ${'['.repeat(20_000)}`, `a.md:5:20 ${deep}`],
    [`a: ${'{b: '.repeat(5000)}`, `a.md:5:68 ${deep}`],
    [`a: ${'[&a '.repeat(5000)}`, `a.md:5:68 ${deep}`],
    [`a: ${'["]", '.repeat(5000)}`, `a.md:5:100 ${deep}`],
    [`a:\n${'  [ # ]\n'.repeat(5000)}`, `a.md:22:3 ${deep}`],
    [`a:\n  ${'- '.repeat(8000)}x`, `a.md:6:1 ${deep}`],
    [`a:\n  ${'? '.repeat(8000)}x`, `a.md:6:1 ${deep}`],
    [
      Array.from({length: 300}, (_, index) => `${' '.repeat(index)}a:\n`).join(
        ''
      ),
      `a.md:106:1 ${deep}`
    ],
    [
      Array.from({length: 40}, (_, index) => `${' '.repeat(index)}a:\n`).join(
        ''
      ),
      `a.md:21:17 ${deep}`
    ],
    [
      'a: 1\n'.repeat(14_000),
      'a.md:5:1 text-limits Unexpected YAML of `69` KB, expected at most `64` KB'
    ],
    [
      Array.from({length: 2001}, (_, index) => `a${index}: 1\n`).join(''),
      'a.md:2005:1 text-limits Unexpected YAML of more than `2000` keys'
    ],
    [
      'a: &b 1',
      'a.md:5:7 block-yaml Unexpected anchor, alias, tag or merge key, expected plain YAML'
    ],
    [
      'a: !!str 1',
      'a.md:5:10 block-yaml Unexpected anchor, alias, tag or merge key, expected plain YAML'
    ],
    [
      '<<: {a: 1}',
      'a.md:5:1 block-yaml Unexpected anchor, alias, tag or merge key, expected plain YAML'
    ],
    [
      'a: 1\n---\nb: 1',
      'a.md:6:1 block-yaml Unexpected YAML: Source contains multiple documents; please use YAML.parseAllDocuments()'
    ],
    [
      'é: 1\ne\u0301: 2',
      'a.md:6:1 block-yaml Unexpected YAML: Map keys must be unique'
    ],
    [
      '__proto__: {a: 1}',
      'a.md:5:1 block-yaml Unexpected key `__proto__`, expected a word'
    ],
    [
      'a: {"__proto__": 1}',
      'a.md:5:5 block-yaml Unexpected key `__proto__`, expected a word'
    ],
    [
      '? [a]\n: 1',
      'a.md:5:3 block-yaml Unexpected list or map as a key, expected a word'
    ],
    [
      'a: "x\\u202Ey"',
      'a.md:5:4 text-encoding Unexpected character `U+202E`, expected visible text'
    ],
    [
      'a: "\\0"',
      'a.md:5:4 text-encoding Unexpected character `U+0000`, expected visible text'
    ],
    [
      'a: "\\uD800"',
      'a.md:5:4 text-encoding Unexpected character `U+D800`, expected visible text'
    ],
    [
      '"a\\e": 1',
      'a.md:5:1 text-encoding Unexpected character `U+001B`, expected visible text'
    ]
  ])('should be refused: %#', function ([text = '', message]) {
    const {said, value} = decode(text)
    expect(said).toEqual([message])
    expect(value).toBeUndefined()
  })

  test.for([
    ['a: "[[[[[[[[[[[[[[[[[[[["', {a: '[[[[[[[[[[[[[[[[[[[['}],
    [`a: b ${'['.repeat(30)}`, {a: `b ${'['.repeat(30)}`}],
    ['a: 100% of [6.1, 10.0)', {a: '100% of [6.1, 10.0)'}],
    ['a: |\n  %YAML', {a: '%YAML\n'}],
    ['constructor: 1\ntoString: 2', {constructor: '1', toString: '2'}],
    ['a: "Cohort #2 \\u00b1 \\u200F\\u05d0"', {a: 'Cohort #2 ± \u200F\u05d0'}],
    ['a: [[[x]]]', {a: [[['x']]]}]
  ])('should be taken: %#', function ([text, value]) {
    const decoded = decode(String(text))
    expect(decoded.said).toEqual([])
    expect(decoded.value).toEqual(value)
  })

  test('should never end the program, whatever brackets there are', function () {
    const signs = fc.constantFrom(
      '[',
      '{',
      ']',
      '}',
      '- ',
      '? ',
      ': ',
      ', ',
      'a',
      '\n',
      '  ',
      '"',
      "'",
      '#',
      '&a ',
      '!b ',
      '*a',
      '|\n',
      '%'
    )
    const texts = fc.array(signs, {maxLength: 60}).map((some) => some.join(''))
    const details = fc.check(
      fc.property(texts, fc.nat(3), function (text, times) {
        const {said, value} = decode(
          text.repeat(2 ** (3 * times)).slice(0, 20_000)
        )
        expect(({} as {polluted?: unknown}).polluted).toBeUndefined()
        return said.length > 0 || value !== undefined
      }),
      {numRuns: 300}
    )
    expect(details.counterexample).toBeNull()
  })
})
