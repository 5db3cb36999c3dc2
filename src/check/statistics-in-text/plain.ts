const plainer: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2044': '/',
  '\u2215': '/',
  '\uFF0F': '/',
  '\u2264': '≤',
  '\u2A7D': '≤',
  '\u2A7E': '≥'
}

const unusual = /[\u2010-\u2012\u2044\u2212\u2215\u2A7D\u2A7E\uFF0F]/g
const raisedPoint = /(?<=\d|(?<![\p{L}\d])[=<>≤≥]\s?)[·‧⋅∙](?=\d)/gu

/**
 * Text in which minus, slash, hyphen and the decimal point have one form each,
 * as long as the original, so that offsets hold in both.
 */
export function plain(text: string): string {
  // Most text has none of them.
  if (!/[^\0-\u00B6]/u.test(text)) return text
  return text
    .replaceAll(unusual, (mark) => plainer[mark] ?? mark)
    .replaceAll(raisedPoint, '.')
}
