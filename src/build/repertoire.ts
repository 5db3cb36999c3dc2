/**
 * Characters that every page brings glyphs for: Latin, Greek and the signs of
 * clinical text. Pages that need more bring a subset of their own.
 */
export const repertoire: ReadonlySet<string> = new Set([
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...range(0x391, 0x3c9),
  ...'–—‘’“”†‡•…‰′″⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉←→↑↓−×÷±≤≥≈≠∞√™€\u202F\u2009\u2011'
])

function range(first: number, last: number): string[] {
  return Array.from({length: last - first + 1}, (_, index) =>
    String.fromCodePoint(first + index)
  )
}
