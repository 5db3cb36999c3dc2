import type {Proportion, Result, ResultGroup} from '../../analysis/result.ts'
import type {Place, Problem} from '../../diagnostic/index.ts'
import type {Rule, Subject} from '../rule.ts'

const categories = ['CR', 'PR', 'SD', 'PD', 'NE'] as const
const named: Readonly<Record<(typeof categories)[number], RegExp>> = {
  CR: /^(?:complete (?:response|remission)(?: \(CR\))?|CR)$/i,
  PR: /^(?:partial (?:response|remission)(?: \(PR\))?|PR)$/i,
  SD: /^(?:stable disease(?: \(SD\))?|SD)$/i,
  PD: /^(?:progressive disease(?: \(PD\))?|PD)$/i,
  NE: /^(?:not evaluable(?: \(NE\))?|NE)$/i
}

interface Sum {
  readonly sum: number
  readonly denominator: number
  readonly level: string
  readonly place: Place
}

/** Participants in the response categories are no more than their set. */
export const categoriesAddUp: Rule = {
  id: 'categories-add-up',
  check(subject, report) {
    for (const sum of sumsOf(subject))
      if (sum.sum > sum.denominator)
        report(
          problemOf(
            sum,
            'Check that each participant of the set is in one category, and in no two.'
          )
        )
  }
}

/**
 * Participants with complete response, partial response, stable disease,
 * progressive disease and without assessment are all of their set.
 */
export const categoriesComplete: Rule = {
  id: 'categories-complete',
  check(subject, report) {
    for (const sum of sumsOf(subject))
      if (sum.sum < sum.denominator)
        report(
          problemOf(
            sum,
            'Check that each participant of the set is in a category, or allow this with the reason why not.'
          )
        )
  }
}

function problemOf(
  {denominator, level, place, sum}: Sum,
  fix: string
): Problem {
  return {
    reason: `Unexpected \`${sum}\` participants in all response categories${level === '' ? '' : ` of \`${level}\``}, expected \`${denominator}\` as in their set`,
    fix,
    place,
    actual: String(sum),
    expected: [String(denominator)]
  }
}

function* sumsOf(subject: Subject): Generator<Sum> {
  if (!subject.isWhole) return
  for (const {groups, place} of completeSets(subject)) {
    for (const level of ['', ...(groups[0]?.levels.keys() ?? [])]) {
      const counts = groups.map((group) => countOf(group, level))
      const denominator = counts[0]?.denominator
      if (denominator === undefined) continue
      if (counts.some((count) => count?.denominator !== denominator)) continue
      let sum = 0
      for (const count of counts) sum += count?.numerator ?? 0
      yield {sum, denominator, level, place}
    }
  }
}

interface CategorySet {
  readonly groups: readonly ResultGroup[]
  readonly place: Place
}

/** The five categories where all are there, by a figure or by their labels. */
function completeSets({resolved}: Subject): readonly CategorySet[] {
  const {figures, results} = resolved
  const sets = new Map<string, CategorySet>()
  for (const {spec} of figures.values()) {
    if (spec.type !== 'best-response') continue
    const groups = categories.flatMap((category) => {
      const name = spec.responses[category]
      return (name && results.get(name.id)) ?? []
    })
    add(groups, spec.place)
  }

  const groups = categories.flatMap(function (category) {
    const found = [...results.values()].filter(({label}) =>
      named[category].test(label)
    )
    return found.length === 1 ? found : []
  })
  const [first] = groups
  if (first) add(groups, first.place)
  return [...sets.values()]

  function add(all: readonly ResultGroup[], place: Place): void {
    const key = all.map(({id}) => id).join()
    if (all.length === categories.length && !sets.has(key))
      sets.set(key, {groups: all, place})
  }
}

function countOf(group: ResultGroup, level: string): Proportion | undefined {
  const result: Result | undefined =
    level === '' ? group.all : group.levels.get(level)
  return result?.kind === 'proportion' ? result : undefined
}
