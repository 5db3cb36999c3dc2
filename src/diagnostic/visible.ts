// Controls, also those of C1, and characters that turn the direction of text
// or break lines: a terminal would act on them.
const unsafe =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

/** Text of one line with all characters that a terminal acts on written out. */
export function visible(text: string): string {
  return text.replaceAll(unsafe, function (character) {
    const code = character.codePointAt(0) ?? 0
    return `\\u${code.toString(16).padStart(4, '0')}`
  })
}
