import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {findSummaries} from '../../src/build/find-summaries.ts'
import {nodeEffects} from '../../src/build/node-effects.ts'

let root = ''
let content = ''

beforeAll(async function () {
  root = await mkdtemp(join(tmpdir(), 'plenary-find-'))
  content = join(root, 'content')
  for (const name of ['good', 'linked', 'piped', 'Ünder Score', '_notes'])
    await mkdir(join(content, name), {recursive: true})
  await mkdir(join(root, 'elsewhere'))
  await writeFile(join(root, 'elsewhere', 'summary.md'), 'secret')
  await writeFile(join(content, 'good', 'summary.md'), '')
  await writeFile(join(content, 'README.md'), '')
  await symlink(join(root, 'elsewhere'), join(content, 'away'))
  await symlink('gone', join(content, 'nowhere'))
  await symlink('good', join(content, '_link'))
  await symlink(
    '../../elsewhere/summary.md',
    join(content, 'linked/summary.md')
  )
  execFileSync('mkfifo', [join(content, 'piped', 'summary.md')])
})

afterAll(async function () {
  await rm(root, {recursive: true})
})

test('should name what it does not build, links and pipes too', async function () {
  const found = await findSummaries(nodeEffects, content)
  expect(found?.map(({problem, slug}) => [slug, problem?.reason])).toEqual([
    [
      'away',
      'Unexpected link, pipe or device `away`, expected a folder of its own'
    ],
    ['good', undefined],
    [
      'linked',
      'Unexpected link, pipe or device `summary.md`, expected a file of its own'
    ],
    [
      'nowhere',
      'Unexpected link, pipe or device `nowhere`, expected a folder of its own'
    ],
    [
      'piped',
      'Unexpected link, pipe or device `summary.md`, expected a file of its own'
    ],
    [
      'Ünder Score',
      'Unexpected folder `Ünder Score`, expected lower case letters, digits and hyphens, first a letter or digit, at most 80 characters'
    ]
  ])
  expect(found?.at(-1)?.problem?.fix).toBe(
    'Rename the folder to `under-score`.'
  )
})
