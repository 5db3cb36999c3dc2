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
      return (await memory.list(folder)) ?? nodeEffects.list(folder)
    },
    now: () => new Date('2026-03-04T12:00:00')
  }
}

/** Runs the program in a world of these files, which change. */
export async function run(
  files: Map<string, Uint8Array | string>,
  ...argv: string[]
) {
  let out = ''
  let err = ''
  const code = await main(argv, worldOf(files), {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isLive: false,
    color: false,
    signal: new AbortController().signal
  })
  return {code, err, out}
}
