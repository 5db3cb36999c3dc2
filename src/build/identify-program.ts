import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'

/** Folders and files that no product depends on. */
const apart = /^(?:bench|cli|packed|preview)\b/

const program = new URL('../', import.meta.url)

/** Lists of what is installed, by npm and of this checkout. */
const lists = ['../node_modules/.package-lock.json', '../package-lock.json']

let known: ReadonlyMap<string, string> | undefined

/**
 * Digests of the program, of the packages that it uses, and the version of
 * what runs it; read once, as what runs stays as it was loaded.
 */
export function identifyProgram(): ReadonlyMap<string, string> {
  known ??= new Map([
    ['the program', digestOf(filesOf(program))],
    ['the packages in node_modules', digestOf(lists)],
    ['Node.js', process.version]
  ])
  return known
}

/** One digest of all that `identifyProgram` tells, fit for a file's name. */
export function programVersion(): string {
  const all = [...identifyProgram().values()].join('\n')
  return createHash('sha256').update(all).digest('hex').slice(0, 32)
}

/** Paths in a folder, sorted. */
function filesOf(folder: URL): readonly string[] {
  return readdirSync(folder, {encoding: 'utf8', recursive: true})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.[jt]s$/.test(name) && !apart.test(name))
    .sort()
}

function digestOf(names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of names) hash.update(`${name}\n`).update(read(name))
  return hash.digest('hex')
}

/** Contents of a file beside the program; none where there is no file. */
function read(name: string): Uint8Array {
  try {
    return readFileSync(new URL(name, program))
  } catch {
    return new Uint8Array()
  }
}
