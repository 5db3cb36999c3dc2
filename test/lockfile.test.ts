import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {z} from 'zod'

const names = z.record(z.string(), z.string()).default({})
const lockfile = z.object({
  lockfileVersion: z.number(),
  packages: z.record(
    z.string(),
    z.object({
      hasInstallScript: z.boolean().default(false),
      integrity: z.string().optional(),
      optionalDependencies: names
    })
  )
})
const manifest = z.object({
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names
})

function read<Schema extends z.ZodType>(
  name: string,
  schema: Schema
): z.output<Schema> {
  const url = new URL(`../${name}`, import.meta.url)
  return schema.parse(JSON.parse(readFileSync(url, 'utf8')))
}

const {packages} = read('package-lock.json', lockfile)

test('should hold every platform, as `npm ci` refuses a lockfile with holes', function () {
  const missing = Object.entries(packages).flatMap(
    ([path, {optionalDependencies}]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !(`node_modules/${name}` in packages) &&
          !(`${path}/node_modules/${name}` in packages)
      )
  )
  expect(missing).toEqual([])
})

test('should run no install script', function () {
  const scripts = Object.entries(packages)
    .filter(([, {hasInstallScript}]) => hasInstallScript)
    .map(([path]) => path)
  // `package.json` tells npm and puppeteer itself not to run it.
  expect(scripts).toEqual(['node_modules/puppeteer'])
})

test('should know what each package must be', function () {
  const unsure = Object.entries(packages)
    .filter(([path, {integrity}]) => path !== '' && integrity === undefined)
    .map(([path]) => path)
  expect(unsure).toEqual([])
})

test('should pin exact versions', function () {
  const {dependencies, devDependencies, optionalDependencies} = read(
    'package.json',
    manifest
  )
  for (const version of Object.values({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies
  }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})
