import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {realpath} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {editorTarget} from '../../src/preview/editor-target.ts'

let folder = ''
let content = ''

beforeAll(async function () {
  folder = await realpath(mkdtempSync(join(tmpdir(), 'plenary-editor-')))
  content = join(folder, 'content')
  mkdirSync(join(content, 'a'), {recursive: true})
  mkdirSync(join(folder, 'content-of-others'))
  writeFileSync(join(content, 'a/summary.md'), '')
  writeFileSync(join(folder, 'secret.txt'), '')
  writeFileSync(join(folder, 'content-of-others/b.txt'), '')
  symlinkSync(join(folder, 'secret.txt'), join(content, 'a/link.md'))
})

afterAll(() => rmSync(folder, {recursive: true, force: true}))

async function ask(asked: string): Promise<string | undefined> {
  return editorTarget(asked, [content], async (path) =>
    realpath(path).catch(() => undefined)
  )
}

describe('editorTarget', function () {
  test.each(['', ':7', ':7:12'])(
    'should open a file of the content at `%s`',
    async function (place) {
      const path = join(content, 'a/summary.md')
      expect(await ask(path + place)).toBe(path + place)
    }
  )

  test.each([
    'secret.txt',
    'content/../secret.txt',
    'content/a/../../secret.txt:1',
    'content-of-others/b.txt',
    'content/a/link.md',
    'content/a/gone.md',
    'content'
  ])('should not open %s', async function (name) {
    expect(await ask(`${folder}/${name}`)).toBeUndefined()
  })

  test.each([
    'file:///etc/passwd',
    '/etc/passwd:1',
    '',
    ':1:1',
    'content/a/summary.md; rm -rf .',
    'content/a/$(id).md',
    'content/a/summary.md\n',
    'content/a/`id`.md',
    '--help'
  ])('should not open `%s`', async function (asked) {
    expect(await ask(asked)).toBeUndefined()
  })
})
