import type {LayoutRule} from './layout-rule.ts'

/** Columns that end on one line are filled with content, not with space. */
export const columnsFilled: LayoutRule = {
  id: 'layout-filled',
  check: ({fill, frames}, {leastFilled, level}) =>
    level.length === 0 || fill >= leastFilled
      ? []
      : [
          {
            badness: leastFilled / fill,
            boxes: frames.map(({box}) => box),
            expected: `at least ${percent(leastFilled)}`,
            fix: 'Show the results in a figure or table, or say more; a handout may be enough.',
            holder: frames[0]?.holder ?? 0,
            outcome: 'fails',
            unexpected: `text that fills ${percent(fill)} of the columns`
          }
        ]
}

function percent(part: number): string {
  return `${Math.round(part * 100)}%`
}
