import {
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {packThread} from '../../../src/build/threads/pack-thread.ts'

let root = ''
let program = new URL('file:///')
let folder = new URL('file:///')

beforeEach(function () {
  root = mkdtempSync(join(tmpdir(), 'plenary-test-'))
  writeFileSync(join(root, 'part.mjs'), "export const name = 'whole'\n")
  writeFileSync(
    join(root, 'thread.mjs'),
    "import {name} from './part.mjs'\nexport const told = name\n"
  )
  program = pathToFileURL(join(root, 'thread.mjs'))
  folder = pathToFileURL(`${join(root, 'packed')}/`)
})

afterEach(function () {
  rmSync(root, {recursive: true})
})

/** Where a program is, and what it exports as `told`. */
async function run(url: URL): Promise<unknown> {
  const module: {readonly told?: unknown} = await import(url.href)
  return module.told
}

test('should be one file that does the same', async function () {
  const packed = await packThread(program, 'one', folder)
  rmSync(join(root, 'part.mjs'))
  expect(packed.href).toBe(new URL('one.js', folder).href)
  writeFileSync(join(root, 'package.json'), '{"type": "module"}\n')
  expect(await run(packed)).toBe('whole')
})

test('should be made once for a version', async function () {
  const first = await packThread(program, 'one', folder)
  writeFileSync(join(root, 'thread.mjs'), "export const told = 'other'\n")
  expect(await packThread(program, 'one', folder)).toEqual(first)
  writeFileSync(join(root, 'package.json'), '{"type": "module"}\n')
  expect(await run(first)).toBe('whole')
  expect(await run(await packThread(program, 'two', folder))).toBe('other')
})

test('should keep what a build may still start, and no more', async function () {
  await packThread(program, 'old', folder)
  await packThread(program, 'young', folder)
  const longAgo = new Date(Date.now() - 2 * 86_400_000)
  utimesSync(new URL('old.js', folder), longAgo, longAgo)
  writeFileSync(new URL('killed.1.tmp', folder), 'half')
  utimesSync(new URL('killed.1.tmp', folder), longAgo, longAgo)
  await packThread(program, 'new', folder)
  expect(readdirSync(folder).sort()).toEqual(['new.js', 'young.js'])
})

test('should be the program itself where nothing can be written', async function () {
  writeFileSync(join(root, 'file'), '')
  const inFile = pathToFileURL(`${join(root, 'file', 'packed')}/`)
  expect(await packThread(program, 'one', inFile)).toEqual(program)
})

test('should be the program itself where it cannot be one file', async function () {
  writeFileSync(join(root, 'thread.mjs'), "import './missing.mjs'\n")
  expect(await packThread(program, 'one', folder)).toEqual(program)
  expect(readdirSync(folder)).toEqual([])
})
