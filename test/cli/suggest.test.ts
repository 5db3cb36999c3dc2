import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {main} from '../../src/cli/main.ts'
import {nodeEffects} from '../../src/build/node-effects.ts'
import {readFixture} from '../read-fixture.ts'

const path = 'content/demo/summary.md'

function run(text: string, ...argv: string[]) {
  return runBeside(undefined, text, ...argv)
}

/** Runs a command where summaries share front matter. */
async function runBeside(
  defaults: string | undefined,
  text: string,
  ...argv: string[]
) {
  const written = new Map<string, Uint8Array | string>()
  let out = ''
  let err = ''
  const code = await main(
    argv,
    {
      ...nodeEffects,
      async list(folder) {
        if (folder === 'content') return [{isFolder: true, name: 'demo'}]
        if (folder === 'content/demo')
          return [{isFolder: false, name: 'summary.md'}]
        return nodeEffects.list(folder)
      },
      async readBytes(file) {
        return defaults !== undefined && file === 'content/_defaults.yaml'
          ? new TextEncoder().encode(defaults)
          : nodeEffects.readBytes(file)
      },
      async readWithin(folder, name) {
        return `${folder}/${name}` === path
          ? new TextEncoder().encode(text)
          : undefined
      },
      async write(to, contents) {
        written.set(to, contents)
      }
    },
    {
      color: false,
      err: (more) => (err += more),
      isLive: false,
      out: (more) => (out += more),
      signal: new AbortController().signal
    }
  )
  return {code, err, out, text: written.get(path), written}
}

const typed = readFixture('number-bound', 'summary.md') ?? ''

test('should list what could be bound, and write nothing', async function () {
  const {code, err, out, written} = await run(typed, 'suggest', 'demo')
  expect(err).toBe('')
  expect(out).toContain(`${path}:3:33  64%\n    \`= sd["DL2"].percent\`\n`)
  expect(out).toContain('(ambiguous)')
  expect(out).toContain('    no result prints this\n')
  expect(out).toMatch(/13 typed numbers, \d+ clear .*`--write`/)
  expect(code).toBe(0)
  expect(written.has(path)).toBe(false)
})

test('should know what all summaries share', async function () {
  const key = /^meeting: .*\n/m
  const [line = ''] = key.exec(typed) ?? []
  const alone = typed.replace(key, '')
  const {out} = await runBeside(line, alone, 'suggest', 'demo')
  expect(out).toMatch(/13 typed numbers, \d+ clear/)
  const without = await run(alone, 'suggest', 'demo')
  expect(without.out).toContain('Missing `meeting`')
})

test('should write what is clear, and change nothing else', async function () {
  const original = `\uFEFF${typed.replaceAll('\n', '\r\n')}`
  const {code, out, text} = await run(original, 'suggest', '--write')
  expect(out).toContain(`Wrote ${path}: `)
  expect(code).toBe(0)
  const before = original.split('\r\n')
  const after = String(text).split('\r\n')
  expect(after).toHaveLength(before.length)
  const changed = after.flatMap((line, index) =>
    line === before[index] ? [] : [index + 1]
  )
  expect(changed).toEqual([3, 29, 31, 35, 36])
  expect(after[2]).toBe(
    'takeaway: Disease was stable in `= sd["DL2"].percent` at DL2.'
  )
  expect(after[30]).toBe(
    'Median overall survival was *`= os`* (`= os.interval`; `= os_test`). Two participants died of sepsis, and headache'
  )
  const again = await run(String(text), 'suggest', '--write')
  expect(again.text).toBeUndefined()
})

test('should say nothing of a summary without typed numbers', async function () {
  const url = new URL('../../content/tuxedo-1/', import.meta.url)
  const {code, out} = await run(
    readFileSync(new URL('summary.md', url), 'utf8').replace(
      'bibliography: references.bib\n',
      ''
    ),
    'suggest'
  )
  expect(out).toBe(`${path}: no typed numbers\n`)
  expect(code).toBe(0)
})

test('should refuse a summary that cannot be read', async function () {
  const {code, out} = await run('No front matter\n', 'suggest', '--write')
  expect(out).toContain('front-matter-present')
  expect(code).toBe(1)
})

test('should refuse a summary that is not there', async function () {
  const {code, err} = await run(typed, 'suggest', 'demmo')
  expect(err).toContain('did you mean `demo`?')
  expect(code).toBe(2)
})
