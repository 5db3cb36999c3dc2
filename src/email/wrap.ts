/** Length of text in characters as they are counted in a line. */
export function lengthOf(text: string): number {
  return /[\uD800-\uDFFF]/.test(text) ? [...text].length : text.length
}

/**
 * Breaks a paragraph into lines.
 *
 * Words are never broken: half an address leads nowhere, and half a number is
 * another number. A word that is longer than a line has one of its own.
 *
 * @param text
 *   Text in which `\n` is a line break that stays.
 * @param width
 *   Characters in a line; may be infinite.
 */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width))
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let length = 0

  for (const word of wordsOf(text)) {
    const own = lengthOf(word)

    if (line === '' || length + 1 + own <= width) {
      length = line === '' ? own : length + 1 + own
      line = line === '' ? word : `${line} ${word}`
    } else {
      lines.push(line)
      line = word
      length = own
    }
  }

  return [...lines, line]
}

/**
 * Words of a line.
 *
 * Mail programs take a line that begins with `>` for a quotation, so a `>`
 * stays with the word before it (`ALT > 3`).
 */
function wordsOf(text: string): readonly string[] {
  const words: string[] = []

  for (const word of text.split(' ').filter(Boolean)) {
    const last = words.at(-1)
    if (last !== undefined && word.startsWith('>')) {
      words[words.length - 1] = `${last} ${word}`
    } else {
      words.push(word)
    }
  }

  return words
}
