import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import {create} from 'tar'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {unpackChromium} from '../../src/build/unpack-chromium.ts'

let folder = ''
let cache = ''

beforeEach(async function () {
  folder = await mkdtemp(join(tmpdir(), 'plenary-test-'))
  cache = join(folder, 'cache', 'plenary')
  await mkdir(join(folder, 'bin'))
  await mkdir(join(folder, 'lib'))
  await writeFile(join(folder, 'lib', 'libnss3.so'), 'library')
  await create({cwd: folder, file: join(folder, 'libraries.tar')}, ['lib'])
  await compress('al2023.tar.br', await readFile(join(folder, 'libraries.tar')))
  await mkdir(join(folder, 'fonts'))
  await writeFile(join(folder, 'fonts', 'Sans.ttf'), 'font')
  await create({cwd: folder, file: join(folder, 'fonts.tar')}, ['fonts'])
  await compress('fonts.tar.br', await readFile(join(folder, 'fonts.tar')))
  await compress('chromium.br', Buffer.from('#!/bin/sh\n'.repeat(10_000)))
})

afterEach(async function () {
  await rm(folder, {recursive: true})
})

async function compress(name: string, contents: Uint8Array): Promise<void> {
  await writeFile(join(folder, 'bin', name), brotliCompressSync(contents))
}

test('should unpack a browser and its libraries', async function () {
  const result = await unpackChromium({folder, version: '1.2.3'}, cache)

  expect(result).toEqual({
    executablePath: join(cache, 'chromium-1.2.3', 'chromium'),
    fontConfigPath: join(cache, 'chromium-1.2.3', 'fonts.conf'),
    libraryPath: join(cache, 'chromium-1.2.3', 'lib'),
    version: '1.2.3'
  })
  const {mode, size} = await stat(result.executablePath)
  expect(mode & 0o777).toBe(0o755)
  expect(size).toBe(100_000)
  expect(await readdir(result.libraryPath)).toEqual(['libnss3.so'])
  expect(await readdir(cache)).toEqual(['chromium-1.2.3'])
})

test('should let all users run it', async function () {
  await unpackChromium({folder, version: '1.2.3'}, cache)
  const {mode} = await stat(join(cache, 'chromium-1.2.3'))

  expect(mode & 0o777).toBe(0o755)
})

test('should configure the fonts that come with it', async function () {
  const packed = {folder, version: '1.2.3'}
  const {fontConfigPath} = await unpackChromium(packed, cache)

  expect(await readFile(fontConfigPath, 'utf8')).toContain(
    '<dir prefix="relative">fonts</dir>'
  )
  expect(await readdir(join(cache, 'chromium-1.2.3', 'fonts'))).toEqual([
    'Sans.ttf'
  ])
})

test('should not unpack again', async function () {
  const packed = {folder, version: '1.2.3'}
  const result = await unpackChromium(packed, cache)
  const {ino} = await stat(result.executablePath)
  await rm(join(folder, 'bin'), {recursive: true})

  expect(await unpackChromium(packed, cache)).toEqual(result)
  expect((await stat(result.executablePath)).ino).toBe(ino)
})

test('should unpack for several at once', async function () {
  const packed = {folder, version: '1.2.3'}
  const results = await Promise.all(
    Array.from({length: 6}, async () => unpackChromium(packed, cache))
  )

  for (const {executablePath} of results) {
    expect((await stat(executablePath)).size).toBe(100_000)
  }

  expect(await readdir(cache)).toEqual(['chromium-1.2.3'])
})

test.each(['chromium', 'lib/libnss3.so', 'fonts.conf', 'sizes.json'])(
  'should unpack again when %s is damaged',
  async function (name) {
    const packed = {folder, version: '1.2.3'}
    await unpackChromium(packed, cache)
    const path = join(cache, 'chromium-1.2.3', name)
    const {size} = await stat(path)
    await truncate(path, 1)
    await unpackChromium(packed, cache)

    expect((await stat(path)).size).toBe(size)
    expect(await readdir(cache)).toEqual(['chromium-1.2.3'])
  }
)

test('should not use a folder that is half full', async function () {
  const half = join(cache, 'chromium-1.2.3')
  await mkdir(half, {recursive: true})
  await writeFile(join(half, 'chromium'), 'half')
  await unpackChromium({folder, version: '1.2.3'}, cache)

  expect((await stat(join(half, 'chromium'))).size).toBe(100_000)
})

test('should leave nothing when the package is damaged', async function () {
  await truncate(join(folder, 'bin', 'chromium.br'), 20)

  await expect(
    unpackChromium({folder, version: '1.2.3'}, cache)
  ).rejects.toThrow('unexpected end of file')
  expect(await readdir(cache)).toEqual([])
})

test('should remove what was abandoned, not what is new', async function () {
  const old = join(cache, 'chromium-1.2.3.tmp-old')
  await mkdir(old, {recursive: true})
  await utimes(old, 0, 0)
  await mkdir(join(cache, 'chromium-1.2.3.tmp-new'))
  await unpackChromium({folder, version: '1.2.3'}, cache)

  expect((await readdir(cache)).sort()).toEqual([
    'chromium-1.2.3',
    'chromium-1.2.3.tmp-new'
  ])
})
