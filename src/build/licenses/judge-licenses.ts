import {z} from 'zod'

/** A package that `package-lock.json` names. */
export interface LicensedPackage {
  readonly name: string
  readonly version: string
  /** SPDX expression, as the package says. */
  readonly license: string
  /** Needed to develop alone, not to build summaries. */
  readonly isDev: boolean
}

/** Packages with what cannot be used of them. */
export interface LicenseReport {
  /** In the order of their names. */
  readonly packages: readonly LicensedPackage[]
  readonly problems: readonly string[]
}

/**
 * Licences that ask for no more than a notice; MPL-2.0 asks for the source of
 * its own files, which we leave as they are; fonts of OFL-1.1 may be embedded.
 */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib'
])

/** Packages that need a word of their own, with the reason why they may stay. */
const exceptions: Readonly<Record<string, string>> = {
  // Formats references; unchanged, fetched by npm and not part of products.
  citeproc: 'CPAL-1.0 OR AGPL-1.0',
  // Its Readme says MIT, its manifest nothing.
  format: 'unknown'
}

const lockfileSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().default(false),
      license: z.string().default('unknown'),
      version: z.string().default('unknown')
    })
  )
})

/**
 * Lists the licences of all packages of a lockfile, and those that we may not
 * pass on.
 *
 * @param lockfile
 *   Text of `package-lock.json`.
 */
export function judgeLicenses(lockfile: string): LicenseReport {
  const {packages} = lockfileSchema.parse(JSON.parse(lockfile))
  const all = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, {dev, license, version}]): LicensedPackage => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 13),
      version,
      license,
      isDev: dev
    }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
  const problems = all
    .filter(
      ({license, name}) => !isAllowed(license) && exceptions[name] !== license
    )
    .map(
      ({license, name, version}) =>
        `Unexpected licence \`${license}\` of \`${name}\` ${version}, expected one that asks for no more than a notice`
    )
  return {packages: all, problems}
}

/** Formats a report: a line for each package, then how many have which. */
export function formatLicenses({packages}: LicenseReport): string {
  const counts = new Map<string, number>()
  for (const {license} of packages)
    counts.set(license, (counts.get(license) ?? 0) + 1)
  const lines = packages.map(
    ({isDev, license, name, version}) =>
      `${name} ${version}  ${license}${isDev ? '  (to develop)' : ''}`
  )
  const sums = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([license, count]) => `${String(count).padStart(5)}  ${license}`)
  return [...lines, '', ...sums, ''].join('\n')
}

/** Whether an SPDX expression can be fulfilled by licences that are allowed. */
function isAllowed(expression: string): boolean {
  const inner = /^\(([^()]*)\)$/.exec(expression.trim())?.[1]
  const text = inner ?? expression.trim()
  return text
    .split(' OR ')
    .some((choice) =>
      choice.split(' AND ').every((license) => allowed.has(license.trim()))
    )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
