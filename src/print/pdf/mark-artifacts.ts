/** Operators that paint the path before them. */
const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S'])

/** Operators that paint by themselves. */
const alone = new Set(['Do', 'sh'])

/**
 * Marks as artifact what is painted outside of all tags: backgrounds, rules,
 * and all that is hidden from screen readers.
 *
 * @param content
 *   Content of a page as the browser writes it: operators end their lines.
 */
export function markArtifacts(content: string): string {
  const parts: string[] = []
  let copied = 0
  for (const [start, end] of unmarked(content)) {
    parts.push(
      content.slice(copied, start),
      '/Artifact BMC\n',
      content.slice(start, end),
      'EMC\n'
    )
    copied = end
  }
  parts.push(content.slice(copied))
  return parts.join('')
}

/** Where each run of unmarked painting begins and ends. */
function unmarked(content: string): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = []
  let depth = 0
  // Where a path or text began, and whether a run may go on.
  let begun: number | undefined
  let runs = false
  let inText = false

  for (const {operator, start, end} of linesOf(content)) {
    if (operator.endsWith('BDC') || operator === 'BMC') {
      // Tags within text that has none itself: all of it counts as tagged.
      if (inText && content.slice(start, end).includes('/MCID'))
        begun = undefined
      depth++
      if (!inText) runs = false
    } else if (operator === 'EMC') {
      depth--
      if (!inText) runs = false
    } else if (operator === 'ET') {
      inText = false
      paint(end)
    } else if (operator === 'BT') {
      inText = true
      begun = start
    } else if (inText) continue
    else if (operator === 'm' || operator === 're') begun ??= start
    else if (painting.has(operator)) paint(end)
    else if (alone.has(operator)) {
      begun = start
      paint(end)
    } else if (operator === 'n' || operator === 'q' || operator === 'Q') {
      begun = undefined
      runs = false
    }
  }
  return ranges

  function paint(end: number): void {
    const last = ranges.at(-1)
    if (depth === 0 && begun !== undefined) {
      if (runs && last) last[1] = end
      else ranges.push([begun, end])
      runs = true
    }
    begun = undefined
  }
}

/** A line of content and the operator at its end. */
interface Line {
  readonly operator: string
  readonly start: number
  /** Past the end of the line. */
  readonly end: number
}

/** Lines of the content of a page. */
export function* linesOf(content: string): Generator<Line> {
  let start = 0
  while (start < content.length) {
    const found = content.indexOf('\n', start)
    const stop = found === -1 ? content.length : found
    const space = content.lastIndexOf(' ', stop - 1)
    yield {
      operator: content.slice(Math.max(start, space + 1), stop),
      start,
      end: Math.min(stop + 1, content.length)
    }
    start = stop + 1
  }
}
