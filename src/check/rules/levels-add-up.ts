import type {Problem} from '../../diagnostic/index.ts'
import type {ReportedGroup, ReportedValue} from '../../trial/trial.ts'
import type {Rule, Subject} from '../rule.ts'

interface Sum {
  /** What is added up. */
  readonly what: 'count' | 'total'
  readonly sum: number
  readonly all: number
}

/**
 * Levels of a published result do not add up to more than all of them, unless
 * it is said that they overlap.
 */
export const levelsAddUp: Rule = {
  id: 'levels-add-up',
  check(subject, report) {
    for (const group of reportedOf(subject)) {
      if (group.overlap !== undefined) continue
      for (const sum of sumsOf(group))
        if (sum.sum > sum.all)
          report(
            problemOf(
              group,
              sum,
              'Check the numbers in the source; if a participant may be in two levels, say why with `overlap:`.'
            )
          )
    }
  }
}

/** Levels of a published result leave nobody out without a word. */
export const levelsComplete: Rule = {
  id: 'levels-complete',
  check(subject, report) {
    for (const group of reportedOf(subject))
      for (const sum of sumsOf(group))
        if (sum.sum < sum.all)
          report(
            problemOf(
              group,
              sum,
              'Add the level that is missing, or delete `all:`.'
            )
          )
  }
}

function reportedOf({trial}: Subject): readonly ReportedGroup[] {
  return trial.reported.filter(({levels}) => levels.size > 1)
}

function sumsOf({all, levels}: ReportedGroup): readonly Sum[] {
  if (all?.kind !== 'counted') return []
  const values = [...levels.values()]
  const counts = values.map((value) => numberOf(value, 'count'))
  const totals = values.map((value) => numberOf(value, 'of'))
  const sums: Sum[] = []
  const count = addUp(counts)
  const total = addUp(totals)
  if (count !== undefined)
    sums.push({what: 'count', sum: count, all: all.count})
  if (total !== undefined && all.of !== undefined)
    sums.push({what: 'total', sum: total, all: all.of})
  return sums
}

function numberOf(
  value: ReportedValue,
  key: 'count' | 'of'
): number | undefined {
  return value.kind === 'counted' ? value[key] : undefined
}

function addUp(numbers: readonly (number | undefined)[]): number | undefined {
  let sum = 0
  for (const number of numbers) {
    if (number === undefined) return undefined
    sum += number
  }
  return sum
}

function problemOf(
  {all, id, levels, place}: ReportedGroup,
  {all: whole, sum, what}: Sum,
  fix: string
): Problem {
  const [first] = levels.values()
  return {
    reason: `Unexpected ${what} of \`${whole}\` for all levels of \`${id}\`, expected \`${sum}\` as in the ${levels.size} levels`,
    fix,
    place: all?.place ?? place,
    actual: String(whole),
    expected: [String(sum)],
    cause: first && {
      reason: `Levels add up to \`${sum}\` from here on`,
      place: first.place
    }
  }
}
