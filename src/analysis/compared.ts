import {listNames, nearest, report} from '../diagnostic/index.ts'
import type {SplitSpec} from '../trial/index.ts'
import type {Context} from './method.ts'

/** Two groups of a set, of which one is compared with the other. */
export interface Compared<Group> {
  readonly level: string
  readonly group: Group
  readonly reference: Group
}

/**
 * Finds the two groups of a comparison.
 *
 * @returns
 *   Groups; `undefined` after reporting why there are none.
 */
export function findCompared<Group>(
  spec: SplitSpec & {readonly reference: string},
  levels: ReadonlyMap<string, Group>,
  {file}: Context
): Compared<Group> | undefined {
  const known = [...levels.keys()]
  const reference = levels.get(spec.reference)
  if (!reference) {
    const meant = nearest(spec.reference, known)
    report(file, 'group-known', {
      reason: `Unexpected reference \`${spec.reference}\` of \`${spec.id}\`, expected a level of \`${spec.by}\`: ${listNames(known)}`,
      fix: meant
        ? `Write \`${meant}\`.`
        : 'Name the level that others are compared with.',
      place: spec.places.get('reference') ?? spec.place,
      actual: spec.reference,
      expected: known
    })
    return undefined
  }

  const [other, ...more] = [...levels].filter(
    ([level]) => level !== spec.reference
  )
  if (!other || more.length > 0) {
    reportLevels(spec, known, 'two', {file})
    return undefined
  }

  const [level, group] = other
  return {level, group, reference}
}

/** Checks that there is something to compare. */
export function checkSeveral(
  spec: SplitSpec,
  levels: ReadonlyMap<string, unknown>,
  context: Context
): boolean {
  if (levels.size > 1) return true
  reportLevels(spec, [...levels.keys()], 'two or more', context)
  return false
}

/** Reports levels that are too few or too many to be compared. */
export function reportLevels(
  spec: SplitSpec,
  known: readonly string[],
  expected: string,
  {file}: Pick<Context, 'file'>
): void {
  report(file, 'group-known', {
    reason: `Unexpected ${known.length === 1 ? 'level' : 'levels'} ${listNames(known)} of \`${spec.by}\` in \`${spec.id}\`, expected ${expected}`,
    fix:
      known.length > 1
        ? 'Name a set of the participants of two levels.'
        : 'Name a variable that splits the set.',
    place: spec.places.get('by') ?? spec.place
  })
}
