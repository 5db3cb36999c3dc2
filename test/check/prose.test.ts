import {describe, expect, test} from 'vitest'
import {readProse} from '../../src/check/prose.ts'
import {resolveContent, slugs} from '../content/resolve-content.ts'
import {resolveBody} from './resolve-body.ts'

async function prose(body: string, front = '') {
  const literals = ['1', '7', '7 of 11 (64%)', '8', '9', '81', '8 \\| 1']
    .map((value) => `{value: '${value}', reason: A test}`)
    .join(', ')
  const {file, resolved} = await resolveBody(
    body,
    `${front}\nliterals: [${literals}]`.trim()
  )
  if (!resolved) throw new Error(file.messages.map(String).join('\n'))
  return {file, runs: readProse(resolved, file)}
}

describe('readProse', function () {
  test('should mark what nobody typed', async function () {
    const {runs} = await prose(
      '## Results\n\nOf 9, `= sd` were *stable* [@one], as @tbl-one shows.\n\n```table tbl-one\ncaption: Of 7.\nrows: [sd]\n```'
    )
    const run = runs.find(({kind}) => kind === 'paragraph')
    expect(run?.section).toBe('results')
    expect(run?.text).toBe(
      'Of 9, 7\u00A0of\u00A011 (64%) were stable , as Table\u00A01 shows.'
    )
    expect(run?.marks.map(({kind, result}) => [kind, result])).toEqual([
      ['value', 'sd/all/usual'],
      ['citation', undefined],
      ['reference', undefined]
    ])
    const caption = runs.find(({kind}) => kind === 'caption')
    expect(caption?.figure).toBe('tbl-one')
    expect(caption?.text).toBe('Of 7.')
  })

  test('should know sections, parts and products', async function () {
    const {runs} = await prose(
      'Lead.\n\n## Results\n\n### Safety\n\n:::only{in="poster"}\nOn posters.\n:::\n\n## What we did {#methods}\n\n- Item.'
    )
    expect(
      runs
        .filter(({kind}) => kind === 'paragraph')
        .map(({section, part, outputs, text}) => [section, part, outputs, text])
    ).toEqual([
      ['lead', 'lead', undefined, 'Lead.'],
      ['results', 'safety', ['poster'], 'On posters.'],
      ['methods', 'methods', undefined, 'Item.']
    ])
  })

  // Each way in which text is shorter than its source, and then `81`.
  test.each([
    ['escapes', 'a \\* b \\_ c 81'],
    ['entities', 'a &lt; b &amp; c 81'],
    ['emphasis', '*8* **1** 81'],
    ['links', '[8 or 1](https://example.org/81) 81'],
    ['values', '`= sd` and `= sd.n => 7` 81'],
    ['citations', 'a [@one; @two] 81'],
    ['quotes', '> a 8\n> 1 81'],
    ['items', '- a 8\n  1 81'],
    ['raised', '10<sup>8</sup> and 1 81'],
    ['cells', '| a | b |\n| - | - |\n| 8 \\| 1 | 81 |']
  ])('should find a number in the source after %s', async function (_, body) {
    const {file, runs} = await prose(`## Results\n\n${body}\n`)
    const run = runs.find(({text}) => text.includes('81'))
    const at = run?.text.lastIndexOf('81') ?? -1
    const source = String(file)
    const end = source.lastIndexOf('81') + 2
    expect(run?.source(at, at + 2)).toEqual({start: end - 2, end})
    expect(run?.place(at, at + 2).position.end.offset).toBe(end)
  })

  test.each([
    ['plain text', 'takeaway: Of `= sd.n`, 81 *were*.'],
    ['single quotes', "takeaway: 'It''s `= sd[\"A\"]`, then 81.'"],
    ['double quotes', 'takeaway: "A \\"b\\" \\u00B1 [@one] 81"'],
    ['folded lines', 'takeaway: >-\n  Of 8,\n  1 and `= sd`\n  81.']
  ])('should find a number in %s of front matter', async function (_, yaml) {
    const {file, runs} = await prose('Text.', yaml)
    const run = runs.find(({kind}) => kind === 'takeaway')
    const at = run?.text.indexOf('81') ?? -1
    const start = String(file).indexOf('81')
    expect(run?.source(at, at + 2)).toEqual({start, end: start + 2})
  })

  test('should not say where markup stands in between', async function () {
    const {runs} = await prose('## Results\n\nIn 7 of *11* (64%).')
    const run = runs.find(({text}) => text.startsWith('In'))
    expect(run?.source(3, 10)).toBeUndefined()
    expect(run?.place(3, 10).position.start.column).toBe(4)
  })

  test.each(slugs)('should find all text of %s', async function (slug) {
    const {file, resolved} = await resolveContent(slug)
    if (!resolved) throw new Error('Refused')
    for (const run of readProse(resolved, file)) {
      let from = 0
      for (const {start, end} of [
        ...run.marks,
        {start: run.text.length, end: run.text.length}
      ]) {
        for (const word of run.text.slice(from, start).matchAll(/\w+/g)) {
          const at = from + word.index
          const range = run.source(at, at + word[0].length)
          expect(range, `${run.text} ${word[0]}`).toBeDefined()
        }
        from = end
      }
    }
  })
})
