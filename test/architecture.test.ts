import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {allowed, importsOf, moduleOf, violations} from './import-checker.ts'

const folder = new URL('../src/', import.meta.url)
const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
const sources = new Map(
  files.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')])
)
const imports = [...sources].flatMap(([file, source]) =>
  importsOf(file, source)
)

describe('modules', function () {
  test('should be in the table, all of them', function () {
    const modules = new Set(files.map(moduleOf))
    expect([...modules].filter((name) => !(name in allowed))).toEqual([])
    expect(modules.size).toBeGreaterThan(10)
  })

  test('should import only what the table allows', function () {
    expect(violations(imports)).toEqual([])
  })

  // A checker that resolves nothing reports nothing.
  test('should have imports that the checker sees', function () {
    const seen = new Set(imports.map(({file}) => moduleOf(file)))
    expect(imports.length).toBeGreaterThan(files.length)
    expect(seen).toContain('markdown')
    expect(imports).toContainEqual({
      file: 'print/launch.ts',
      specifier: 'puppeteer'
    })
    expect(
      imports.some(({specifier}) => specifier === 'node:fs/promises')
    ).toBe(true)
  })
})

describe('files', function () {
  test('should have at most 400 lines, but for tables of data', function () {
    const tables = new Set(['diagnostic/rules.ts'])
    const long = [...sources].filter(
      ([file, source]) => !tables.has(file) && source.split('\n').length > 401
    )
    expect(long.map(([file]) => file)).toEqual([])
  })

  test('should export nothing by default', function () {
    const found = [...sources].filter(([, source]) =>
      /^export\s+(?:default\b|\{[^}]*\bas default\b)/mu.test(source)
    )
    expect(found.map(([file]) => file)).toEqual([])
  })

  test('should be imported with their ending', function () {
    const bare = imports.filter(
      ({specifier}) => specifier.startsWith('.') && !specifier.endsWith('.ts')
    )
    expect(bare).toEqual([])
  })
})

describe('checker', function () {
  const planted: readonly (readonly [string, string, string[]])[] = [
    [
      'statistics/wilson.ts',
      "import type {Place} from '../diagnostic/place.ts'",
      ['statistics/wilson.ts: diagnostic/place.ts']
    ],
    [
      'output/a.ts',
      "export * from '../statistics/wilson.ts'",
      ['output/a.ts: statistics/wilson.ts']
    ],
    [
      'email/a.ts',
      "export {\n  a,\n  type B\n} from '../output/b.ts'",
      ['email/a.ts: output/b.ts']
    ],
    [
      'check/a/b.ts',
      "import '../../build/build.ts'",
      ['check/a/b.ts: build/build.ts']
    ],
    [
      'build/a.ts',
      "const {launch} = await import('puppeteer')",
      ['build/a.ts: puppeteer']
    ],
    [
      'build/a.ts',
      "import puppeteer from 'puppeteer/internal/a.js'",
      ['build/a.ts: puppeteer/internal/a.js']
    ],
    [
      'trial/a.ts',
      "import {readFile} from 'node:fs/promises'",
      ['trial/a.ts: node:fs/promises']
    ],
    [
      'print/a.ts',
      "type A = import('../build/effects.ts').Effects",
      ['print/a.ts: build/effects.ts']
    ],
    [
      'trial/a.ts',
      "import {a} from '../../test/a.ts'",
      ['trial/a.ts: /test/a.ts']
    ],
    ['print/a.ts', "import {createHash} from 'node:crypto'", []],
    ['trial/a.ts', "// import {a} from '../build/a.ts'", []],
    ['trial/a.ts', "/**\n * import '../build/a.ts'\n */", []],
    ['trial/a.ts', "import {b} from './b.ts'\nimport {z} from 'zod'", []],
    ['cli.ts', "import {main} from './cli/main.ts'", []],
    ['cli/a.ts', "import {build} from '../build/build.ts'", []]
  ]

  test.each(planted)('should judge %s: %s', function (file, source, expected) {
    expect(violations(importsOf(file, source))).toEqual(expected)
  })
})
