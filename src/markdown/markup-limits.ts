import {createFences} from './fences.ts'

const mostLines = 4000
const deepest = 10
const widestIndent = 32
const mostMarkup = 1500
const longestWord = 600

// Quotations and lists in each other, as many as one line may open.
const tooDeep = new RegExp(
  `^[ \\t]*(?:(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])[ \\t]*){${deepest + 1}}`
)
const indented = /^[ \t]*(?=>|[-+*][ \t]|\d{1,9}[.)][ \t])/
const endless = new RegExp(`\\S{${longestWord + 1}}|[ \\t]{${longestWord + 1}}`)
const markup = /[*_[\]`<!]/g

/** What is wrong with a line, and how to mend it. */
export interface LineProblem {
  readonly reason: string
  readonly fix: string
  /** Column in the line, from 0. */
  readonly at?: number
}

/** How to mend text that has too much in one place. */
export const breakUp =
  'Break it into lines and paragraphs, or put a backslash before its signs.'

/**
 * Makes what finds markup that takes parsers very long, line by line; front
 * matter and fenced blocks hold none.
 *
 * @returns
 *   Takes the next line.
 */
export function createMarkupLimits(): (
  line: string
) => LineProblem | undefined {
  const isCode = createFences()
  let isFirst = true
  let isFrontMatter = false
  let count = 0
  // Signs of the block that the line stands in, and whether it is a table.
  let signs = 0
  let isTable = false
  // Colons of the directives that are open.
  let open: readonly number[] = []

  return function (line) {
    if (isFirst || isFrontMatter) {
      const isRule = line.trimEnd() === '---'
      isFrontMatter = isRule ? isFirst : isFrontMatter
      isFirst = false
      if (isFrontMatter || isRule) return undefined
    }
    if (isCode(line)) {
      signs = 0
      return undefined
    }

    open = openDirectives(line, open)
    countSigns(line)
    count++
    return problemOf(line)
  }

  // Cells of a table are read one by one.
  function countSigns(line: string): void {
    const trimmed = line.trim()
    if (trimmed === '') isTable = false
    else if (/^[|:\- \t]+$/.test(trimmed) && /\|.*-|-.*\|/.test(trimmed))
      isTable = true
    if (!trimmed.startsWith('|')) isTable = false
    const before = isTable || trimmed === '' ? 0 : signs
    signs = before + (line.match(markup)?.length ?? 0)
  }

  function problemOf(line: string): LineProblem | undefined {
    if (count > mostLines)
      return {
        reason: `line of text, expected at most \`${mostLines}\` lines outside of blocks`,
        fix: 'Make one line of each paragraph, or move data into files that `data:` names.'
      }
    if (tooDeep.test(line))
      return {
        reason: `line that opens more than \`${deepest}\` lists and quotations in each other`,
        fix: breakUp
      }
    if (open.length > deepest)
      return {
        reason: `block \`:::\` in \`${deepest}\` others, expected them to be closed`,
        fix: 'Close blocks with `:::` on a line of its own.'
      }
    const endlessAt = endless.exec(line)?.index
    if (endlessAt !== undefined)
      return {
        reason: `word or space of more than \`${longestWord}\` characters, on which no line can break`,
        fix: 'Put spaces between words.',
        at: endlessAt
      }
    const indent = indented.exec(line)?.[0] ?? ''
    const column = indent.replaceAll('\t', '    ').length
    if (column > widestIndent)
      return {
        reason: `list or quotation that begins after column \`${column}\`, expected at most \`${widestIndent}\``,
        fix: 'Begin the line further left.'
      }
    return signs > mostMarkup
      ? {
          reason: `paragraph or list of more than \`${mostMarkup}\` signs of markup`,
          fix: breakUp
        }
      : undefined
  }
}

/** What is open after a line: the outermost that a fence can close, it does. */
function openDirectives(
  line: string,
  open: readonly number[]
): readonly number[] {
  const [, fence = '', name = ''] = /^[ \t>]*(:{3,})(\S?)/.exec(line) ?? []
  if (fence === '') return open
  if (name !== '') return [...open, fence.length]
  const closed = open.findIndex((length) => length <= fence.length)
  return closed < 0 ? open : open.slice(0, closed)
}
