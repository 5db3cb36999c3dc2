import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {type Attach, createAttach} from '../../src/build/attach-trace.ts'
import {digest} from '../../src/build/make-trace.ts'
import {houseStyleSchema} from '../../src/format/house-style.ts'
import {traceSchema} from '../../src/output/trace-schema.ts'
import {resolveText} from '../resolve-text.ts'

const path = 'content/trial/summary.md'

function summaryOf(status: string, rows: string): string {
  return `---
title: Trial
takeaway: Taken
authors: [{name: A. Author}]
meeting: generic
data-status: ${status}
${rows === '' ? 'data: {adrs: adrs.csv}\n' : ''}---

## Results

Stable disease was the best response.

${rows === '' ? '' : `\`\`\`csv adrs\n${rows}\`\`\`\n`}`
}

const rows = 'USUBJID,AVALC\n01-001,SD\n01-002,PD\n'

async function attach(
  text: string
): Promise<{readonly files: ReturnType<Attach>; readonly messages: string[]}> {
  const {file, resolved, trial} = await resolveText({
    path,
    readSibling: async () => new TextEncoder().encode(rows),
    slug: 'trial',
    text
  })
  if (!resolved || !trial) throw new Error(file.messages.join('\n'))
  const style = houseStyleSchema.parse(
    parse(await readFile('templates/house-styles/ama.yaml', 'utf8'))
  )
  file.messages.length = 0
  const attach = createAttach(
    {path, slug: 'trial', text},
    () => [{file: path, sha256: digest(text)}],
    {path, resolved, style, trial},
    file
  )
  attach('poster', [])
  return {files: attach('handout', []), messages: file.messages.map(String)}
}

test.each([
  ['of simulated rows', summaryOf('simulated', rows)],
  ['of rows in a file', summaryOf('final', '')]
])('should attach a summary %s', async function (_, text) {
  const {files, messages} = await attach(text)

  expect(messages).toEqual([])
  expect(files.map(({name, relation}) => `${name} ${relation}`)).toEqual([
    'trace.json Data',
    'summary.md Source'
  ])
  const [trace, summary] = files.map(({contents}) =>
    new TextDecoder().decode(contents)
  )
  expect(summary).toBe(text)
  expect(traceSchema.parse(JSON.parse(trace ?? '')).sources).toEqual([
    {file: path, sha256: digest(text)}
  ])
})

test('should leave out a summary with participants of a real trial', async function () {
  const {files, messages} = await attach(summaryOf('final', rows))

  expect(files.map(({name}) => name)).toEqual(['trace.json'])
  expect(new TextDecoder().decode(files[0]?.contents)).not.toContain('01-001')
  expect(messages).toEqual([
    'content/trial/summary.md: Unexpected identifier `01-001` of a participant in the summary, which `--attach` therefore leaves out of PDFs'
  ])
})
