/** A letter or sign that marks of joining and direction may stand beside. */
const joined = String.raw`(?!\p{sc=Latin}|\p{sc=Greek}|\p{sc=Cyrillic}|\p{sc=Han})[\p{L}\p{M}\p{Extended_Pictographic}]`

/**
 * Characters that no author types on purpose: controls but tab and line ends,
 * bidirectional overrides, invisible ones that split words or numbers, fillers,
 * tags, private ones, halves of pairs; U+FFFD stands for bytes that were not
 * UTF-8. Marks that join letters or turn their direction are visible in what
 * they do to scripts that have them, and hidden elsewhere.
 */
export const hiddenCharacters = new RegExp(
  [
    String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B\u2028-\u202E\u2060-\u206F\u3164\uD800-\uDFFF\uE000-\uF8FF\uFDD0-\uFDEF\uFEFF\uFFA0\uFFF9-\uFFFF\u{E0000}-\u{E00FF}\u{F0000}-\u{10FFFF}]`,
    String.raw`(?<!${joined})[\u061C\u200C-\u200F](?!${joined})`,
    // They choose a form of the sign or the ideograph before them.
    String.raw`(?<![\p{S}\p{Extended_Pictographic}\d#*])[\uFE00-\uFE0F]`,
    String.raw`(?<!\p{sc=Han})[\u{E0100}-\u{E01EF}]`
  ].join('|'),
  'u'
)

/** More marks over one letter than any script has. */
export const stackedMarks = /\p{M}{4,}/u

/** Name of a character: `U+200B`. */
export function characterName(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase() ?? ''
  return `U+${code.padStart(4, '0')}`
}

/** What is wrong with a text: a character that nobody sees, or many marks. */
export function hiddenIn(text: string): string | undefined {
  const hidden = hiddenCharacters.exec(text)?.[0]
  if (hidden !== undefined) return `character \`${characterName(hidden)}\``
  return stackedMarks.test(text)
    ? 'row of more than 3 combining marks'
    : undefined
}
