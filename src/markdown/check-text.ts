import {report} from '../diagnostic/index.ts'
import type {Source} from './source.ts'

// Controls but tab and line ends; bidirectional overrides; invisible characters
// that split words or numbers; U+FFFD stands for bytes that were not UTF-8.
const refused =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uE000-\uF8FF\uFFFD\uFFFE\uFFFF]/gu

/**
 * Reports characters that no author types on purpose.
 *
 * @returns
 *   Whether the text can be parsed.
 */
export function checkText(source: Source): boolean {
  let clean = true
  for (const match of source.text.matchAll(refused)) {
    clean = false
    const code = match[0].codePointAt(0)?.toString(16).toUpperCase()
    report(source.file, 'text-encoding', {
      reason: `Unexpected character \`U+${code?.padStart(4, '0')}\`, expected visible text`,
      fix: 'Delete the character, or save the file as UTF-8.',
      place: source.place(match.index, match.index + 1)
    })
  }
  return clean
}
