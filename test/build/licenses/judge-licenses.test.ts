import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {
  formatLicenses,
  judgeLicenses
} from '../../../src/build/licenses/judge-licenses.ts'

/** Problems of packages with these licences, by name. */
function problems(licenses: Readonly<Record<string, string | undefined>>) {
  const packages = Object.entries(licenses).map(([name, license]) => [
    `node_modules/${name}`,
    {license, version: '1.0.0'}
  ])
  const lockfile = {packages: {'': {}, ...Object.fromEntries(packages)}}
  return judgeLicenses(JSON.stringify(lockfile)).problems
}

test('should find nothing that we may not pass on', function () {
  const url = new URL('../../../package-lock.json', import.meta.url)
  const report = judgeLicenses(readFileSync(url, 'utf8'))
  expect(report.problems).toEqual([])
  expect(report.packages.length).toBeGreaterThan(300)
  expect(formatLicenses(report)).toMatch(/^zod 4\.\d+\.\d+ {2}MIT$/m)
})

test('should refuse licences that are unknown or ask for more', function () {
  expect(
    problems({
      a: 'MIT',
      b: 'GPL-3.0-only',
      c: undefined,
      d: 'MIT OR GPL-2.0',
      e: 'MIT AND GPL-2.0',
      f: '(MIT AND Zlib)',
      citeproc: 'AGPL-1.0'
    })
  ).toEqual([
    'Unexpected licence `GPL-3.0-only` of `b` 1.0.0, expected one that asks for no more than a notice',
    'Unexpected licence `unknown` of `c` 1.0.0, expected one that asks for no more than a notice',
    'Unexpected licence `AGPL-1.0` of `citeproc` 1.0.0, expected one that asks for no more than a notice',
    'Unexpected licence `MIT AND GPL-2.0` of `e` 1.0.0, expected one that asks for no more than a notice'
  ])
})

test('should name packages that stand in others', function () {
  const lockfile = {
    packages: {
      'node_modules/a/node_modules/@b/c': {license: 'ISC', version: '2.0.0'}
    }
  }
  expect(judgeLicenses(JSON.stringify(lockfile)).packages).toEqual([
    {isDev: false, license: 'ISC', name: '@b/c', version: '2.0.0'}
  ])
})
