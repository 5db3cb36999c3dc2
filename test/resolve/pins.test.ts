import {describe, expect, test} from 'vitest'
import {applyEdits} from '../../src/build/apply-edits.ts'
import {resolveText} from '../resolve-text.ts'

const reported = `\`\`\`yaml reported
orr: {label: Response, count: 7, of: 11}
sd: {label: Stable disease, levels: {"A|B": {count: 1, of: 4}}}
os: {label: Survival, estimate: 7.7, interval: [6.1, 10.0], unit: months}
\`\`\``

function summaryOf({title = 'A trial', takeaway = 'Words.', body = ''} = {}) {
  return `---
title: ${title}
takeaway: ${takeaway}
authors: [{name: Ada Author}]
meeting: generic
data-status: final
---

${reported}

${body}
`
}

async function update(text: string) {
  const {file, edits} = await resolveText(
    {slug: 'a', path: 'a/summary.md', text, readSibling: async () => undefined},
    {strict: false, update: true}
  )
  const messages = file.messages.map(({reason}) => reason)
  return {messages, text: applyEdits(text, edits)}
}

async function check(text: string) {
  const {file} = await resolveText({
    slug: 'a',
    path: 'a/summary.md',
    text,
    readSibling: async () => undefined
  })
  return file.messages.map(({ruleId, line}) => `${ruleId}:${line}`)
}

function tableOf(caption: string): string {
  return `\`\`\`table tbl-a\ncaption: ${caption}\nrows: [orr]\n\`\`\`\n\nSee @tbl-a.`
}

/** Where a pin may stand: the text before and after `--update`. */
const places: readonly [string, string, string][] = [
  [
    'prose',
    summaryOf({body: 'Of all, `= orr => 6 of 11 (55%)` had it.'}),
    'Of all, `= orr => 7 of 11 (64%)` had it.'
  ],
  [
    'a cell, whose level has a bar',
    summaryOf({
      body: '| A | B |\n|---|---|\n| `= sd["A\\|B"] => x` | `=orr=>y` |'
    }),
    '| `= sd["A\\|B"] => 1 of 4 (25%)` | `=orr=>7 of 11 (64%)` |'
  ],
  [
    'prose that leaves it empty',
    summaryOf({body: 'Of all, `= orr =>` had it.'}),
    'Of all, `= orr => 7 of 11 (64%)` had it.'
  ],
  [
    'a quoted line of prose',
    summaryOf({body: '> Of all, `= orr => 6 of\n> 11 (55%)` had it.'}),
    '> Of all, `= orr => 7 of 11 (64%)` had it.'
  ],
  [
    'the title in double quotes',
    summaryOf({
      title: '"A trial: `= sd[\\"A|B\\"] => x`"'
    }),
    'title: "A trial: `= sd[\\"A|B\\"] => 1 of 4 (25%)`"'
  ],
  [
    'the takeaway in single quotes',
    summaryOf({takeaway: "'Seen in `= sd[''A|B''] => x`, as ever'"}),
    "takeaway: 'Seen in `= sd[''A|B''] => 1 of 4 (25%)`, as ever'"
  ],
  [
    'a plain takeaway, twice',
    summaryOf({
      takeaway: 'Of `= orr.n => 6` and `= orr.n => 6`, `= orr.N => 5`'
    }),
    'takeaway: Of `= orr.n => 7` and `= orr.n => 7`, `= orr.N => 11`'
  ],
  [
    'a folded takeaway',
    summaryOf({takeaway: '>-\n  Of all, `= orr => 6 of\n  11 (55%)` had it.'}),
    '  Of all, `= orr => 7 of 11 (64%)` had it.'
  ],
  [
    'a caption',
    summaryOf({body: tableOf('Response of `= orr.N => 12` participants')}),
    'caption: Response of `= orr.N => 11` participants'
  ],
  [
    'a caption in quotes',
    summaryOf({body: tableOf('"With `= os.interval => x`"')}),
    'caption: "With `= os.interval => 95% CI, 6.1-10.0`"'
  ]
]

describe('pins', function () {
  test.each(places)('should be verified in %s', async function (_, text) {
    const found = await check(text)
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map((each) => each.split(':')[0]))).toEqual(
      new Set(['value-pinned'])
    )
  })

  test.each(places)(
    'should be rewritten in %s, and be right then',
    async function (_, text, expected) {
      const updated = await update(text)
      expect(updated.messages).toEqual([])
      expect(updated.text).toContain(expected)
      expect(await check(updated.text)).toEqual([])
    }
  )

  test.each(places)(
    'should be rewritten in %s of a file with CRLF and a mark',
    async function (_, text) {
      const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`
      const updated = await update(windows)
      expect(updated.messages).toEqual([])
      expect(await check(updated.text)).toEqual([])
      const expected = await update(text)
      expect(updated.text).toBe(
        `\uFEFF${expected.text.replaceAll('\n', '\r\n')}`
      )
    }
  )

  test('should change nothing that is right', async function () {
    const text = summaryOf({
      takeaway: 'Of `= orr.N => 11`',
      body: 'In `= orr=>7 of 11 (64%)`, `= os.interval => 95% CI, 6.1–10.0`.'
    })
    expect(await update(text)).toEqual({messages: [], text})
  })

  test('should not break a plain value of YAML', async function () {
    const text = summaryOf({takeaway: 'With `= os.interval => x`'})
    const {messages, text: after} = await update(text)
    expect(after).toBe(text)
    expect(messages).toEqual([
      'Unexpected pin `x` of `= os.interval`, expected `95% CI, 6.1-10.0`'
    ])
  })

  test('should not compare a pin of what cannot be printed', async function () {
    const text = summaryOf({body: 'Of `= nope => 7`.'})
    expect(await check(text)).toEqual(['value-exists:15'])
    expect((await update(text)).text).toBe(text)
  })
})
