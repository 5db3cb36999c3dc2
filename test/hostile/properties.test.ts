import fc from 'fast-check'
import type {ElementContent, Nodes, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toString} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {isSlug, toSlug} from '../../src/build/slug.ts'
import {linePlace} from '../../src/diagnostic/index.ts'
import {sanitize} from '../../src/html/sanitize.ts'
import {stringify} from '../../src/html/stringify.ts'
import {decodeCsv} from '../../src/trial/csv.ts'
import {plainSummary} from '../plain-summary.ts'
import {resolveAlone} from '../resolve-text.ts'
import {payloads} from './payloads.ts'

const names = fc.constantFrom(
  ...`a p b div span svg text use image style script iframe object form img table td th tr
  math template slot meta link base details video h2 ul li sup data title`.split(
    /\s+/
  )
)
const keys = fc.constantFrom(
  ...`href src srcSet xLinkHref onClick onError style className id name action formAction
  itemType dataResult value alt role target fill ping background`.split(/\s+/)
)
const values = fc.oneof(
  fc.constantFrom(
    ...payloads,
    'javascript:alert(x)',
    ' java\tscript:alert(x)',
    'data:text/html,x',
    '//canary.example/x',
    'file:///etc/passwd',
    'https://a.example/',
    'mailto:a@example.org',
    '#fig-a',
    'section-a'
  ),
  fc.string()
)
const texts = fc.oneof(fc.constantFrom(...payloads), fc.string())

/** Trees as no author can write them, but a mistake of ours might make. */
const trees = fc.letrec<{node: ElementContent}>((tie) => ({
  node: fc.oneof(
    {maxDepth: 4},
    texts.map((value): ElementContent => ({type: 'text', value})),
    fc
      .record({
        children: fc.array(tie('node'), {maxLength: 3}),
        properties: fc.dictionary(keys, values, {maxKeys: 3}),
        tagName: names
      })
      .map((parts): ElementContent => ({type: 'element', ...parts}))
  )
})).node

const kept =
  /^(?:aria-?label|class(?:Name)?|id|href|src|alt|value|data-?result|role|fill)$/i

/** What a tree has that no product may have. */
function unsafe(tree: Nodes): readonly string[] {
  const found: string[] = []
  visit(tree, 'element', function ({properties, tagName}) {
    if (
      /^(?:base|form|iframe|image|link|math|meta|object|script|slot|style|template|use|video)$/.test(
        tagName
      )
    )
      found.push(tagName)
    for (const [name, value] of Object.entries(properties)) {
      if (!kept.test(name)) found.push(name)
      const address = name === 'href' || name === 'src'
      if (
        address &&
        !/^(?:https:\/\/|mailto:|#|data:image\/(?:jpeg|png);base64,)/i.test(
          String(value)
        )
      )
        found.push(String(value))
    }
  })
  return found
}

test('should leave nothing that runs or asks, in any tree', function () {
  fc.assert(
    fc.property(fc.array(trees, {maxLength: 4}), function (nodes) {
      const tree: Root = {type: 'root', children: sanitize(nodes)}
      expect(unsafe(tree)).toEqual([])
      // Nor after a browser has read it.
      expect(
        unsafe(fromHtml(stringify(sanitize(nodes)), {fragment: true}))
      ).toEqual([])
    }),
    {numRuns: 400}
  )
})

test('should do nothing more the second time, in any tree', function () {
  fc.assert(
    fc.property(fc.array(trees, {maxLength: 4}), function (nodes) {
      const once = sanitize(nodes)
      expect(stringify(sanitize(once))).toBe(stringify(once))
    }),
    {numRuns: 300}
  )
})

test('should keep any text that stands in what is kept', function () {
  fc.assert(
    fc.property(texts, function (value) {
      const [node] = sanitize([
        {
          type: 'element',
          tagName: 'p',
          properties: {},
          children: [{type: 'text', value}]
        }
      ])
      const html = stringify(node ? [node] : [])
      const read = fromHtml(html, {fragment: true})
      // Parsers of HTML leave these out or change them; sources have none.
      const expected = value.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '')
      expect(toString(read).replaceAll('\uFFFD', '')).toBe(
        expected.replaceAll('\uFFFD', '')
      )
    }),
    {numRuns: 300}
  )
})

test('should make slugs that are names on any computer, or none', function () {
  fc.assert(
    fc.property(fc.oneof(fc.string({unit: 'binary'}), values), function (name) {
      const slug = toSlug(name)
      expect(slug === undefined || isSlug(slug)).toBe(true)
      expect(isSlug(name) && /[^a-z0-9-]|^-/.test(name)).toBe(false)
    }),
    {numRuns: 500}
  )
})

test('should give back each cell of any table, or say what is wrong', function () {
  const cells = fc.array(fc.array(texts, {maxLength: 3, minLength: 3}), {
    maxLength: 5
  })
  fc.assert(
    fc.property(cells, function (rows) {
      const file = new VFile({path: 'a.md'})
      const text = [['A', 'B', 'C'], ...rows]
        .map((row) =>
          row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join()
        )
        .join('\n')
      const place = linePlace('a.csv', 1)
      const table = decodeCsv(
        {file: 'a.csv', firstLine: 1, name: 'a', place, text},
        file
      )
      expect(table !== undefined || file.messages.length > 0).toBe(true)
      const read = table?.rows.map((row) => row.cells) ?? rows
      const filled = rows.map((row) =>
        row.map((cell) => cell.replaceAll(/\r\n?/g, '\n'))
      )
      while (filled.at(-1)?.every((cell) => cell.trim() === '')) filled.pop()
      expect(table ? read : filled).toEqual(filled)
    }),
    {numRuns: 300}
  )
})

test('should end in a summary or in errors at places, for any text', async function () {
  const signs = fc.constantFrom(
    ...'*_[]()`<>!#|:-=+~^{}$@&\\"\'\n \t'.split(''),
    '\n\n',
    '---\n',
    '```',
    ':::',
    '`= ',
    '[@',
    'a',
    '5',
    'é',
    '\u0301',
    '\r\n'
  )
  const bodies = fc
    .array(fc.oneof(signs, texts), {maxLength: 60})
    .map((some) => some.join(''))
  const whole = fc
    .tuple(fc.boolean(), bodies, bodies)
    .map(([isInFront, front, body]) =>
      plainSummary(body, isInFront ? `${front}\n` : '')
    )
  await fc.assert(
    fc.asyncProperty(fc.oneof(whole, bodies), async function (text) {
      const {file, resolved} = await resolveAlone(text)
      const errors = file.messages.filter(({fatal}) => fatal === true)
      expect(resolved !== undefined).toBe(errors.length === 0)
      for (const {name} of errors)
        expect(name).toMatch(/^a\/summary\.md(?::\d+:\d+)?$/)
      expect(Object.keys(Object.prototype)).toEqual([])
    }),
    {numRuns: 150}
  )
})
