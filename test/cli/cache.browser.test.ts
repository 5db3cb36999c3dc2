import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {sha256} from '../../src/build/cache/seal.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = join(root, 'lib/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'plenary-cache-'))
const content = join(folder, 'content')
/** Fewer of them, as printing takes long. */
const few = join(folder, 'few')
const templates = join(folder, 'templates')

afterAll(() => rmSync(folder, {recursive: true, force: true}))

const summary = `---
title: A drug in a small trial
takeaway: Stable disease was seen in some participants of one small trial.
limits: Who lived longer.
authors: [{name: Ada Author}]
meeting: generic
data-status: simulated
---

\`\`\`yaml reported
sd: {label: Stable disease, count: 7, of: 11}
\`\`\`

## Results

Stable disease in \`= sd\`.
`

function options(out: string, only: string): string[] {
  return [
    'build',
    '--content',
    content,
    '--templates',
    templates,
    '--out',
    join(folder, out),
    '--only',
    only
  ]
}

function run(args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, ...env}
  })
}

/** Digests of all files of a build but for its records and what it did. */
function filesOf(out: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(join(folder, out), {encoding: 'utf8', recursive: true})
      .filter((name) => /\.[a-z]+$/.test(name) && !name.startsWith('.plenary'))
      .sort()
      .map((name) => {
        const contents = readFileSync(join(folder, out, name))
        const isReport = name === 'report.json'
        return [
          name,
          sha256(
            isReport
              ? contents.toString().replace(/\n {2}"run": [^]*$/, '')
              : contents
          )
        ]
      })
  )
}

beforeAll(function () {
  cpSync(join(root, 'templates'), templates, {recursive: true})
  for (let index = 1; index <= 4; index++) {
    mkdirSync(join(content, `trial-${index}`), {recursive: true})
    writeFileSync(join(content, `trial-${index}`, 'summary.md'), summary)
  }
  for (const slug of ['trial-1', 'trial-2'])
    cpSync(join(content, slug), join(few, slug), {recursive: true})
})

describe('what is printed', function () {
  const only = 'poster,newsletter'
  const build = (out: string, ...more: string[]) => [
    ...options(out, only),
    ...more,
    '--content',
    few
  ]

  test('should stay, and start no browser, where nothing changed', function () {
    const first = run(build('printed'))
    expect([first.status, first.stderr]).toEqual([0, '2 summaries to make\n'])
    const before = filesOf('printed')
    expect(before.has('trial-1/poster.pdf')).toBe(true)
    const {status, stderr, stdout} = run(build('printed'), {
      PUPPETEER_EXECUTABLE_PATH: '/nonexistent/chrome'
    })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/\n +2 +0 +2 +0 +\d+ +\d+\.\d\n/)
    expect(filesOf('printed')).toEqual(before)
  })

  test('should be printed again alone, as a fresh build prints it', function () {
    const style = join(templates, 'poster/classic/style.css')
    writeFileSync(style, `${readFileSync(style, 'utf8')}\np{orphans:3}\n`)
    const {status, stdout} = run(build('printed', '--explain'))
    expect(status).toBe(0)
    expect(stdout).toContain(
      `trial-1\n  poster      made: \`${style}\` changed\n  newsletter  as it was\n`
    )
    const fresh = run(build('fresh'))
    expect(fresh.status).toBe(0)
    expect(filesOf('printed')).toEqual(filesOf('fresh'))
    // Warnings of what was made again, and of what was not.
    expect(stdout).toContain(
      fresh.stdout.slice(0, fresh.stdout.indexOf('\nsummaries'))
    )
  })

  test('should be repaired where an earlier run left it torn', function () {
    const before = filesOf('printed')
    truncateSync(join(folder, 'printed/trial-2/poster.pdf'), 1000)
    truncateSync(join(folder, 'printed/index.html'), 10)
    writeFileSync(join(folder, 'printed/trial-2/newsletter.txt'), 'edited')
    const {status, stdout} = run(build('printed'))
    expect(status).toBe(0)
    expect(stdout).toMatch(/\n +2 +1 +1 +0 +\d+ +\d+\.\d\n/)
    expect(filesOf('printed')).toEqual(before)
  })

  test('should be cleaned with all that is on record', function () {
    expect(run(['clean', '--out', join(folder, 'fresh')]).status).toBe(0)
    expect(existsSync(join(folder, 'fresh'))).toBe(false)
  })
})

