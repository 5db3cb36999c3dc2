import type {Verdict} from '../check/layout/judge-layout.ts'
import type {Holder, PageFacts} from '../print/page-facts.ts'
import type {LargeSlot, LayoutProblem} from '../template/layout-problem.ts'

/** Part of the height of a page from which a slot is what is too long. */
const largePart = 0.2
/** What a template gives much room by design. */
const meantLarge: ReadonlySet<string> = new Set(['takeaway', 'title'])
const tolerancePx = 1

/** Why a layout does not fit. */
export interface Overflow {
  /** What is too long, and where to cut. */
  readonly problems: readonly LayoutProblem[]
  /** What is too wide. */
  readonly wide: readonly Verdict[]
}

/**
 * Says of what does not fit whether it is too wide, which cutting lines would
 * not help, or too long, and whether that is text or a slot around it.
 */
export function explainOverflow(
  problems: readonly LayoutProblem[],
  facts: PageFacts,
  verdicts: readonly Verdict[]
): Overflow {
  const wide = verdicts.filter(({rule}) => rule === 'layout-sideways')
  const isWide = wide.some(({findings}) => findings.length > 0)
  const tooLong = isWide
    ? problems.filter(({frame}) => endsLow(frame, facts))
    : problems
  const [longest] = tooLong.toSorted((one, other) => other.lines - one.lines)
  const slot = longest && largestSlot(facts)
  return {
    problems: slot ? [{...longest, slot}] : tooLong,
    wide
  }
}

function endsLow(id: string, {frames}: PageFacts): boolean {
  const frame = frames.find((each) => each.id === id)
  return (
    frame !== undefined &&
    frame.endPx > frame.box.top + frame.box.height + tolerancePx
  )
}

/** Slot around the frames that takes most of its page, if much. */
function largestSlot({
  holders,
  pages,
  runs
}: Pick<PageFacts, 'holders' | 'pages' | 'runs'>): LargeSlot | undefined {
  const spans = new Map<Holder, [number, number]>()
  for (const {holder: index, lines} of runs) {
    const holder = holders[index]
    if (holder?.kind !== 'slot' || holder.frame !== undefined) continue
    for (const {height, top} of lines) {
      const [first, last] = spans.get(holder) ?? [Infinity, -Infinity]
      const span: [number, number] = [
        Math.min(first, top),
        Math.max(last, top + height)
      ]
      spans.set(holder, span)
    }
  }

  const [largest] = [...spans]
    .map(([{id, page}, [first, last]]) => ({
      name: id.split(' ')[0] ?? '',
      part: (last - first) / (pages[page]?.heightPx ?? Infinity)
    }))
    .filter(({name}) => !meantLarge.has(name))
    .toSorted((one, other) => other.part - one.part)
  return largest && largest.part > largePart ? largest : undefined
}
