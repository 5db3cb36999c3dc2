import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, readdir, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readText} from '../../src/build/effects.ts'
import {nodeEffects} from '../../src/build/node-effects.ts'

let folder = ''

beforeAll(async function () {
  folder = await mkdtemp(join(tmpdir(), 'plenary-test-'))
  await mkdir(join(folder, 'a', 'data'), {recursive: true})
  await mkdir(join(folder, 'ab'))
  await writeFile(join(folder, 'secret.csv'), 'secret')
  await writeFile(join(folder, 'ab', 'x.csv'), 'secret')
  await writeFile(join(folder, 'a', 'data', 'x.csv'), 'x')
  await symlink('../secret.csv', join(folder, 'a', 'link.csv'))
  await symlink('data/x.csv', join(folder, 'a', 'inner.csv'))
  await symlink('loop.csv', join(folder, 'a', 'loop.csv'))
  await symlink(folder, join(folder, 'a', 'up'))
})

afterAll(async function () {
  await rm(folder, {recursive: true})
})

test.each([
  ['data/x.csv', 'x'],
  ['inner.csv', 'x'],
  ['link.csv', undefined],
  ['up/secret.csv', undefined],
  ['../secret.csv', undefined],
  ['../ab/x.csv', undefined],
  ['loop.csv', undefined],
  ['nothing.csv', undefined],
  ['data', undefined],
  ['.', undefined],
  ['x\u0000.csv', undefined],
  ['x'.repeat(5000), undefined]
])('should read %j only if it lies in the folder', async function (name, text) {
  const bytes = await nodeEffects.readWithin(join(folder, 'a'), name)
  expect(bytes && new TextDecoder().decode(bytes)).toBe(text)
})

test('should not wait for a pipe', async function () {
  execFileSync('mkfifo', [join(folder, 'a', 'pipe.csv')])
  const bytes = nodeEffects.readWithin(join(folder, 'a'), 'pipe.csv')
  expect(await bytes).toBeUndefined()
})

test('should write whole files and leave nothing else', async function () {
  const path = join(folder, 'new', 'deep', 'file.txt')
  await nodeEffects.write(path, 'one')
  await nodeEffects.write(path, 'two')
  expect(await readText(nodeEffects, path)).toBe('two')
  expect(await readdir(join(folder, 'new', 'deep'))).toEqual(['file.txt'])
})

test('should write a file that is written twice at a time', async function () {
  const path = join(folder, 'twice', 'file.txt')
  await Promise.all([
    nodeEffects.write(path, 'one'),
    nodeEffects.write(path, 'one')
  ])
  expect(await readText(nodeEffects, path)).toBe('one')
  expect(await readdir(join(folder, 'twice'))).toEqual(['file.txt'])
})

test('should leave nothing of a file that cannot be written', async function () {
  const target = join(folder, 'taken')
  await mkdir(join(target, 'full'), {recursive: true})
  await expect(nodeEffects.write(target, 'x')).rejects.toThrow(
    /EISDIR|ENOTEMPTY|EPERM/
  )
  const names = await readdir(folder)
  expect(names.filter((name) => name.includes('.tmp'))).toEqual([])
})

test('should list, move and remove', async function () {
  const from = join(folder, 'from')
  const to = join(folder, 'on', 'the', 'way')
  await nodeEffects.write(join(from, 'b.txt'), 'b')
  await nodeEffects.write(join(from, 'a', 'a.txt'), 'a')
  await nodeEffects.move(from, to)
  expect(await nodeEffects.list(from)).toBeUndefined()
  expect(await nodeEffects.list(to)).toEqual([
    {isFolder: true, name: 'a'},
    {isFolder: false, name: 'b.txt'}
  ])
  await nodeEffects.remove(to)
  await nodeEffects.remove(to)
  expect(await nodeEffects.list(to)).toBeUndefined()
  expect(await nodeEffects.list(join(folder, 'secret.csv'))).toBeUndefined()
})

// `mkdir` of Node.js, told to make all on the way, never ends there.
test('should say that no folder can be made in /proc', async function () {
  const end = nodeEffects.write('/proc/plenary/file.txt', 'x')
  await expect(end).rejects.toMatchObject({code: 'ENOENT'})
})

test('should say that a part of a path is a file', async function () {
  const end = nodeEffects.write(join(folder, 'secret.csv', 'in.txt'), 'x')
  await expect(end).rejects.toMatchObject({
    code: 'EEXIST',
    path: join(folder, 'secret.csv')
  })
})

test('should stamp files alone, and by what is behind a link', async function () {
  const [file, link, none, dir, within] = await nodeEffects.stamps(
    ['a/data/x.csv', 'a/inner.csv', 'nothing', 'a', 'secret.csv/x'].map(
      (name) => join(folder, name)
    )
  )
  expect(file?.bytes).toBe(1)
  expect(link).toEqual(file)
  expect([none, dir, within]).toEqual([undefined, undefined, undefined])
})

test('should stamp a file that is written again otherwise', async function () {
  const path = join(folder, 'stamped.txt')
  await nodeEffects.write(path, 'one')
  const before = await nodeEffects.stamps([path])
  await nodeEffects.write(path, 'two')
  expect(await nodeEffects.stamps([path])).not.toEqual(before)
})

test('should read many files, and none where there is none', async function () {
  const read = await nodeEffects.readAll(
    ['secret.csv', 'nothing', 'a'].map((name) => join(folder, name))
  )
  expect(read.map((bytes) => bytes && new TextDecoder().decode(bytes))).toEqual(
    ['secret', undefined, undefined]
  )
})

test('should know what it is made of, and always the same', async function () {
  const program = await nodeEffects.program()
  expect([...program.keys()]).toEqual([
    'the program',
    'the packages in node_modules',
    'Node.js'
  ])
  expect(program.get('the program')).toMatch(/^[\da-f]{64}$/)
  expect(await nodeEffects.program()).toEqual(program)
})

test('should know which processes run', function () {
  expect(nodeEffects.isRunning(process.pid)).toBe(true)
  // Above the largest process number of Linux, `PID_MAX_LIMIT` in its
  // `include/linux/threads.h`.
  expect(nodeEffects.isRunning(4_194_305)).toBe(false)
})

test('should know the day', function () {
  const before = new Date().toISOString().slice(0, 10)
  expect(nodeEffects.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  // It is tomorrow somewhere for most of a day, and never yesterday everywhere.
  expect(nodeEffects.today() >= before).toBe(true)
})

// https://reproducible-builds.org/specs/source-date-epoch/
test.each([
  ['1763628600', new Date('2025-11-20T08:50:00Z')],
  ['', undefined],
  ['yesterday', undefined],
  ['-1', undefined]
])('should take `%s` of the environment for %s', function (written, date) {
  const before = process.env['SOURCE_DATE_EPOCH']
  process.env['SOURCE_DATE_EPOCH'] = written
  try {
    expect(nodeEffects.sourceDate()).toEqual(date)
  } finally {
    if (before === undefined) delete process.env['SOURCE_DATE_EPOCH']
    else process.env['SOURCE_DATE_EPOCH'] = before
  }
})
