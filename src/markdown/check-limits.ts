import {report} from '../diagnostic/index.ts'
import type {Source} from './source.ts'

const mostLines = 8000
const longestLine = 16384
const deepest = 10

// Quotations and lists in each other, as many as one line may open.
const tooDeep = new RegExp(
  `^[ \\t]*(?:(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])[ \\t]*){${deepest + 1}}`
)

/**
 * Reports text on which the parser takes very long or ends: no summary has
 * such lines.
 *
 * @returns
 *   Whether the text can be parsed.
 */
export function checkLimits(source: Source): boolean {
  let start = 0
  for (const [index, line] of source.text.split('\n').entries()) {
    const problem =
      index >= mostLines
        ? `line \`${index + 1}\`, expected at most \`${mostLines}\` lines`
        : line.length > longestLine
          ? `line of \`${line.length}\` characters, expected at most \`${longestLine}\``
          : tooDeep.test(line)
            ? `line that opens more than \`${deepest}\` lists and quotations in each other`
            : undefined
    if (problem !== undefined) {
      report(source.file, 'text-limits', {
        reason: `Unexpected ${problem}`,
        fix:
          index >= mostLines
            ? 'Move data into files that `data:` names.'
            : 'Break it into lines and paragraphs, or put a backslash before its signs.',
        place: source.place(start, start + Math.min(line.length, 80))
      })
      return false
    }
    start += line.length + 1
  }

  return true
}
