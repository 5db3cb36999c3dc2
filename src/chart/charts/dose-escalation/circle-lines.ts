import type {DoseCircle} from '../../../analysis/figures/dose-escalation.ts'

/** A circle and where it stands in the lines of its level. */
export interface PlacedCircle {
  readonly circle: DoseCircle
  /** Line, from 0. */
  readonly line: number
  /** Distance of its middle from the left, in pitches. */
  readonly at: number
}

/** Width of the gap before an expansion, in pitches. */
export const expansionGap = 0.75

/**
 * Places the circles of a level in order of entry, in lines of so many
 * pitches. An expansion comes after a gap, or in a line of its own.
 */
export function placeCircles(
  circles: readonly DoseCircle[],
  perLine: number
): readonly PlacedCircle[] {
  const placed: PlacedCircle[] = []
  const first = circles.filter(({expansion}) => !expansion)
  const later = circles.filter(({expansion}) => expansion)
  const gap = first.length > 0 && later.length > 0 ? expansionGap : 0
  if (first.length + gap + later.length <= perLine) {
    for (const [index, circle] of [...first, ...later].entries())
      placed.push({
        circle,
        line: 0,
        at: index + 0.5 + (circle.expansion ? gap : 0)
      })
    return placed
  }

  let line = 0
  const columns = Math.max(1, Math.floor(perLine))
  for (const group of [first, later]) {
    const lines = Math.ceil(group.length / columns)
    // Lines of one length, so that none holds one circle alone.
    const each = Math.max(1, Math.ceil(group.length / Math.max(1, lines)))
    for (const [index, circle] of group.entries())
      placed.push({
        circle,
        line: line + Math.floor(index / each),
        at: (index % each) + 0.5
      })
    line += lines
  }

  return placed
}

/** Pitches that the circles of a level need to stand in one line. */
export function pitchesOf(circles: readonly DoseCircle[]): number {
  const later = circles.filter(({expansion}) => expansion).length
  const gap = later > 0 && later < circles.length ? expansionGap : 0
  return circles.length + gap
}
