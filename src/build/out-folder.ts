import {storeName} from './cache/store-name.ts'
import {type Effects, readText} from './effects.ts'

/** Whose an output folder is, or that it is none. */
export type Owner = 'absent' | 'empty' | 'file' | 'foreign' | 'ours'

/**
 * Whether a folder may be written to or removed.
 *
 * One that is called `dist` is ours by name; another one if it is empty or
 * has our report in it.
 */
export async function ownerOf(effects: Effects, out: string): Promise<Owner> {
  const entries = await effects.list(out)
  if (entries === undefined) {
    const [stamp] = await effects.stamps([out])
    return stamp ? 'file' : 'absent'
  }
  if (entries.length === 0) return 'empty'
  if (out.split('/').at(-1) === 'dist') return 'ours'
  if (entries.some(({name}) => name === storeName)) return 'ours'
  const text = await readText(effects, `${out}/report.json`)
  return /"generator": "plenary"/.test(text ?? '') ? 'ours' : 'foreign'
}

/** Whether one folder is, or holds, the other. */
export function overlap(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one)
}

function isWithin(inner: string, outer: string): boolean {
  // Relative paths in normal form: only `.` and `../…` can be above.
  if (outer === '.') return !inner.startsWith('..')
  if (/^(?:\.\.\/)*\.\.$/.test(outer)) return true
  return inner === outer || inner.startsWith(`${outer}/`)
}
