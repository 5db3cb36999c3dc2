import type {VFile} from 'vfile'
import {report} from '../diagnostic/index.ts'
import type {Row, SplitSpec} from '../trial/index.ts'
import {levelsOf} from './counting.ts'
import type {Computed, Context} from './method.ts'
import type {Result} from './result.ts'

/** Participants of a set, or of a level of it. */
export interface Group {
  /** “set `treated`”, for messages. */
  readonly name: string
  /** Row of the set by participant. */
  readonly rows: ReadonlyMap<string, Row>
}

/** Whole set and levels of it. */
export interface Groups {
  readonly all: Group
  readonly levels: ReadonlyMap<string, Group>
}

/**
 * Splits a set by the variable of a result; each group has participants.
 *
 * @returns
 *   Groups; `undefined` after reporting why there are none.
 */
export function splitSet(
  spec: SplitSpec,
  {set, file}: Context
): Groups | undefined {
  const levelOf = levelsOf(spec, set, file)
  if (!levelOf) return undefined
  const all = {name: `set \`${set.id}\``, rows: set.rows}
  const levels = new Map<string, Group>()
  for (const level of levelOf.levels)
    levels.set(level, {
      name: `level \`${level}\` of \`${spec.by}\``,
      rows: new Map(
        [...set.rows].filter(
          ([subject]) => levelOf.bySubject.get(subject) === level
        )
      )
    })

  let filled = true
  for (const {name, rows} of [all, ...levels.values()]) {
    if (rows.size > 0) continue
    filled = false
    reportEmpty(name, spec, file)
  }
  return filled ? {all, levels} : undefined
}

/** Reports a group in which there is nobody. */
export function reportEmpty(
  name: string,
  {id, place}: SplitSpec,
  file: VFile
): void {
  report(file, 'group-known', {
    reason: `Unexpected ${name} without participants in \`${id}\`, expected some`,
    fix: 'Delete the level, or correct the filter of the set.',
    place
  })
}

/**
 * Computes a result for the whole set and for each level.
 *
 * @param compute
 *   Yields `undefined` after reporting why there is no result.
 */
export function forGroups(
  {all, levels}: Groups,
  compute: (group: Group) => Result | undefined
): Computed | undefined {
  const whole = compute(all)
  const results = new Map<string, Result>()
  for (const [level, group] of levels) {
    const result = compute(group)
    if (result) results.set(level, result)
  }

  return whole && results.size === levels.size
    ? {all: whole, levels: results}
    : undefined
}
