import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {newSummary} from '../../src/build/new-summary.ts'
import {memoryEffects} from '../memory-effects.ts'
import type {Files} from './world.ts'

const start = 'templates/new/summary.md'
const text = readFileSync(new URL(`../../${start}`, import.meta.url), 'utf8')
const folders = {content: 'content', templates: 'templates'}

describe('newSummary', function () {
  test('should write a summary with its title', async function () {
    const {files, made} = await begin('my-trial', 'A trial of X in Y')
    const path = 'content/my-trial/summary.md'
    expect(made).toEqual({path})
    expect([...files.keys()]).toEqual([start, path])
    expect(frontMatterOf(files, path)['title']).toBe('A trial of X in Y')
    expect(frontMatterOf(files, path)['short-title']).toBe('A trial of X in Y')
  })

  test('should make a title of the name', async function () {
    const {files} = await begin('her2-car-t')
    const path = 'content/her2-car-t/summary.md'
    expect(frontMatterOf(files, path)['title']).toBe('Her2 car t')
  })

  test.each([
    'A "quoted" title: with #signs & \\backslashes',
    "It's $& and $1, `code`",
    '- [a, b]: {c}'
  ])('should keep the title as it was written: %s', async function (title) {
    const {files} = await begin('a', title)
    const path = 'content/a/summary.md'
    expect(frontMatterOf(files, path)['title']).toBe(title)
  })

  test('should keep a title of lines in one', async function () {
    const {files} = await begin('a', ' A\nb: c\n---\n')
    const path = 'content/a/summary.md'
    expect(frontMatterOf(files, path)['title']).toBe('A b: c ---')
  })

  test.each([
    ['My Trial', '`my-trial`'],
    ['Müller_1', '`muller-1`'],
    ['../x', '`x`'],
    ['_draft', '`draft`'],
    ['', 'lower case letters'],
    ['癌', 'lower case letters'],
    ['a'.repeat(81), 'at most 80 characters']
  ])('should refuse the name `%s`', async function (slug, words) {
    const {files, made} = await begin(slug)
    expect('refused' in made && made.refused).toContain(words)
    expect(files.size).toBe(1)
  })

  test.each(['content/taken/notes.txt', 'content/Taken/summary.md'])(
    'should refuse a name that is taken by %s',
    async function (path) {
      const files: Files = new Map([
        [start, text],
        [path, 'mine']
      ])
      const made = await newSummary(memoryEffects(files), {
        ...folders,
        slug: 'taken'
      })
      const folder = path.slice(0, path.lastIndexOf('/'))
      expect('refused' in made && made.refused).toContain(folder)
      expect([...files.keys()]).toEqual([start, path])
    }
  )

  test('should throw without a summary to start from', async function () {
    const effects = memoryEffects(new Map())
    const end = newSummary(effects, {...folders, slug: 'a'})
    await expect(end).rejects.toThrow(start)
  })
})

async function begin(slug: string, title?: string) {
  const files: Files = new Map([[start, text]])
  const effects = memoryEffects(files)
  const made = await newSummary(effects, {...folders, slug, title})
  return {files, made}
}

function frontMatterOf(files: Files, path: string): Record<string, unknown> {
  const [, yaml = ''] = String(files.get(path)).split(/^---$/mu)
  return parse(yaml) as Record<string, unknown>
}
