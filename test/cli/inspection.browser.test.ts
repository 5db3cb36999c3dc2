import {spawnSync} from 'node:child_process'
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const slug = 'layout-word-broken'
let out: string

beforeAll(async function () {
  out = await mkdtemp(join(tmpdir(), 'plenary-inspection-'))
})

afterAll(async function () {
  await rm(out, {force: true, recursive: true})
})

/** Builds the poster of a summary that a gate refuses. */
function build(...options: readonly string[]) {
  const args = ['build', slug, '--content', 'test/products', '--out', out]
  return spawnSync(
    process.execPath,
    ['lib/cli.js', ...args, '--only', 'poster', ...options],
    {cwd: root, encoding: 'utf8'}
  )
}

test('should write a page with its faults outlined, and no PDF', async function () {
  const {status, stdout} = build()
  expect(status).toBe(1)
  expect(stdout).toContain(
    `    look at ${out}/${slug}/refused/poster.html, where the fault is outlined\n`
  )
  expect(await readdir(join(out, slug))).toEqual(['refused'])
  expect(await readdir(join(out, slug, 'refused'))).toEqual(['poster.html'])

  const html = await readFile(join(out, slug, 'refused/poster.html'), 'utf8')
  const faults = html.match(/<div class="fault"[^>]*>/g) ?? []
  expect(faults.length).toBeGreaterThan(0)
  expect(faults[0]).toContain('title="layout-word-broken: word')
})

function withoutSeconds(text: string): string {
  return text.replace(/\d+\.\d\n/, '')
}

test('should say the same again, and start no browser for it', async function () {
  const first = build()
  const written = await readFile(join(out, slug, 'refused/poster.html'))
  const again = build()
  expect(again.status).toBe(1)
  expect(withoutSeconds(again.stdout)).toBe(withoutSeconds(first.stdout))
  expect(again.stderr).toBe('')
  expect(await readFile(join(out, slug, 'refused/poster.html'))).toEqual(
    written
  )
})

test('should print the page with its faults as a draft', async function () {
  expect(build('--draft').status).toBe(1)
  expect(await readdir(join(out, slug))).toEqual(['refused'])
  expect(await readdir(join(out, slug, 'refused'))).toEqual([
    'poster.html',
    'poster.pdf'
  ])
})
