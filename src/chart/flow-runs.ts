import {lineWidth, type Run} from './text-line.ts'
import type {Canvas} from './theme.ts'

/**
 * Breaks sentences of runs into lines; printed values stay whole.
 *
 * @returns
 *   Lines; `undefined` if a word alone is wider than `maxWidth`.
 */
export function flowRuns(
  sentences: readonly (readonly Run[])[],
  maxWidth: number,
  canvas: Canvas
): readonly (readonly Run[])[] | undefined {
  const lines: Run[][] = []
  for (const sentence of sentences) {
    let line: Run[] = []
    for (const word of wordsOf(sentence)) {
      const longer = joined([...line, ...word])
      if (line.length === 0 || lineWidth(longer, canvas) <= maxWidth) {
        line = longer
        if (lineWidth(trimmed(line), canvas) > maxWidth) return undefined
        continue
      }

      lines.push(trimmed(line))
      line = joined(leftTrimmed(word))
      if (lineWidth(line, canvas) > maxWidth) return undefined
    }

    if (line.length > 0) lines.push(trimmed(line))
  }

  return lines
}

/** Pieces between which a line may break, the space before each kept. */
function wordsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const words: Run[][] = []
  let glued = false
  for (const run of runs) {
    const pieces = run.printed ? [run.text] : run.text.split(/(?= )/)
    for (const text of pieces) {
      if (text === '') continue
      const piece = {...run, text}
      const last = words.at(-1)
      if (glued && last && !text.startsWith(' ')) last.push(piece)
      else words.push([piece])
      glued = !text.endsWith(' ')
    }
  }

  return words
}

/** Neighbours of one look as one run. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    const same =
      last &&
      !last.printed &&
      !run.printed &&
      last.weight === run.weight &&
      last.fill === run.fill
    if (same) out.splice(-1, 1, {...last, text: last.text + run.text})
    else out.push(run)
  }

  return out
}

function leftTrimmed(runs: readonly Run[]): readonly Run[] {
  const [first, ...more] = runs
  return first ? [{...first, text: first.text.trimStart()}, ...more] : runs
}

function trimmed(runs: readonly Run[]): Run[] {
  const last = runs.at(-1)
  return last?.printed || !last
    ? [...runs]
    : [...runs.slice(0, -1), {...last, text: last.text.trimEnd()}]
}
