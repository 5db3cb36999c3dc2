import type {PageBox, PageFacts, TextRun} from '../../print/page-facts.ts'
import {type Finding, type LayoutRule, quote} from './layout-rule.ts'

/** Parts of the smaller letters that two lines may share. */
const across = 0.3
const down = 0.35

interface Line extends PageBox {
  readonly run: TextRun
  readonly page: number
}

/** No text is printed over other text. */
export const overlap: LayoutRule = {
  id: 'layout-overlap',
  check: (facts) => linesOf(facts).flatMap(findOverlap)
}

/** All lines of text, from the top of the first page to the end. */
function linesOf({holders, runs}: PageFacts): Line[] {
  return runs
    .flatMap((run) =>
      run.lines.map(({height, left, top, width}) => ({
        height,
        left,
        page: holders[run.holder]?.page ?? -1,
        run,
        top,
        width
      }))
    )
    .sort((one, other) => one.page - other.page || one.top - other.top)
}

function findOverlap(
  line: Line,
  index: number,
  lines: readonly Line[]
): Finding[] {
  for (const other of lines.slice(index + 1, index + 1 + reach(index, lines))) {
    if (other.run === line.run) continue
    const least = Math.min(line.height, other.height, line.width, other.width)
    const wide =
      Math.min(line.left + line.width, other.left + other.width) -
      Math.max(line.left, other.left)
    const high =
      Math.min(line.top + line.height, other.top + other.height) -
      Math.max(line.top, other.top)
    if (wide <= least * across || high <= least * down) continue
    return [
      {
        badness: wide * high,
        boxes: [line, other],
        expected: 'each to have its own room',
        fix: 'Shorten one of them; where they are labels of a figure, show fewer rows or levels.',
        holder: line.run.holder,
        outcome: 'fails',
        unexpected: `text ${quote(line.run)} printed over ${quote(other.run)}`
      }
    ]
  }
  return []
}

/** How many of the next lines begin before this one ends. */
function reach(index: number, lines: readonly Line[]): number {
  const line = lines[index]
  if (!line) return 0
  const end = line.top + line.height
  let count = 0
  for (let next = index + 1; next < lines.length; next++, count++) {
    const other = lines[next]
    if (!other || other.page !== line.page || other.top >= end) break
  }
  return count
}
