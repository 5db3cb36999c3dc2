import {report, stackedMarks} from '../diagnostic/index.ts'
import {breakUp, createMarkupLimits, type LineProblem} from './markup-limits.ts'
import type {Source} from './source.ts'

const mostLines = 8000
const longestLine = 16_384

/**
 * Reports text on which the parser takes very long or ends: no summary has
 * such lines.
 *
 * @returns
 *   Whether the text can be parsed.
 */
export function checkLimits(source: Source): boolean {
  const markupProblem = createMarkupLimits()
  let start = 0
  for (const [index, line] of source.text.split('\n').entries()) {
    const problem = sizeProblem(index, line) ?? markupProblem(line)
    if (problem) {
      const at = start + (problem.at ?? 0)
      report(source.file, 'text-limits', {
        reason: `Unexpected ${problem.reason}`,
        fix: problem.fix,
        place: source.place(at, Math.min(at + 80, start + line.length))
      })
      return false
    }
    start += line.length + 1
  }

  return true
}

function sizeProblem(index: number, line: string): LineProblem | undefined {
  if (index >= mostLines)
    return {
      reason: `line \`${index + 1}\`, expected at most \`${mostLines}\` lines`,
      fix: 'Move data into files that `data:` names.'
    }
  if (line.length > longestLine)
    return {
      reason: `line of \`${line.length}\` characters, expected at most \`${longestLine}\``,
      fix: breakUp
    }
  const stacked = stackedMarks.exec(line)
  return stacked
    ? {
        reason: `row of \`${stacked[0].length}\` combining marks, expected at most \`3\` over a letter`,
        fix: 'Delete the marks.',
        at: stacked.index
      }
    : undefined
}
