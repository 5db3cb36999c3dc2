import {type Block, blocksOf, rowsOf} from './blocks.ts'
import {findTable} from './find-table.ts'
import {lettersOf} from './letters.ts'
import {edges} from './reader.ts'
import {countWording, type Wording, wordingOf} from './wording.ts'

/** Text with digits that does not stand together in what was read. */
export interface Misplaced {
  readonly block: Block
  /** How many letters of the block stand as they should. */
  readonly before: number
  /** Where other letters begin, in the letters of what was read. */
  readonly at: number
}

/**
 * Finds paragraphs, cells, tables and drawings with digits that do not stand
 * in a text letter by letter, as often as they should: a number of theirs has
 * changed places with another.
 *
 * Where they stand is free, as templates order a page.
 *
 * @param text
 *   What should be there, with its edges.
 * @param found
 *   What was read.
 * @param isPlainText
 *   Whether tables may be in columns and links have numbers.
 */
export function* misplaced(
  text: string,
  found: string,
  isPlainText: boolean
): Iterable<Misplaced> {
  const blocks = blocksOf(text, isPlainText)
  const letters = lettersOf(found)
  const suspects = new Map<string, Block>()
  const printed = new Map<string, number>()
  let read: Wording | undefined
  let at = 0
  for (const block of blocks) {
    const own = block.letters
    printed.set(own, (printed.get(own) ?? 0) + 1)
    const found = findNear(own, at)
    if (found === undefined) suspects.set(own, block)
    else at = found + own.length
  }

  for (const [own, block] of suspects) {
    if (stands(own, printed.get(own) ?? 1)) continue
    const missing = block.text.startsWith(edges.start)
      ? findGroup(block)
      : isWorded(own)
        ? undefined
        : deviation(block)
    if (missing) yield missing
  }

  /** Looks where the text goes on, without marks of lists and the like. */
  function findNear(own: string, from: number): number | undefined {
    if (letters.startsWith(own, from)) return from
    const found = letters.slice(from, from + own.length + reach).indexOf(own)
    return found === -1 ? undefined : from + found
  }

  function stands(own: string, times: number): boolean {
    let from = 0
    for (let count = 0; count < times; count++) {
      const found = letters.indexOf(own, from)
      if (found === -1) return false
      from = found + own.length
    }
    return true
  }

  function findGroup(block: Block): Misplaced | undefined {
    const rows = rowsOf(block)
    if (rows.body.length === 0) return deviation(block)
    const missing = findTable(rows, {isPlainText, letters})
    if (!missing) return undefined
    const {at, cell, told} = missing
    // Rows that are not stacked are not there at all.
    return told > 1 ? {at, before: 0, block: cell} : deviation(block)
  }

  /** Whether words stand there as often, with their numbers between them. */
  function isWorded(own: string): boolean {
    read ??= wordingOf(letters)
    const wording = wordingOf(own)
    // Letters that fonts or mail lack are no matter of order.
    if (!read.words.includes(wording.words)) return isAround(own)
    return countWording(wording, read, isPlainText) >= (printed.get(own) ?? 1)
  }

  /** Whether each number stands between the letters that are beside it. */
  function isAround(own: string): boolean {
    for (const {0: digits, index} of own.matchAll(/\p{N}+/gu)) {
      const end = index + digits.length + beside
      if (!letters.includes(own.slice(Math.max(0, index - beside), end)))
        return false
    }
    return true
  }

  /** Where the longest beginning of a block ends that is there. */
  function deviation(block: Block): Misplaced {
    const own = block.letters
    let [least, most] = [0, own.length]
    while (least < most) {
      const middle = Math.ceil((least + most) / 2)
      if (letters.includes(own.slice(0, middle))) least = middle
      else most = middle - 1
    }
    const found = letters.indexOf(own.slice(0, least))
    return {at: found + least, before: least, block}
  }
}

/** How far on a block is looked for, in letters. */
const reach = 1000
/** How many letters beside a number say that it is in its place. */
const beside = 4
