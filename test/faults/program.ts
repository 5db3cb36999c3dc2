import {type ChildProcess, spawn} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A copy of the program with a cache of its own, and room for its work. */
export interface Program {
  readonly folder: string
  readonly cli: string
  /** Cache of fonts and browsers. */
  readonly cache: string
  /** Path in the room. */
  readonly path: (...names: string[]) => string
  readonly remove: () => void
}

/** How a run ended. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

/** A run that goes on. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/**
 * Copies the compiled program, so that no other run shares its cache and no
 * other compilation changes it meanwhile.
 */
export function installProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-fault-'))
  for (const name of ['lib', 'templates', 'package.json'])
    cpSync(join(root, name), join(folder, name), {recursive: true})
  const modules = join(folder, 'node_modules')
  const cache = join(modules, '.cache/plenary')
  mkdirSync(cache, {recursive: true})
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '.cache')
      symlinkSync(join(root, 'node_modules', name), join(modules, name))
  const shared = join(root, 'node_modules/.cache/plenary')
  for (const name of existsSync(shared) ? readdirSync(shared) : [])
    if (name === 'fonts')
      cpSync(join(shared, name), join(cache, name), {recursive: true})
    else if (name.startsWith('chromium'))
      symlinkSync(join(shared, name), join(cache, name))
  return {
    cache,
    cli: join(folder, 'lib/cli.js'),
    folder,
    path: (...names) => join(folder, ...names),
    remove: () => rmSync(folder, {force: true, recursive: true})
  }
}

/**
 * Starts the program.
 *
 * @param wrapper
 *   Command that runs it, such as `['unshare', '-n']`.
 */
export function start(
  {cli, folder}: Program,
  args: readonly string[],
  {
    env = {},
    node = [],
    wrapper = []
  }: {
    readonly env?: Readonly<Record<string, string | undefined>>
    readonly node?: readonly string[]
    readonly wrapper?: readonly string[]
  } = {}
): Running {
  const [command = '', ...rest] = [
    ...wrapper,
    process.execPath,
    ...node,
    cli,
    ...args
  ]
  const child = spawn(command, rest, {
    cwd: folder,
    // A group of its own, which can be ended as one.
    detached: true,
    env: {...process.env, NO_COLOR: '1', ...env},
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let out = ''
  let err = ''
  child.stdout?.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr?.on('data', (data: Buffer) => (err += data.toString()))
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({code, err, out, signal}))
  })
  return {child, ended}
}

/** Runs the program to its end. */
export function run(...args: Parameters<typeof start>): Promise<Ended> {
  return start(...args).ended
}

/** What a run that should be fine said; nothing if it was. */
export function problemOf({code, err, out}: Ended): string {
  return code === 0 ? '' : `${code}: ${err}${out}`
}

/** Writes summaries that are fine, by slug. */
export function writeSummaries(
  folder: string,
  slugs: readonly string[],
  text: (slug: string) => string = honest
): void {
  for (const slug of slugs) {
    mkdirSync(join(folder, slug), {recursive: true})
    writeFileSync(join(folder, slug, 'summary.md'), text(slug))
  }
}

/** A summary with a word of its own. */
export function honest(slug: string): string {
  return `---
title: Stable disease in ${slug}
takeaway: Participants of ${slug} had stable disease
authors:
  - name: Łukasz Żółć
meeting: sno
data-status: reported
---

## Background

Participants of ${slug} had ALT <ULN and 10⁷ cells.

## Methods

| Site | Dose |
| --- | --- |
| One | low |

## Results

1. Disease was stable.

\`\`\`yaml reported
sd: {label: Stable disease, count: 7, of: 11, source: x}
\`\`\`

Stable disease in \`= sd\`.

## Conclusions

Participants of ${slug} did well.
`
}

/** Contents of all files of a folder by path, but those of names given. */
export function contentsOf(
  folder: string,
  without: readonly string[] = []
): Map<string, string> {
  const files = new Map<string, string>()
  look('')
  return files

  function look(path: string): void {
    for (const name of readdirSync(join(folder, path)).sort()) {
      if (without.includes(name)) continue
      const inner = path === '' ? name : `${path}/${name}`
      const full = join(folder, inner)
      if (statSync(full).isDirectory()) look(inner)
      else files.set(inner, readFileSync(full, 'base64'))
    }
  }
}

/** What a build leaves on the way, if it leaves anything. */
export function strayFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(
    (name) => /\.tmp$|(?:^|\/)\.staging(?:\/|$)/.test(name)
  )
}

/** Whether a text is a trace of calls, which users cannot read. */
export function hasStack(text: string): boolean {
  return /^\s+at .*(?:\.js:\d+|node:)/m.test(text)
}

/** Browsers that a process started and that still run. */
export function browsersOf(pid: number | undefined): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(function (other) {
      try {
        return readFileSync(`/proc/${other}/cmdline`, 'utf8').includes(
          `plenary-browser-${pid}-`
        )
      } catch {
        return false
      }
    })
}

/** Waits until something is so; `false` if it never is. */
export async function until(
  isSo: () => boolean,
  timeoutMs: number
): Promise<boolean> {
  const end = Date.now() + timeoutMs
  while (!isSo()) {
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return true
}
