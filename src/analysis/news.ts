import type {VFile} from 'vfile'
import {formatPlace, type Place} from '../diagnostic/index.ts'

const told = new WeakMap<VFile, Set<string>>()

/**
 * Rows whose problem was not reported yet: many results are made from the same
 * rows, and their author mends each once.
 *
 * @param problem
 *   What is wrong with them, the same words for the same problem.
 */
export function newRows<Row extends {readonly place: Place}>(
  rows: readonly Row[],
  problem: string,
  file: VFile
): readonly Row[] {
  const known = told.get(file) ?? new Set<string>()
  told.set(file, known)
  return rows.filter(function ({place}) {
    const key = `${formatPlace(place)} ${problem}`
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}
