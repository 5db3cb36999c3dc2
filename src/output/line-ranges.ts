/** Numbers of lines in order, runs of them joined: `2-9,12`. */
export function rangesOf(lines: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last?.[1] === line - 1) last[1] = line
    else ranges.push([line, line])
  }
  return ranges
    .map(([first, last]) => (first === last ? first : `${first}-${last}`))
    .join()
}

/** How many lines `2-9,12` are. */
export function countLines(ranges: string): number {
  let count = 0
  for (const range of ranges.split(',')) {
    const [first = 0, last = first] = range.split('-').map(Number)
    count += last - first + 1
  }
  return count
}

/** Lines of `2-9,12`. */
export function linesOfRanges(ranges: string): readonly number[] {
  return ranges.split(',').flatMap(function (range) {
    const [first = 0, last = first] = range.split('-').map(Number)
    return Array.from({length: last - first + 1}, (_, index) => first + index)
  })
}
