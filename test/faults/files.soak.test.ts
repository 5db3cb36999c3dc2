import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Built, expectWords, installBuilt, records, slugs} from './built.ts'
import {
  contentsOf,
  problemOf,
  type Program,
  run,
  start,
  strayFiles,
  until,
  writeSummaries
} from './program.ts'

let program: Program
let argumentsOf: Built['argumentsOf']
let whole: Built['whole']

beforeAll(async function () {
  ;({argumentsOf, program, whole} = await installBuilt(['--no-pdf']))
})

afterAll(() => program.remove())

/** A shell that mounts something on a folder before the program runs. */
function mounted(folder: string, options: string, then = ''): string[] {
  mkdirSync(folder, {recursive: true})
  return [
    'unshare',
    '-rm',
    'sh',
    '-c',
    `mount -t tmpfs -o ${options} tmpfs "$0" && ${then === '' ? 'true' : then} && "$@"; code=$?; echo "left: $(find "$0" -name '*.tmp' -o -name .staging | tr '\\n' ' ')"; exit $code`,
    folder
  ]
}

describe('the same input', function () {
  test('should give the same bytes, without the cache too', async function () {
    const out = program.path('again')
    expect(problemOf(await run(program, argumentsOf(out, '--no-cache')))).toBe(
      ''
    )
    expect(contentsOf(out, records)).toEqual(whole)
  })

  test.for([
    [
      'another time zone and language',
      {LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu'}
    ],
    ['no home', {HOME: '/nonexistent'}]
  ] as const)(
    'should give the same bytes with %s',
    async function ([name, env]) {
      const out = program.path(`same ${name}`)
      const ended = await run(program, argumentsOf(out, '--no-cache'), {env})
      expectWords(ended)
      expect(problemOf(ended)).toBe('')
      expect(contentsOf(out, records)).toEqual(whole)
    }
  )

  test('should give the same bytes on another day', async function () {
    const out = program.path('later')
    const shift = program.path('shift.mjs')
    writeFileSync(
      shift,
      'const now = Date.now; Date.now = () => now() + 400 * 86_400_000\n'
    )
    const ended = await run(program, argumentsOf(out, '--no-cache'), {
      node: ['--import', shift]
    })
    expect(problemOf(ended)).toBe('')
    expect(contentsOf(out, records)).toEqual(whole)
  })
})

describe('a folder that cannot be written', function () {
  test.for([
    ['full', 'size=160k', ''],
    ['without room for names', 'nr_inodes=5', ''],
    ['read-only', 'size=4m', 'mount -o remount,ro "$0"']
  ] as const)(
    'should be named when it is %s',
    async function ([name, options, then]) {
      const out = program.path(`disk ${name}`)
      const ended = await run(program, argumentsOf(out, '--no-cache'), {
        wrapper: mounted(out, options, then)
      })
      expectWords(ended)
      expect(ended.code).toBeGreaterThan(0)
      expect(ended.err + ended.out).toContain(out)
      expect(ended.out).toMatch(/^left: $/m)
    }
  )

  test('should be named when it is a file, which stays', async function () {
    const out = program.path('a-file')
    writeFileSync(out, 'mine')
    const ended = await run(program, argumentsOf(out))
    expectWords(ended)
    expect(ended.code).toBeGreaterThan(0)
    expect(ended.err + ended.out).toContain(out)
    expect(readFileSync(out, 'utf8')).toBe('mine')
  })

  test('should be named when a file has the name of a summary, which stays', async function () {
    const out = program.path('taken')
    expect(problemOf(await run(program, argumentsOf(out)))).toBe('')
    rmSync(join(out, 'two'), {recursive: true})
    writeFileSync(join(out, 'two'), 'mine')
    const ended = await run(program, argumentsOf(out, '--no-cache'))
    expectWords(ended)
    expect(strayFiles(out)).toEqual([])
    expect(ended.code).toBeGreaterThan(0)
    expect(ended.err + ended.out).toContain('two')
    expect(readFileSync(join(out, 'two'), 'utf8')).toBe('mine')
  })
})

describe('a build that is ended', function () {
  test('should leave whole products when it is killed at any time', async function () {
    const out = program.path('killed')
    const torn: string[] = []
    for (let round = 1; round <= 6; round++) {
      const {child, ended} = start(program, argumentsOf(out, '--no-cache'))
      await new Promise((resolve) => setTimeout(resolve, 450 * round))
      child.kill('SIGKILL')
      await ended
      torn.push(...tornFiles(out))
    }
    expect(torn).toEqual([])
    expect(problemOf(await run(program, argumentsOf(out)))).toBe('')
    expect(contentsOf(out, records)).toEqual(whole)
    expect(strayFiles(out)).toEqual([])
  })

  test.for([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129]
  ] as const)('should leave nothing after %s', async function ([signal, code]) {
    const out = program.path(`signal ${signal}`)
    const {child, ended} = start(program, argumentsOf(out, '--no-cache'))
    expect(
      await until(() => existsSync(join(out, 'report.json')), 60_000)
    ).toBe(true)
    child.kill(signal)
    const end = await ended
    expectWords(end)
    expect(strayFiles(out)).toEqual([])
    // It may have been over before.
    expect([0, code]).toContain(end.code)
  })

  test('should let two builds of one folder both be right, or one say so', async function () {
    const out = program.path('both')
    const both = await Promise.all([
      run(program, argumentsOf(out, '--no-cache')),
      run(program, argumentsOf(out, '--no-cache'))
    ])
    both.forEach(expectWords)
    expect(both.some(({code}) => code === 0)).toBe(true)
    expect(contentsOf(out, records)).toEqual(whole)
    expect(strayFiles(out)).toEqual([])
  })

  test('should say nothing of a reader that stopped to read', async function () {
    const {err} = await run(program, ['build', '--help'], {
      wrapper: ['sh', '-c', '"$0" "$@" | head -c 1']
    })
    expect(err).toBe('')
  })
})

