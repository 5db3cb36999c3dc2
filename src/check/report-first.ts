import type {Place, Problem} from '../diagnostic/index.ts'

const most = 5

/**
 * Reports things that break a rule: the first five, and how many more there
 * are.
 *
 * @param describe
 *   What is wrong with one; called for those that are reported.
 * @param what
 *   What they have in common, as in “7 more rows with …”.
 */
export function reportFirst<Thing extends {readonly place: Place}>(
  things: readonly Thing[],
  describe: (thing: Thing) => Omit<Problem, 'place'>,
  what: string,
  report: (problem: Problem) => void
): void {
  for (const thing of things.slice(0, most))
    report({...describe(thing), place: thing.place})
  const next = things[most]
  if (!next) return
  const count = things.length - most
  report({
    reason: `Unexpected ${count} more ${count === 1 ? 'row' : 'rows'} with ${what}, from here on`,
    fix: 'Mend them as the rows before.',
    place: next.place
  })
}
