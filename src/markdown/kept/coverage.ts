import type {Nodes, Root, Text} from 'mdast'
import {hiddenIn, report} from '../../diagnostic/index.ts'
import type {Source} from '../source.ts'
import {rangeOf, reportLost, shown} from './kept.ts'

/**
 * What may stand in a node and in none of its children. `>` and spaces are
 * what lines of quotations and items begin with; a list begins where its
 * first item does.
 */
const markup: Readonly<Record<string, RegExp>> = {
  root: /^[\s>]*$/,
  paragraph: /^[\s>]*$/,
  blockquote: /^[\s>]*$/,
  list: /^[\s>]*$/,
  listItem: /^(?:[-+*]|\d{1,9}[.)])?[\s>]*$/,
  heading: /^[\s>]*#*[\s>]*(?:#*|=+|-+)[\s>]*$/,
  emphasis: /^[*_]?$/,
  strong: /^[*_]{0,2}$/,
  table: /^[\s>|:-]*$/,
  tableRow: /^[\s>]*$/,
  tableCell: /^[\s|]*$/
}

const reference = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{2,31});/
const space =
  /^&(?:emsp1?[34]?|ensp|hairsp|MediumSpace|nbsp|NewLine|NonBreakingSpace|numsp|puncsp|Tab|thinsp|ThickSpace|ThinSpace|VeryThinSpace);/

/**
 * Proves that each character of the source is in the text of its tree, or is
 * known markup, whatever the parser made of it.
 */
export function checkCoverage(tree: Root, source: Source): void {
  look(tree)

  function look(node: Nodes): void {
    if (node.type === 'text') checkText(node)
    if (!('children' in node)) return
    const allowed = markup[node.type]
    const whole = rangeOf(node)
    let from = whole.start
    for (const child of node.children) {
      const {end, start} = rangeOf(child)
      checkGap(from, start, allowed)
      look(child)
      from = end
    }
    checkGap(from, whole.end, allowed)
  }

  function checkGap(
    start: number,
    end: number,
    allowed: RegExp | undefined
  ): void {
    if (start >= end || !allowed) return
    const gap = source.text.slice(start, end)
    if (!allowed.test(gap)) reportGap(start, end, gap)
  }

  function checkText(node: Text): void {
    const {end, start} = rangeOf(node)
    const written = source.text.slice(start, end)
    if (written === node.value) return
    checkHidden(node)
    const lost = firstLost(written, node.value)
    if (lost >= 0)
      reportGap(start + lost, start + lost + 1, written.slice(lost))
  }

  /** Looks for what was typed as a reference: `&#8238;`. */
  function checkHidden(node: Text): void {
    const hidden = hiddenIn(node.value)
    if (hidden === undefined) return
    report(source.file, 'text-encoding', {
      reason: `Unexpected ${hidden} by its number or name, expected visible text`,
      fix: 'Delete the reference.',
      place: source.placeOf(node)
    })
  }

  function reportGap(start: number, end: number, text: string): void {
    reportLost(
      source,
      {start, end},
      `Unexpected loss of \`${shown(text)}\`, which is not printed`,
      'Write a backslash before its signs, or set it apart with blank lines.'
    )
  }
}

/**
 * Where the source of a text says what its value does not; -1 if it says all
 * of it. Escapes, character references and what lines begin with are markup.
 */
function firstLost(written: string, value: string): number {
  let at = 0
  let isLineStart = false
  for (let index = 0; index < written.length; index++) {
    const sign = written[index] ?? ''
    if (/\s/.test(sign)) {
      isLineStart ||= sign === '\n'
      continue
    }

    at = skipSpace(value, at)
    const known = sign === '&' && referenceAt(written, index)
    if (known && !value.startsWith(known, at)) {
      at += widthOf(known, value, at)
      index += known.length - 1
    } else if (sign === value[at]) {
      at++
      isLineStart = false
    } else if (sign !== '\\' && (sign !== '>' || !isLineStart)) return index
  }

  return -1
}

function referenceAt(text: string, at: number): string | undefined {
  return reference.exec(text.slice(at, at + 34))?.[0]
}

/** Characters that a reference stands for; of white space, none is left. */
function widthOf(known: string, value: string, at: number): number {
  const number = /^&#(x?)(\w+);$/i.exec(known)
  const code = number
    ? Number.parseInt(number[2] ?? '', number[1] === '' ? 10 : 16)
    : undefined
  const isSpace =
    code === undefined
      ? space.test(known)
      : code <= 0x10ffff && /\s/.test(String.fromCodePoint(code))
  if (isSpace) return 0
  return (value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (/\s/.test(text[at] ?? '')) at++
  return at
}