describe('files that are gone or damaged', function () {
  test('should take away the products of a summary that is gone', async function () {
    const own = program.path('content-gone')
    const out = program.path('gone')
    const args = ['build', '--no-pdf', '--content', own, '--out', out]
    writeSummaries(own, slugs)
    expect(problemOf(await run(program, args))).toBe('')
    rmSync(join(own, 'two'), {recursive: true})
    expect(problemOf(await run(program, args))).toBe('')
    expect(existsSync(join(out, 'two'))).toBe(false)
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('two/')
  })

  test('should name a summary that goes while it is built', async function () {
    const own = program.path('content-going')
    const out = program.path('going')
    const many = Array.from({length: 60}, (_, index) => `s${index + 10}`)
    writeSummaries(own, many)
    const {child, ended} = start(program, [
      'build',
      '--no-pdf',
      '--content',
      own,
      '--out',
      out,
      '--jobs',
      '1'
    ])
    expect(await until(() => existsSync(join(out, 's10')), 60_000)).toBe(true)
    rmSync(join(own, 's69'), {recursive: true})
    const end = await ended
    expect(child.exitCode).toBe(end.code)
    expectWords(end)
    expect(existsSync(join(out, 's68'))).toBe(true)
    expect(end.code === 0 ? 's69' : end.out).toContain('s69')
  })

  test('should mend products that an earlier run left torn', async function () {
    const out = program.path('torn')
    expect(problemOf(await run(program, argumentsOf(out)))).toBe('')
    for (const path of contentsOf(out, records).keys())
      truncateSync(
        join(out, path),
        Math.floor(statSync(join(out, path)).size / 2)
      )
    expect(problemOf(await run(program, argumentsOf(out)))).toBe('')
    expect(contentsOf(out, records)).toEqual(whole)
  })

  test.for(['half', 'flipped', 'gone'] as const)(
    'should make again what a cache that is %s does not tell',
    async function (kind) {
      const out = program.path(`cache ${kind}`)
      expect(problemOf(await run(program, argumentsOf(out)))).toBe('')
      const fonts = join(program.cache, 'fonts')
      for (const folder of [join(out, '.plenary'), fonts])
        for (const path of contentsOf(folder).keys())
          damage(join(folder, path), kind)
      expect(readdirSync(fonts).length > 0 || kind === 'gone').toBe(true)
      const ended = await run(program, argumentsOf(out))
      expectWords(ended)
      expect(problemOf(ended)).toBe('')
      expect(contentsOf(out, records)).toEqual(whole)
    }
  )

  test.for([
    ['full', 'size=4k'],
    ['without room for names', 'nr_inodes=1']
  ] as const)(
    'should build where the folder for temporary files is %s',
    async function ([name, options]) {
      const temporary = program.path(`tmp ${name}`)
      const out = program.path(`out tmp ${name}`)
      const ended = await run(program, argumentsOf(out, '--no-cache'), {
        env: {TMPDIR: temporary},
        wrapper: mounted(temporary, options)
      })
      expectWords(ended)
      expect(problemOf(ended)).toBe('')
    }
  )
})

/** Files under their name that are not what they should be. */
function tornFiles(out: string): readonly string[] {
  if (!existsSync(out)) return []
  const products = contentsOf(out, [...records, '.staging', 'index.html'])
  return [...products]
    .filter(
      ([path, text]) => !path.endsWith('.tmp') && text !== whole.get(path)
    )
    .map(([path]) => path)
}

function damage(path: string, kind: 'flipped' | 'gone' | 'half'): void {
  const bytes = readFileSync(path)
  if (kind === 'gone') rmSync(path)
  else if (kind === 'half') truncateSync(path, Math.floor(bytes.length / 2))
  else {
    const at = Math.floor(bytes.length / 2)
    bytes[at] = (bytes[at] ?? 0) ^ 0x55
    writeFileSync(path, bytes)
  }
}
