import {
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {createServer} from 'node:http'
import {once} from 'node:events'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {z} from 'zod'
import {patterns} from '../hostile/patterns.ts'
import {plainSummary} from '../plain-summary.ts'
import {expectWords} from './built.ts'
import {
  contentsOf,
  honest,
  installProgram,
  problemOf,
  type Program,
  run,
  start,
  strayFiles,
  writeSummaries
} from './program.ts'

const reportSchema = z.object({
  summaries: z.array(
    z.object({
      slug: z.string(),
      state: z.string(),
      messages: z.array(
        z.object({
          place: z.unknown().optional(),
          ruleId: z.string().optional()
        })
      )
    })
  )
})

/** Names of patterns that no summary may have; all end in a located error. */
const hard: readonly string[] = [
  'quotations',
  'lists on a line',
  'strong in strong',
  'a run of stars on each side',
  'brackets on each side',
  'images on each side',
  'heads by lines',
  'directives',
  'a definition used often',
  'a square table',
  'combining marks',
  'a long word'
]

let program: Program
let address = ''
let asked = 0
const server = createServer(function (_, response) {
  asked++
  response.end()
})

beforeAll(async function () {
  program = installProgram()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`
  writeFileSync(program.path('secret.txt'), 'CANARY-OF-A-FILE')
})

afterAll(function () {
  server.close()
  program.remove()
})

/** Summaries that are refused, each for a reason of its own. */
function hostile(): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const name of hard) {
    const make = patterns.find(([other]) => other === name)?.[1]
    if (!make) throw new Error(`Cannot find the pattern \`${name}\``)
    texts.set(
      `x-${name.replaceAll(' ', '-')}`,
      plainSummary(`${make(65_536)}\n`)
    )
  }
  texts.set('x-yaml-deep', plainSummary('', `funding: ${'['.repeat(20_000)}\n`))
  texts.set('x-yaml-alias', plainSummary('', 'funding: &a [*a, *a]\n'))
  texts.set('x-yaml-proto', plainSummary('', '__proto__: {polluted: yes}\n'))
  texts.set(
    'x-file',
    plainSummary(
      '## Results\n\n![A](../../secret.png)\n',
      'data: {a: ../../secret.csv}\n'
    )
  )
  texts.set(
    'x-remote',
    plainSummary(
      `## Results\n\n![A](${address}/a.png)\n\n[b](${address}/b) [c](javascript:alert(1))\n`
    )
  )
  texts.set(
    'x-markup',
    `---\ntitle: <script>fetch("${address}")</script>\ntakeaway: A\nauthors:\n  - name: <img src=${address} onerror=x>\nmeeting: nowhere\ndata-status: final\n---\n`
  )
  texts.set('x-hidden', plainSummary('A \u202Etxt.exe\n'))
  texts.set('x-large', plainSummary(`${'word '.repeat(60_000)}\n`))
  return texts
}

/** Slugs with what came of each. */
function states(out: string): ReadonlyMap<string, string> {
  const report = reportSchema.parse(
    JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))
  )
  return new Map(
    report.summaries.map(({messages, slug, state}) => [
      slug,
      state === 'refused' && messages.length === 0 ? 'silent' : state
    ])
  )
}

/** Most memory that a process had, in MB, as Linux counts it. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

async function runWatched(args: readonly string[]) {
  const {child, ended} = start(program, args)
  let peakMb = 0
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid))
  }, 200)
  const end = await ended
  clearInterval(timer)
  return {...end, peakMb}
}

describe('a crowd', function () {
  test('should have twenty that are hostile', function () {
    expect(hostile().size).toBe(20)
  })

  test('should be built but for those, as each would be alone', async function () {
    const content = program.path('crowd')
    const out = program.path('crowd-out')
    const good = Array.from({length: 980}, (_, index) => `s${index + 1000}`)
    writeSummaries(content, good)
    const bad = hostile()
    writeSummaries(content, [...bad.keys()], (slug) => bad.get(slug) ?? '')
    const options = '--no-cache --only abstract,newsletter --no-pdf'.split(' ')
    const args = [...options, '--content', content, '--out']
    const ended = await runWatched(['build', ...args, out])
    expectWords(ended)
    expect(ended.code).toBe(1)
    const all = states(out)
    expect(good.filter((slug) => all.get(slug) !== 'built')).toEqual([])
    expect(
      [...bad.keys()].filter((slug) => all.get(slug) !== 'refused')
    ).toEqual([])
    for (const slug of bad.keys()) {
      expect(ended.out).toMatch(
        new RegExp(`${slug}/[\\w./-]+(?::\\d+:\\d+)? {2}error`)
      )
      expect(existsSync(join(out, slug, 'abstract.html'))).toBe(false)
    }
    expect(strayFiles(out)).toEqual([])
    expect(ended.peakMb).toBeGreaterThan(50)
    expect(ended.peakMb).toBeLessThan(2048)
    expect(asked).toBe(0)
    for (const slug of ['s1000', 's1490', 's1979']) {
      const alone = program.path('alone', slug)
      const end = await run(program, [
        'build',
        slug,
        ...args,
        join(alone, 'out')
      ])
      expect(problemOf(end)).toBe('')
      expect(contentsOf(join(alone, 'out', slug))).toEqual(
        contentsOf(join(out, slug))
      )
    }
  }, 900_000)

  test('should be printed as each would be alone', async function () {
    const content = program.path('printed')
    const out = program.path('printed-out')
    const good = ['one', 'two', 'three', 'four']
    writeSummaries(content, good)
    const bad = [...hostile()].slice(-6)
    writeSummaries(
      content,
      bad.map(([slug]) => slug),
      (slug) => new Map(bad).get(slug) ?? ''
    )
    mkdirSync(join(content, 'x-linked'))
    symlinkSync(
      program.path('secret.txt'),
      join(content, 'x-linked/summary.md')
    )
    const args = ['--no-cache', '--only', 'handout', '--content', content]
    const ended = await run(program, ['build', ...args, '--out', out])
    expectWords(ended)
    expect(ended.code).toBe(1)
    const all = states(out)
    expect(good.map((slug) => all.get(slug))).toEqual(good.map(() => 'built'))
    expect(all.get('x-linked')).toBe('refused')
    const alone = program.path('printed-alone')
    expect(
      problemOf(await run(program, ['build', 'one', ...args, '--out', alone]))
    ).toBe('')
    expect(contentsOf(join(alone, 'one'))).toEqual(contentsOf(join(out, 'one')))
    for (const text of contentsOf(out).values())
      expect(Buffer.from(text, 'base64').includes('CANARY')).toBe(false)
    expect(asked).toBe(0)
  })

  test('should need no more memory when it is larger', async function () {
    const peaks: number[] = []
    for (const count of [20, 200]) {
      const content = program.path(`memory-${count}`)
      writeSummaries(
        content,
        Array.from({length: count}, (_, index) => `s${index}`),
        honest
      )
      const ended = await runWatched([
        'build',
        '--no-cache',
        '--only',
        'abstract',
        '--no-pdf',
        '--content',
        content,
        '--out',
        program.path(`memory-out-${count}`)
      ])
      expect(problemOf(ended)).toBe('')
      peaks.push(ended.peakMb)
    }
    const [few = 0, many = 0] = peaks
    expect(many).toBeLessThan(1.6 * few + 150)
  })
})
