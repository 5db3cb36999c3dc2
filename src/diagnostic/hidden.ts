/**
 * Characters that no author types on purpose: controls but tab and line ends,
 * bidirectional overrides, invisible ones that split words or numbers, private
 * ones; U+FFFD stands for bytes that were not UTF-8.
 */
export const hiddenCharacters =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uE000-\uF8FF\uFFFD\uFFFE\uFFFF]/u

/** Name of a character: `U+200B`. */
export function characterName(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase() ?? ''
  return `U+${code.padStart(4, '0')}`
}
