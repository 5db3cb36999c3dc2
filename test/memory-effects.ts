import type {Effects, Entry, FileStamp} from '../src/build/effects.ts'

/** Effects on a map of paths to contents; nothing touches the disk. */
export function memoryEffects(
  files: Map<string, Uint8Array | string>
): Effects {
  return {
    async readBytes(path) {
      const contents = files.get(path)
      return typeof contents === 'string'
        ? new TextEncoder().encode(contents)
        : contents
    },
    async readAll(paths) {
      return Promise.all(paths.map((path) => this.readBytes(path)))
    },
    async stamps(paths) {
      return paths.map((path) => stampOf(files.get(path)))
    },
    async readWithin(folder, name) {
      return this.readBytes(`${folder}/${name}`)
    },
    async list(folder) {
      const entries = new Map<string, Entry>()
      for (const path of files.keys()) {
        if (!path.startsWith(`${folder}/`)) continue
        const [name = '', ...rest] = path.slice(folder.length + 1).split('/')
        entries.set(name, {name, isFolder: rest.length > 0})
      }
      return entries.size > 0 ? [...entries.values()] : undefined
    },
    async write(path, contents) {
      files.set(path, contents)
    },
    async move(from, to) {
      for (const [path, contents] of files) {
        if (path !== from && !path.startsWith(`${from}/`)) continue
        files.delete(path)
        files.set(to + path.slice(from.length), contents)
      }
    },
    async remove(target) {
      for (const path of files.keys())
        if (path === target || path.startsWith(`${target}/`)) files.delete(path)
    },
    isRunning: () => false,
    clock: () => 0,
    program: async () => new Map([['the program', 'one']]),
    browser: async () => undefined,
    sourceDate: () => undefined,
    today: () => '2026-01-01',
    now: () => new Date('2026-01-01T12:00:00'),
    openPrinter: async () => ({missing: 'No browser here'})
  }
}

/** A stamp that changes with the contents alone. */
function stampOf(
  contents: Uint8Array | string | undefined
): FileStamp | undefined {
  if (contents === undefined) return undefined
  const bytes =
    typeof contents === 'string' ? new TextEncoder().encode(contents) : contents
  let sum = 0
  for (const byte of bytes) sum = (sum * 31 + byte) % 1_000_000_007
  return {bytes: bytes.length, changedMs: sum, inode: 1, modifiedMs: sum}
}
