import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {parse} from '../../src/markdown/index.ts'

/** Tokens of clinical text, with the signs that Markdown takes for markup. */
const tokens = [
  'ALT',
  '<ULN',
  '>ULN',
  'n<b',
  'c>d',
  '<BLQ>',
  '10<sup>6</sup>',
  '5*3',
  '4*2',
  '2**3',
  'HLA-A*02:01',
  'HLA-B*07:02',
  'CYP2D6*4/*5',
  'BRAF*V600E',
  '12*',
  '(*)',
  '(_)',
  'p~0.5~x',
  'x^2^',
  'HER2:CEP17',
  '2:1',
  '10:30',
  'AE_1_x',
  'x__y',
  '[2]',
  '[^1]',
  '{x}',
  '#2',
  '5 * 3',
  '&lt;',
  '&nbsp;',
  'R&D',
  '\\*',
  'C:\\d',
  '|',
  '≥3',
  '“a”',
  'é',
  '1 × 10⁷'
]
/** What lines of copied text begin with. */
const starts = [
  'Of',
  '- 3%',
  '+ 2 points',
  '-3%',
  '> 5 mg',
  '>ULN',
  '= 5',
  '-',
  '+',
  '=',
  '#',
  '#2',
  '2. x',
  '7.',
  '***',
  '* 4',
  '[12]: https://a.org',
  '[x]: https://a.org "y"',
  '| a | b |',
  '|---|---|',
  '| 1 | 2 | 3 |'
]

/** Characters that a reader of the source sees, entities and escapes read. */
function visibleSource(text: string): string {
  return squeeze(
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&nbsp;', '')
      .replaceAll(/\\(?=[*|])/g, '')
  )
}

/** Characters that readers of a product see; bullets and rules are drawn. */
function visibleTree(node: Nodes, text: string): string {
  const source = text.slice(
    node.position?.start.offset,
    node.position?.end.offset
  )
  if (node.type === 'thematicBreak') return source
  if (node.type === 'script') {
    const inner = node.children.map((child) => visibleTree(child, text))
    return `<${node.kind}>${inner.join('')}</${node.kind}>`
  }
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const inner = node.children.map((child) => visibleTree(child, text)).join('')
  if (node.type === 'heading')
    return /^#+/.test(source) ? `${/^#+/.exec(source)?.[0]}${inner}` : inner
  if (node.type === 'listItem')
    return `${/^[-+*]|^\d+\./.exec(source)?.[0]}${inner}`
  return inner
}

function squeeze(text: string): string {
  // Lines and bars of tables are drawn.
  return text
    .normalize('NFC')
    .replaceAll(/\|---\|---\|/g, '')
    .replaceAll(/[\s|]+/g, '')
}

/** Whether a text is parsed without a message and without all it says. */
function isLost(text: string): boolean {
  const file = new VFile({path: 'a.md', value: text})
  const tree = parse(file)
  return (
    file.messages.length === 0 &&
    squeeze(visibleTree(tree, text)) !== visibleSource(text)
  )
}

const words = fc
  .array(fc.constantFrom(...tokens), {minLength: 1, maxLength: 8})
  .map((some) => some.join(' '))

describe('text', function () {
  test('should never be lost in a sentence in silence', function () {
    // Many sentences a document, as each document has a cost of its own.
    const documents = fc.array(words, {maxLength: 25, minLength: 15})
    const details = fc.check(
      fc.property(documents, function (some) {
        const sentences = some.map((each) => `Of ${each}`)
        const text = sentences.join('\n\n')
        const file = new VFile({path: 'a.md', value: text})
        const {children} = parse(file)
        const said = new Set(file.messages.map(({line}) => line))
        return sentences.every(function (sentence, index) {
          const node = children[index]
          if (said.has(2 * index + 1)) return true
          return (
            node !== undefined &&
            squeeze(visibleTree(node, text)) === visibleSource(sentence)
          )
        })
      }),
      {numRuns: 100}
    )
    expect(details.counterexample).toBeNull()
  })

  test('should never be lost between lines in silence', function () {
    const line = fc
      .tuple(fc.constantFrom(...starts), fc.option(words, {nil: ''}))
      .map(([start, some]) => `${start} ${some}`.trim())
    const lines = fc.array(
      fc.tuple(line, fc.constantFrom('\n', '\n\n')).map((two) => two.join('')),
      {minLength: 1, maxLength: 5}
    )
    const details = fc.check(
      fc.property(lines, (some) => !isLost(some.join('').trim())),
      {numRuns: 250}
    )
    expect(details.counterexample).toBeNull()
  })

  test.for([
    ['5*3 and 4*2', '5\\*3 and 4\\*2'],
    ['HLA-A*02:01 and HLA-B*07:02', 'HLA-A\\*02:01 and HLA-B\\*07:02'],
    ['- 3%', '−3%'],
    ['> 5 mg', '\\> 5 mg'],
    ['A\n-', 'A\n\\-']
  ])(
    'should be kept by the spelling that the fix of `%s` says',
    function ([text = '', kept = '']) {
      const file = new VFile({path: 'a.md', value: text})
      parse(file)
      expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['text-kept'])
      expect(file.messages[0]?.note).toContain(
        `\`${kept.split('\n').at(-1) ?? ''}\``
      )

      const mended = new VFile({path: 'a.md', value: kept})
      const tree = parse(mended)
      expect(mended.messages).toEqual([])
      expect(squeeze(visibleTree(tree, kept))).toBe(
        visibleSource(kept).replaceAll('\\', '')
      )
    }
  )

  test('should not pile marks by their numbers over a letter', function () {
    const value = `a${'&#x301;'.repeat(4)}`
    const file = new VFile({path: 'a.md', value})
    parse(file)
    expect(file.messages.map(({reason, ruleId}) => [ruleId, reason])).toEqual([
      [
        'text-encoding',
        'Unexpected row of more than 3 combining marks by its number or name, expected visible text'
      ]
    ])
  })
})
