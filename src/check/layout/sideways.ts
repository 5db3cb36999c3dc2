import type {PageFacts} from '../../print/page-facts.ts'
import {
  type Finding,
  type LayoutRule,
  millimeters,
  quote
} from './layout-rule.ts'

const tolerancePx = 1

/** Nothing is wider than its column. */
export const sideways: LayoutRule = {
  id: 'layout-sideways',
  check(facts) {
    const tables = findTables(facts)
    // Text in a wide table is as wide as the table.
    const known = new Set(tables.map(({holder}) => holder))
    return [
      ...tables,
      ...findText(facts).filter(({holder}) => !known.has(holder))
    ]
  }
}

function findTables({tables}: PageFacts): Finding[] {
  return tables
    .filter(({sidewaysPx}) => sidewaysPx > tolerancePx)
    .map(({box, columns, holder, sidewaysPx}) => ({
      badness: sidewaysPx,
      boxes: [box],
      expected: `at most ${millimeters(box.width - sidewaysPx)}, as its column`,
      fix: 'Leave out columns, split the table in two, or turn it so that its columns become rows.',
      holder,
      outcome: 'fails',
      unexpected: `table of ${columns} columns that is ${millimeters(box.width)} wide`
    }))
}

function findText({runs}: PageFacts): Finding[] {
  return runs
    .filter(({sidewaysPx}) => sidewaysPx > tolerancePx)
    .map((run) => ({
      badness: run.sidewaysPx,
      boxes: run.lines,
      expected: 'all of it inside',
      fix: 'Write it in shorter words, or put spaces where it may break.',
      holder: run.holder,
      outcome: 'fails',
      unexpected: `text ${quote(run)} that stands ${millimeters(run.sidewaysPx)} out of its column`
    }))
}
