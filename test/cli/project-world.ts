import type {Effects} from '../../src/build/effects.ts'
import {nodeEffects} from '../../src/build/node-effects.ts'
import {main} from '../../src/cli/main.ts'
import {memoryEffects} from '../memory-effects.ts'

/** Templates of the project, and all else in memory. */
function worldOf(files: Map<string, Uint8Array | string>): Effects {
  const memory = memoryEffects(files)
  return {
    ...memory,
    async readBytes(name) {
      return (await memory.readBytes(name)) ?? nodeEffects.readBytes(name)
    },
    async readWithin(folder, name) {
      return memory.readBytes(`${folder}/${name}`)
    },
    async list(folder) {
      const own = await memory.list(folder)
      // Templates may be changed in memory, the others are still there.
      if (own && !folder.startsWith('templates')) return own
      const others = await nodeEffects.list(folder)
      if (!own || !others) return own ?? others
      const names = new Map([...others, ...own].map((one) => [one.name, one]))
      return [...names.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
    },
    now: () => new Date('2026-03-04T12:00:00')
  }
}

/** Runs the program in a world of these files, which change. */
export async function run(
  files: Map<string, Uint8Array | string>,
  ...argv: string[]
) {
  return runIn({}, files, ...argv)
}

/** The same, in a world that is otherwise in some way. */
export async function runIn(
  changes: Partial<Effects> & {readonly signal?: AbortSignal},
  files: Map<string, Uint8Array | string>,
  ...argv: string[]
) {
  const {signal = new AbortController().signal, ...effects} = changes
  let out = ''
  let err = ''
  const code = await main(
    argv,
    {...worldOf(files), ...effects},
    {
      out: (text) => (out += text),
      err: (text) => (err += text),
      isLive: false,
      color: false,
      signal
    }
  )
  return {code, err, out}
}
