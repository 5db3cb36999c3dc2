import type {FrameFact, PageFacts} from '../../print/page-facts.ts'
import type {Finding, LayoutRule} from './layout-rule.ts'

/** Columns side by side end on about one line, and none is empty. */
export const columnsEven: LayoutRule = {
  id: 'layout-columns-even',
  // What fills half a poster has other faults than columns that are uneven.
  check: (facts, {leastFilled, level, mostUneven}) =>
    facts.fill < leastFilled
      ? []
      : level.flatMap((names) =>
          worstOf(checkColumns(facts, names, mostUneven))
        )
}

function checkColumns(
  {frames}: PageFacts,
  names: readonly string[],
  mostUneven: number
): Finding[] {
  const columns = frames.filter(({id}) => names.includes(id))
  const endPx = Math.max(...columns.map((column) => column.endPx))
  return columns.flatMap(function (column): Finding[] {
    const {blocks, box, holder, id, last} = column
    const empty = emptyPart(column, endPx)
    if (empty <= mostUneven) return []
    return [
      {
        badness: empty,
        boxes: [box],
        expected: `at most ${percent(mostUneven)} of a column to be empty`,
        fix: 'Say more, or less, so that the text fills the columns; where a figure or table is too high for the rest of a column, move it.',
        holder: last ?? holder,
        outcome: 'fails',
        unexpected:
          blocks === 0
            ? `empty column \`${id}\``
            : `column \`${id}\` that ends ${percent(empty)} of its height above the others`
      }
    ]
  })
}

/** One message is enough for columns that are one beside the other. */
function worstOf(findings: readonly Finding[]): Finding[] {
  const [worst] = findings.toSorted((a, b) => b.badness - a.badness)
  return worst ? [{...worst, boxes: findings.flatMap(({boxes}) => boxes)}] : []
}

function emptyPart({box, endPx}: FrameFact, lowestPx: number): number {
  return (lowestPx - endPx) / Math.max(1, box.height)
}

function percent(part: number): string {
  return `${Math.round(part * 100)}%`
}