function build(out: string, ...more: string[]): string[] {
  return [...options(out, 'abstract,newsletter'), '--no-pdf', ...more]
}

describe('a build without PDFs', function () {
  let whole: ReadonlyMap<string, string>

  beforeAll(function () {
    run(build('whole'))
    whole = filesOf('whole')
  })

  test('should be whole after it was killed at any time', async function () {
    for (let time = 1; time <= 3; time++) {
      const child = start(build('killed', '--jobs', '2'))
      await until(
        child,
        () =>
          existsSync(join(folder, 'killed')) &&
          readdirSync(join(folder, 'killed')).filter((name) =>
            name.startsWith('trial-')
          ).length >= time
      )
      child.kill('SIGKILL')
      await ended(child)
      // What has its name is whole.
      const torn = readdirSync(join(folder, 'killed'))
        .flatMap((name) =>
          name.startsWith('trial-')
            ? [`${name}/abstract.html`, `${name}/newsletter.eml`]
            : []
        )
        .filter(
          (name) =>
            sha256(readFileSync(join(folder, 'killed', name))) !==
            whole.get(name)
        )
      expect(torn).toEqual([])
    }
    expect(run(build('killed')).status).toBe(0)
    expect(filesOf('killed')).toEqual(whole)
    expect(existsSync(join(folder, 'killed/.staging'))).toBe(false)
  })

  test('should go on where it was interrupted', async function () {
    const child = start(build('stopped', '--jobs', '1'))
    let stderr = ''
    child.stderr?.on('data', (data: Buffer) => (stderr += data.toString()))
    await until(child, () =>
      existsSync(join(folder, 'stopped/.plenary/records/trial-1.json'))
    )
    child.kill('SIGINT')
    expect(await ended(child)).toBe(130)
    const [, done = ''] = /Interrupted: (\d) of 4 summaries/.exec(stderr) ?? []
    expect(Number(done)).toBeGreaterThan(0)
    expect(existsSync(join(folder, 'stopped/.staging'))).toBe(false)
    const {status, stdout} = run(build('stopped'))
    expect(status).toBe(0)
    expect(stdout).toMatch(
      new RegExp(`\\n +4 +${4 - Number(done)} +${done} +0 +0 +\\d`)
    )
    expect(filesOf('stopped')).toEqual(whole)
  })

  test('should agree with another one at the same time', async function () {
    const children = [start(build('twice')), start(build('twice'))]
    expect(await Promise.all(children.map(ended))).toEqual([0, 0])
    expect(run(build('twice')).status).toBe(0)
    expect(filesOf('twice')).toEqual(whole)
    expect(existsSync(join(folder, 'twice/.staging'))).toBe(false)
  })

  test('should be the same of its parts', function () {
    const parts = ['1/2', '2/2'].map((shard, index) => {
      const {status} = run(build(`part-${index}`, '--shard', shard))
      expect(status).toBe(0)
      return join(folder, `part-${index}`)
    })
    const merged = run([
      'merge',
      ...parts,
      '--out',
      join(folder, 'merged'),
      '--templates',
      templates
    ])
    expect([merged.status, merged.stderr]).toEqual([0, ''])
    expect(filesOf('merged')).toEqual(whole)
    // The records came along.
    const {stdout} = run(build('merged'))
    expect(stdout).toMatch(/\n +4 +0 +4 +0 +\d+ +\d+\.\d\n/)
  })

  test('should say where nothing can be written, and end', function () {
    const args = build('').map((word) =>
      word === join(folder, '') ? '/proc/plenary' : word
    )
    const {status, stderr} = run(args)
    expect(status).toBe(3)
    expect(stderr).toMatch(
      /^plenary: Cannot write `\/proc\/plenary.*`: no file or folder can be made there \(ENOENT\)\n$/
    )
  })
})

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [cli, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe']
  })
}

/** Waits for something that a process does, or its end. */
async function until(child: ChildProcess, test: () => boolean): Promise<void> {
  while (child.exitCode === null && !test())
    await new Promise((resolve) => setTimeout(resolve, 10))
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode
  return new Promise((resolve) => child.on('exit', resolve))
}
