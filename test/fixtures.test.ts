import {readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {toString} from 'mdast-util-to-string'
import type {ResolvedSummary} from '../src/build/resolve-summary.ts'
import {formatText, recordMessage} from '../src/diagnostic/index.ts'
import {rules} from '../src/diagnostic/index.ts'
import {readFixture, resolveFixture} from './read-fixture.ts'

// A case is a folder: `summary.md` and the files beside it, `messages.txt` with
// what its author is told, and `text.txt` with the text in which values are
// printed. Expected texts were read against the authoring contract by hand.
const cases = readdirSync(new URL('fixtures/', import.meta.url))
const good = cases.filter((name) => name.startsWith('good-'))
const bad = cases.filter((name) => !name.startsWith('good-'))

const made = new Map<string, Promise<ResolvedSummary>>()

/** The summary of a case; each is made once, as nothing changes it. */
async function resolveCase(name: string): Promise<ResolvedSummary> {
  const known = made.get(name) ?? resolveFixture(name)
  made.set(name, known)
  return known
}

async function read(name: string) {
  const {file, resolved} = await resolveCase(name)
  const records = file.messages.map((message) =>
    recordMessage(message, file.path)
  )
  const messages = formatText(
    [{messages: records, path: file.path, slug: name, state: 'built'}],
    {color: false}
  )
  const lines = resolved?.tree.children.map((node) =>
    node.type === 'figureBlock' ? `[${node.id}]` : toString(node)
  )
  return {messages, text: `${lines?.join('\n\n')}\n`}
}

describe('fixtures', function () {
  test('should be there', function () {
    expect(cases.length).toBeGreaterThan(30)
  })

  test.for(bad)('should report what is wrong in %s', async function (name) {
    const {messages} = await read(name)
    expect(messages).not.toBe('')
    await expect(messages).toMatchFileSnapshot(`fixtures/${name}/messages.txt`)
  })

  test.for(good)('should say nothing on %s', async function (name) {
    const {messages, text} = await read(name)
    expect(messages).toBe('')
    await expect(text).toMatchFileSnapshot(`fixtures/${name}/text.txt`)
  })

  test('should say nothing twice', async function () {
    for (const name of bad) {
      const {file} = await resolveCase(name)
      const said = file.messages.map(({name, reason}) => `${name} ${reason}`)
      expect(said.length, name).toBeGreaterThan(0)
      expect(said).toEqual([...new Set(said)])
    }
  })

  test('should name rules that exist, at places that exist', async function () {
    for (const name of cases) {
      const {file} = await resolveCase(name)
      for (const message of file.messages) {
        expect(Object.keys(rules)).toContain(message.ruleId)
        expect(message.note, message.reason).toBeTruthy()
        const path = String(message.file).split('/').at(-1) ?? ''
        const text = readFixture(name, path)
        expect(text, `${name} has ${path}`).toBeDefined()
        // Lines of an XPORT file are observations.
        if (path.endsWith('.xpt')) continue
        const lines = text?.split('\n') ?? []
        expect(message.line ?? 1).toBeLessThanOrEqual(lines.length)
      }
    }
  })
})
