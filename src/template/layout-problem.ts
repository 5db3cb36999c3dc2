import type {VFile} from 'vfile'
import {type Place, report} from '../diagnostic/index.ts'
import type {ProductDocument} from '../output/document.ts'
import {plainText} from '../output/plain-text.ts'
import type {Plan} from './plan.ts'

/** A frame or page that holds less than is in it. */
export interface LayoutProblem {
  readonly frame: string
  readonly byPx: number
  /** The same in lines of text, rounded up. */
  readonly lines: number
  /** Section with the most words in it: where cutting helps. */
  readonly longestSection: string | undefined
  /** A slot that leaves the frames too little room, where one does. */
  readonly slot?: LargeSlot | undefined
}

/** A slot with much of the height of its page. */
export interface LargeSlot {
  readonly name: string
  /** Part of that height, from 0 to 1. */
  readonly part: number
}

/** Says of each overflow how many lines it is and where they could go. */
export function describeProblems(
  overflow: Plan['overflow'],
  {sections}: ProductDocument,
  {frames}: Plan,
  linePx: number
): LayoutProblem[] {
  return overflow.map(function ({byPx, id}) {
    const words = new Map<string, number>()
    for (const {block} of frames.get(id) ?? [...frames.values()].flat()) {
      const section = sections.find(({blocks}) => blocks.includes(block))
      const title = section?.title || section?.id
      if (title === undefined) continue
      const count = plainText(block.content).split(/\s+/).length
      words.set(title, (words.get(title) ?? 0) + count)
    }

    const [longest] = [...words].sort(([, a], [, b]) => b - a)
    return {
      byPx,
      frame: id,
      lines: Math.ceil(byPx / linePx),
      longestSection: longest?.[0]
    }
  })
}

/**
 * Reports what does not fit in a product, once for each frame.
 *
 * @param placeOf
 *   Where a section, by its title, is written.
 */
export function reportProblems(
  file: VFile,
  product: string,
  problems: readonly LayoutProblem[],
  placeOf: (title: string | undefined) => Place
): void {
  for (const problem of problems) {
    const {frame, lines, longestSection, slot} = problem
    const count = countLines(lines)
    report(file, 'layout-fits', {
      place: placeOf(slot?.name ?? longestSection),
      fix: fixOf(problem),
      reason: `Unexpected ${count} too many in \`${frame}\` of the ${product} at the smallest legible type, expected all to fit`
    })
  }
}

function fixOf({lines, longestSection, slot}: LayoutProblem): string {
  if (slot) {
    return `Shorten \`${slot.name}\`, which takes ${Math.round(slot.part * 100)}% of the height of the page.`
  }
  return longestSection === undefined
    ? 'Cut words, or keep text for other products with `:::only`.'
    : `Cut about ${countLines(lines)}, first from \`${longestSection}\`, which is the longest there, or keep text for other products with \`:::only\`.`
}

function countLines(lines: number): string {
  return lines === 1 ? '1 line' : `${lines} lines`
}
