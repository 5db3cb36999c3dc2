import type {Result, ResultGroup, Results} from '../../analysis/index.ts'
import type {Place} from '../../diagnostic/index.ts'
import {passagesOf} from '../passages.ts'
import type {Rule, Subject} from '../rule.ts'

const severe = /,?\s*\(?grades?\s*(?:≥\s*3|>=\s*3|3\+|3 or higher|3-5|3–5)\)?/iu
const any = /,?\s*\(?any[\s-]grade\)?/iu

/**
 * At least as many participants had an event of any grade as had it with grade
 * 3 or higher.
 */
export const gradesNest: Rule = {
  id: 'grades-nest',
  check(subject, report) {
    for (const {place, statements} of passagesOf(subject))
      for (const grades of statements.grades) {
        if (grades.severe.value <= grades.any.value) continue
        const unit = grades.unit === '%' ? '%' : ''
        report({
          reason: `Unexpected \`${grades.severe.text}${unit}\` with grade ≥3, expected at most the \`${grades.any.text}${unit}\` with any grade`,
          fix: 'Check both numbers; they may be the wrong way round.',
          place: place(grades.start, grades.end)
        })
      }

    if (!subject.isWhole) return
    for (const {any: all, of, place} of pairsOf(subject)) {
      const most = countsOf(all)
      for (const [level, {count, total}] of countsOf(of)) {
        const limit = most.get(level)
        // Counts of two sets need not nest.
        if (!limit || limit.total !== total || count <= limit.count) continue
        report({
          reason: `Unexpected \`${count}\` participants with grade ≥3 in \`${of.id}\`${level === '' ? '' : `, level \`${level}\``}, expected at most the \`${limit.count}\` with any grade in \`${all.id}\``,
          fix: 'Check the two results: filters, sets or published numbers differ.',
          place,
          cause: {reason: 'Any grade', place: all.place}
        })
      }
    }
  }
}

interface Pair {
  readonly any: ResultGroup
  /** The same with grade 3 or higher. */
  readonly of: ResultGroup
  readonly place: Place
}

function pairsOf({resolved: {figures, results}}: Subject): readonly Pair[] {
  const pairs = new Map<string, Pair>()
  const add = (pair: Pair): unknown =>
    pair.any !== pair.of && pairs.set(`${pair.any.id} ${pair.of.id}`, pair)
  for (const pair of labelPairs(results)) add(pair)

  for (const {spec} of figures.values()) {
    if (spec.type !== 'results') continue
    let parent: ResultGroup | undefined
    for (const row of spec.rows) {
      if (!('result' in row)) parent = undefined
      if (!('result' in row)) continue
      const group = results.get(row.result.id)
      const isIndented = 'indent' in row && (row.indent ?? 0) > 0
      if (!isIndented) parent = group
      else if (group && parent && 'label' in row)
        if (isSevere(row.label?.value ?? '') && !severe.test(parent.label))
          add({any: parent, of: group, place: group.place})
    }
  }
  return [...pairs.values()]
}

/** Whether a label says just “Grade ≥3”. */
function isSevere(label: string): boolean {
  return severe.test(label) && label.replace(severe, '').trim() === ''
}

/** `Headache, grade ≥3` beside `Headache` or `Headache, any grade`. */
function* labelPairs(results: Results): Generator<Pair> {
  const byName = new Map<string, ResultGroup>()
  for (const group of results.values())
    if (!severe.test(group.label))
      byName.set(group.label.replace(any, '').trim().toLowerCase(), group)
  for (const group of results.values()) {
    if (!severe.test(group.label)) continue
    const name = group.label.replace(severe, '').trim().toLowerCase()
    const all = name === '' ? undefined : byName.get(name)
    if (all) yield {any: all, of: group, place: group.place}
  }
}

interface Counted {
  readonly count: number
  /** Absent where none is known. */
  readonly total: number | undefined
}

function countsOf({all, levels}: ResultGroup): ReadonlyMap<string, Counted> {
  const counts = new Map<string, Counted>()
  const results: readonly [string, Result | undefined][] = [
    ['', all],
    ...levels
  ]
  for (const [level, result] of results) {
    if (result?.kind === 'count')
      counts.set(level, {count: result.numerator, total: undefined})
    if (result?.kind === 'proportion')
      counts.set(level, {count: result.numerator, total: result.denominator})
  }
  return counts
}
