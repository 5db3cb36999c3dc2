/** A statement that imports, in a file of `src/`. */
export interface Import {
  readonly file: string
  readonly specifier: string
}

const all = [
  'analysis',
  'chart',
  'check',
  'diagnostic',
  'email',
  'format',
  'html',
  'markdown',
  'output',
  'print',
  'resolve',
  'statistics',
  'template',
  'trial'
] as const

/** What each module may import besides itself; the table of `docs/architecture.md`. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  analysis: ['diagnostic', 'statistics', 'trial'],
  bench: [...all, 'build', 'preview'],
  build: all,
  chart: ['analysis', 'diagnostic', 'format', 'trial'],
  check: all,
  cli: [...all, 'build', 'preview'],
  diagnostic: [],
  email: ['diagnostic', 'html'],
  format: ['analysis'],
  html: ['diagnostic'],
  markdown: ['diagnostic'],
  output: [
    'analysis',
    'chart',
    'diagnostic',
    'format',
    'markdown',
    'resolve',
    'trial'
  ],
  preview: [...all.filter((name) => name !== 'print'), 'build'],
  print: ['diagnostic'],
  resolve: ['analysis', 'diagnostic', 'format', 'markdown', 'trial'],
  statistics: [],
  template: ['diagnostic', 'output'],
  trial: ['diagnostic', 'markdown']
}

/** Packages of npm that only one module may import. */
const owners: Readonly<Record<string, string>> = {
  puppeteer: 'print',
  vite: 'preview'
}

/** Modules of Node that change nothing and read nothing but their arguments. */
const pureNodeModules: ReadonlySet<string> = new Set([
  'node:crypto',
  'node:zlib'
])

/** Where files, clocks and processes may be used. */
const edges: ReadonlySet<string> = new Set(['bench', 'build', 'cli', 'preview'])

/**
 * All imports of a file: `import`, `export … from`, `import()` and
 * `import('…')` in types.
 *
 * @param file
 *   Path in `src/`.
 * @param source
 *   Its text; imports in comments do not count.
 */
export function importsOf(file: string, source: string): Import[] {
  const code = source
    .replaceAll(/\/\*[^]*?\*\//gu, '')
    .replaceAll(/^\s*\/\/.*$/gmu, '')
  const statement =
    /^\s*(?:import|export)\b(?:[\w\s{},*$]*?\bfrom)?\s*(['"])([^'"\n]+)\1|\bimport\s*\(\s*(['"`])([^'"`]+)\3/gmu
  return [...code.matchAll(statement)].map(function (match) {
    return {file, specifier: match[2] ?? match[4] ?? ''}
  })
}

/**
 * Imports that the table does not allow.
 *
 * @param imports
 *   Of all files.
 * @returns
 *   A line for each; in an order that repeats.
 */
export function violations(imports: readonly Import[]): string[] {
  return imports.flatMap(function ({file, specifier}) {
    const from = moduleOf(file)

    if (!specifier.startsWith('.')) {
      const owner = owners[packageOf(specifier)]
      const foreign = owner !== undefined && owner !== from
      const unsafe =
        specifier.startsWith('node:') &&
        !edges.has(from) &&
        !pureNodeModules.has(specifier)
      return foreign || unsafe ? [`${file}: ${specifier}`] : []
    }

    const target = resolvePath(file, specifier)
    const to = moduleOf(target)
    const known = allowed[from]?.includes(to) ?? false
    return from === to || known ? [] : [`${file}: ${target}`]
  })
}

/** First folder; `cli` and `bench` also for the files of that name. */
export function moduleOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/\.ts$/, '')
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

function resolvePath(file: string, specifier: string): string {
  const {pathname} = new URL(specifier, `file:///src/${file}`)
  return pathname.replace(/^\/src\//, '')
}
