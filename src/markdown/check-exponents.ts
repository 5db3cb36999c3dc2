import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {findAll, type Problem, report} from '../diagnostic/index.ts'
import type {Source} from './source.ts'

// A power of ten between 10¹ and 10¹⁹, as it is left when text is copied. What
// goes on as a decimal, a percent or a third dimension is a number, and so is
// what measures length, mass, volume, radiation or time: nobody is 10⁷ mm
// wide, but `10⁹ L⁻¹` is a count of cells.
const lost =
  /(?:×\s?|(?<=\d)\s?x\s?)10([1-9]|1\d)(?![\d%]|[.,·]\d|\s?[×x]\s?\d|\s?(?:[nµμmc]?m|[nµμmc]?g|mcg|[µμmd]?L|c?Gy|days?|weeks?|months?|hours?|h|min)\b(?!\s?[⁻−-]))/g

// Nobody is given a hundred cells per kilogram.
const bare =
  /(?<![\d.,·×^-]|×\s|\dx\s?)10([5-9]|1[0-5])(?=(?:\s?(?:-|–|to|and|or)\s?10\d\d?)?\s(?:[A-Za-z][\w+-]*\s){0,3}(?:cells?|vg|viral genomes|PFU|CFU)\s?(?:\/|per)\s?(?:kg|kilogram|m2|m²|dose|infusion)\b)/g

/** A power of ten that lost its exponent. */
export interface LostExponent {
  /** Offset in the text. */
  readonly start: number
  readonly written: string
  readonly exponent: string
}

/** Finds powers of ten that lost their exponent: `1 × 107 cells`. */
export function findLostExponents(text: string): readonly LostExponent[] {
  return [lost, bare]
    .flatMap((pattern) => findAll(pattern, text))
    .map(({0: written, 1: exponent = '', index: start}) => ({
      exponent,
      start,
      written
    }))
    .sort((a, b) => a.start - b.start)
}

/**
 * Reports powers of ten that lost their exponent: `1 × 107 cells`.
 *
 * Most copied text has lost what was raised, and a reader takes the number as
 * it stands.
 */
export function checkExponents(tree: Root, source: Source): void {
  visit(tree, 'text', function (node) {
    let from = source.placeOf(node).position.start.offset ?? 0
    for (const {exponent, written} of findLostExponents(node.value)) {
      // Escapes and line prefixes make the value shorter than its source.
      const at = Math.max(from, source.text.indexOf(written, from))
      from = at + written.length
      report(source.file, 'exponent-kept', {
        ...explainExponent(written, exponent),
        place: source.place(at, from)
      })
    }
  })
}

/** What is wrong with such a number, and how to mend it. */
export function explainExponent(
  written: string,
  exponent: string
): Pick<Problem, 'fix' | 'reason'> {
  return {
    reason: `Unexpected \`${written.trim()}\`, expected a power of ten with its exponent raised`,
    fix: `Write \`10<sup>${exponent}</sup>\` or \`10^${exponent}\`${/[×x]/.test(written) ? '; if the number is meant, write it without `×`' : ''}.`
  }
}
