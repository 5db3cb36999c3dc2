import type {Heading, List, Parents, Table} from 'mdast'
import type {Source} from '../source.ts'
import {type Range, rangeOf, reportLost, shown, spell} from './kept.ts'

/** A node with its range, and what it stands in and after. */
export interface Standing {
  readonly range: Range
  readonly parent: Parents
  readonly index: number
}

/** People and other things that are counted, not measured. */
const counted =
  /^\d+ (?:of|(?!points?|percent|months?|weeks?|days?|years?|hours?|minutes?)\p{Ll}{4,})\b/u

/**
 * Reports lists whose marker may be a sign of a number: `- 3%`, `+ 2 points`;
 * items without text, and numbers that a product would count otherwise.
 */
export function checkList(node: List, at: Standing, source: Source): void {
  for (const item of node.children) {
    const {start} = rangeOf(item)
    const marker = /^\S+/.exec(source.text.slice(start, start + 12))?.[0] ?? ''
    if (item.children.length > 0) continue
    reportLost(
      source,
      {start, end: start + marker.length},
      `Unexpected \`${marker}\` without text, which is an empty item of a list, expected text after it`,
      `Write text after it, or \`${escapeMarker(marker)}\` if the sign itself is meant.`
    )
  }

  if (node.ordered) checkNumbers(node, source)
  else checkSign(node, at, source)
}

function checkSign(node: List, at: Standing, source: Source): void {
  const {start} = at.range
  const line = lineAt(source.text, start)
  const sign = line[0] ?? ''
  const text = line.slice(1).trim()
  if (sign === '*' || !/^[.·]?\d/.test(text)) return
  const before = at.parent.children[at.index - 1]
  const nested = at.parent.type === 'listItem'
  const runsOn =
    !nested && interrupts(at) && !/[:.;!?]$/.test(endOf(before, source))
  const isSign = nested ? at.index === 0 : node.children.length === 1
  if (!runsOn && (!isSign || counted.test(text))) return
  const value = text.split(/\s/)[0] ?? ''
  const meant = `${sign === '-' ? '−' : '+'}${value}`
  reportLost(
    source,
    {start, end: start + line.length},
    `Unexpected \`${sign}\` before \`${value}\`, which begins a list and prints no sign, expected \`${meant}\``,
    `Write \`${meant}\` for the sign; for a list write \`* ${value}\` after a blank line.`
  )
}

function checkNumbers({children, start}: List, source: Source): void {
  const first = start ?? 1
  const written = children.map((item) => {
    const from = rangeOf(item).start
    return /^\d+/.exec(source.text.slice(from, from + 10))?.[0] ?? ''
  })
  const isRepeated = first <= 1 && written.every((each) => each === written[0])
  for (const [index, number] of written.entries()) {
    const printed = String(isRepeated ? first : first + index)
    const item = children[index]
    if (number === printed || !item) continue
    const from = rangeOf(item).start
    reportLost(
      source,
      {start: from, end: from + number.length + 1},
      `Unexpected number \`${number}.\` of an item, which would be printed as \`${printed}.\``,
      `Write \`${printed}.\`, or \`${number}\\.\` after a blank line if it begins a sentence.`
    )
    return
  }
}

/** Reports quotations that begin as a comparison does: `> 5 mg`. */
export function checkQuote(at: Standing, source: Source): void {
  const {start} = at.range
  const line = lineAt(source.text, start)
  const text = line.replace(/^[>\s]+/, '')
  const before = at.parent.children[at.index - 1]
  const runsOn = interrupts(at) && !/[:.;!?]$/.test(endOf(before, source))
  const isEmpty = text === '' && lineAt(source.text, start + line.length) === ''
  if (!runsOn && !isEmpty && !/^>(?:[^\s>]|[\s>]*[=\d.·−-])/.test(line)) return
  reportLost(
    source,
    {start, end: start + line.length},
    `Unexpected \`>\` at the start of a line, which begins a quotation and is not printed, expected \`\\>\` before \`${shown(text)}\``,
    `${spell(`\\${line}`, 'Write a backslash before `>`')}; if it is a quotation, begin it with a word, after a blank line.`
  )
}

/** Reports heads that lose signs, or are none: `A` over `-`, `# `, `a #`. */
export function checkHeading(
  node: Heading,
  {range}: Standing,
  source: Source
): void {
  const written = source.text.slice(range.start, range.end)
  const marker = /^#{1,6}(?=\s|$)/.exec(written)?.[0]
  if (marker === undefined) {
    const underline = /\n[>\s]*([=-]+)[ \t]*$/.exec(written)?.[1] ?? ''
    if (underline === '' || underline.length > 2) return
    reportLost(
      source,
      {start: range.end - underline.length, end: range.end},
      `Unexpected \`${underline}\` on a line of its own, which makes a head of the text over it and is not printed`,
      `Write \`\\${underline}\` if the sign is meant, or \`## \` before the text for a head.`
    )
    return
  }

  if (node.children.length === 0) {
    reportLost(
      source,
      range,
      `Unexpected \`${marker}\` without text, expected a head`,
      `Write text after it, or \`\\${marker}\` if the sign itself is meant.`
    )
    return
  }

  const closing = /\s(#+)[ \t]*$/.exec(written)?.[1]
  if (closing === undefined || closing === marker) return
  reportLost(
    source,
    {start: range.end - closing.length, end: range.end},
    `Unexpected \`${closing}\` at the end of a head, which is not printed, expected \`\\${closing}\``,
    `Write \`\\${closing}\`, or delete it.`
  )
}

/** Reports cells beyond the columns of their table, which no product prints. */
export function checkTable(node: Table, source: Source): void {
  const columns = node.align?.length ?? 0
  for (const {children} of node.children) {
    const first = children[columns]
    const last = children.at(-1)
    if (!first || !last) continue
    const range = {start: rangeOf(first).start, end: rangeOf(last).end}
    const cell = source.text.slice(range.start, range.end)
    reportLost(
      source,
      range,
      `Unexpected ${children.length} cells, expected ${columns} as in the head of the table; \`${shown(cell.replace(/^\s*\|/, '').replace(/\|\s*$/, ''))}\` would not be printed`,
      'Add a column to the head and to the line under it, or write `\\|` where the sign itself is meant.'
    )
  }
}

/** Whether a block follows the line before it without a blank line. */
function interrupts({index, parent}: Standing): boolean {
  const before = parent.children[index - 1]
  const node = parent.children[index]
  return (
    before?.type === 'paragraph' &&
    before.position?.end.line === (node?.position?.start.line ?? 0) - 1
  )
}

function endOf(node: Parents['children'][number] | undefined, source: Source) {
  return node ? source.slice(node).trimEnd() : ''
}

function escapeMarker(marker: string): string {
  return /^\d/.test(marker)
    ? `${marker.slice(0, -1)}\\${marker.slice(-1)}`
    : `\\${marker}`
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? text.length : end).trimEnd()
}
