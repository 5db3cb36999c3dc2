import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Built, expectWords, installBuilt, records} from './built.ts'
import {
  browsersOf,
  contentsOf,
  type Ended,
  problemOf,
  type Program,
  run,
  start,
  strayFiles,
  until
} from './program.ts'

/** A group of processes whose memory has a limit, where they can be made. */
const memory = '/sys/fs/cgroup/memory'
const canLimit = isWritable(memory)
if (!canLimit) console.warn(`Cannot limit memory: no access to ${memory}`)
const groups = canLimit ? [join(memory, `plenary-${process.pid}`)] : []

let program: Program
let argumentsOf: Built['argumentsOf']
let whole: Built['whole']

beforeAll(async function () {
  ;({argumentsOf, program, whole} = await installBuilt([
    '--no-cache',
    '--only',
    'handout'
  ]))
})

afterAll(() => program.remove())

/** All products are there, or it was said what stopped them. */
function expectWholeOr(end: Ended, out: string, words: RegExp): void {
  const isWhole = end.code === 0
  expect(isWhole ? 'browser' : end.out + end.err).toMatch(
    isWhole ? /browser/ : words
  )
  expect(isWhole ? contentsOf(out, records) : whole).toEqual(whole)
}

/** Starts a build and waits for its browser. */
async function startPrinting(out: string) {
  const running = start(program, argumentsOf(out))
  const {pid} = running.child
  const began = await until(() => browsersOf(pid).length > 0, 60_000)
  expect(began).toBe(true)
  return {...running, pid}
}

describe('the same pages', function () {
  test('should be there', function () {
    expect([...whole.keys()]).toContain('one/handout.pdf')
  })

  test.for([
    ['without a network', ['unshare', '-n']],
    ['with few open files', ['prlimit', '--nofile=1024']]
  ] as const)('should be printed %s', async function ([name, wrapper]) {
    const out = program.path(`same ${name}`)
    const ended = await run(program, argumentsOf(out), {wrapper})
    expectWords(ended)
    expect(problemOf(ended)).toBe('')
    expect(contentsOf(out, records)).toEqual(whole)
  })

  test('should be printed in the sandbox for who is not root', async function () {
    const out = program.path('sandbox')
    mkdirSync(out)
    const isRoot = process.getuid?.() === 0
    chmodSync(program.folder, 0o755)
    chmodSync(out, 0o777)
    const ended = await run(program, argumentsOf(out), {
      env: {HOME: '/nonexistent'},
      wrapper: isRoot
        ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
        : []
    })
    expectWords(ended)
    expect(problemOf(ended)).toBe('')
    expect(ended.err + ended.out).not.toContain('no-sandbox')
    expect([...contentsOf(out, records).keys()]).toEqual([...whole.keys()])
  })
})

describe('a browser', function () {
  test('should not outlive the build that is killed', async function () {
    const {child, ended, pid} = await startPrinting(program.path('killed'))
    child.kill('SIGKILL')
    await ended
    expect(await until(() => browsersOf(pid).length === 0, 20_000)).toBe(true)
  })

  test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'should be closed on %s',
    async function (signal) {
      const out = program.path(`signal ${signal}`)
      const {child, ended, pid} = await startPrinting(out)
      child.kill(signal)
      expectWords(await ended)
      expect(await until(() => browsersOf(pid).length === 0, 20_000)).toBe(true)
      expect(strayFiles(out)).toEqual([])
    }
  )

  test('should be started again when it dies', async function () {
    const out = program.path('dead')
    const {ended, pid} = await startPrinting(out)
    for (const browser of browsersOf(pid)) kill(browser, 'SIGKILL')
    const end = await ended
    expectWords(end)
    expectWholeOr(end, out, /error {2}browser-prints/)
    expect(browsersOf(pid)).toEqual([])
  })

  test('should be given up when it is frozen', async function () {
    const out = program.path('frozen')
    const {ended, pid} = await startPrinting(out)
    for (const browser of browsersOf(pid)) kill(browser, 'SIGSTOP')
    const end = await ended
    expectWords(end)
    expectWholeOr(end, out, /browser/)
    expect(await until(() => browsersOf(pid).length === 0, 20_000)).toBe(true)
  })

  test('should be told of when it is not there', async function () {
    const ended = await run(program, argumentsOf(program.path('none')), {
      env: {PUPPETEER_EXECUTABLE_PATH: '/nonexistent/chrome'}
    })
    expectWords(ended)
    expect(ended.code).toBe(3)
    expect(ended.err).toContain('--no-pdf')
  })

  test('should be told of when there is no folder for temporary files', async function () {
    const ended = await run(program, argumentsOf(program.path('no-tmp')), {
      env: {TMPDIR: '/nonexistent/tmp'}
    })
    expectWords(ended)
    expect(ended.code).toBe(3)
    expect(ended.err + ended.out).toContain('/nonexistent/tmp')
  })

  test('should not keep a program that cannot open its own files', async function () {
    const out = program.path('fewest files')
    const {child, ended} = start(program, argumentsOf(out), {
      wrapper: ['prlimit', '--nofile=256']
    })
    const end = await ended
    expectWords(end)
    expectWholeOr(end, out, /^plenary: /m)
    expect(browsersOf(child.pid)).toEqual([])
  })

  test.for(groups)(
    'should print, or say that it cannot, with little memory',
    async function (group) {
      mkdirSync(group)
      writeFileSync(join(group, 'memory.limit_in_bytes'), String(700 * 2 ** 20))
      const out = program.path('memory')
      const ended = await run(program, argumentsOf(out, '--jobs', '1'), {
        wrapper: [
          'sh',
          '-c',
          `echo $$ > ${group}/cgroup.procs && exec "$0" "$@"`
        ]
      })
      await until(
        () => readFileSync(join(group, 'cgroup.procs'), 'utf8') === '',
        20_000
      )
      rmdirSync(group)
      expectWords(ended)
      expect([0, 3]).toContain(ended.code)
      expectWholeOr(ended, out, /browser/)
    }
  )
})

function kill(pid: number, signal: 'SIGKILL' | 'SIGSTOP'): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended with another.
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
