import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {report} from '../diagnostic/index.ts'
import type {Source} from './source.ts'

// A power of ten between 10¹ and 10¹⁹, as it is left when text is copied. What
// goes on as a decimal, a percent or a third dimension is a number, and so is
// what measures length, mass, volume, radiation or time: nobody is 10⁷ mm
// wide, but `10⁹ L⁻¹` is a count of cells.
const lost =
  /(?:×\s?|(?<=\d)\s?x\s?)10([1-9]|1\d)(?![\d%]|[.,·]\d|\s?[×x]\s?\d|\s?(?:[nµμmc]?m|[nµμmc]?g|mcg|[µμmd]?L|c?Gy|days?|weeks?|months?|hours?|h|min)\b(?!\s?[⁻−-]))/g

/**
 * Reports powers of ten that lost their exponent: `1 × 107 cells`.
 *
 * Most copied text has lost what was raised, and a reader takes the number as
 * it stands.
 */
export function checkExponents(tree: Root, source: Source): void {
  visit(tree, 'text', function (node) {
    let from = source.placeOf(node).position.start.offset ?? 0
    for (const [written, exponent] of node.value.matchAll(lost)) {
      // Escapes and line prefixes make the value shorter than its source.
      const at = Math.max(from, source.text.indexOf(written, from))
      from = at + written.length
      report(source.file, 'exponent-kept', {
        reason: `Unexpected \`${written.trim()}\`, expected a power of ten with its exponent raised`,
        fix: `Write \`10<sup>${exponent}</sup>\` or \`10^${exponent}\`; if the number is meant, write it without \`×\`.`,
        place: source.place(at, from)
      })
    }
  })
}
