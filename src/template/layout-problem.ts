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
  for (const {frame, lines, longestSection} of problems) {
    const count = lines === 1 ? '1 line' : `${lines} lines`
    report(file, 'layout-fits', {
      place: placeOf(longestSection),
      fix:
        longestSection === undefined
          ? 'Cut words, or keep text for other products with `:::only`.'
          : `Cut about ${count}, first from \`${longestSection}\`, which is the longest there, or keep text for other products with \`:::only\`.`,
      reason: `Unexpected ${count} too many in \`${frame}\` of the ${product} at the smallest legible type, expected all to fit`
    })
  }
}
