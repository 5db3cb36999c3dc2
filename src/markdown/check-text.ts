import {
  characterName,
  findAll,
  hiddenCharacters,
  report
} from '../diagnostic/index.ts'
import type {Source} from './source.ts'

const refused = new RegExp(hiddenCharacters, 'gu')

/**
 * Reports characters that no author types on purpose, each kind once, where it
 * first stands.
 *
 * @returns
 *   Whether the text can be parsed.
 */
export function checkText(source: Source): boolean {
  const found = new Map<string, number[]>()
  for (const {0: character, index} of findAll(refused, source.text)) {
    const indices = found.get(character)
    if (indices) indices.push(index)
    else found.set(character, [index])
  }

  for (const [character, [first = 0, ...more]] of found) {
    const rest = more.length > 0 ? ` (and ${more.length} more)` : ''
    const lost = character === '\uFFFD'
    report(source.file, 'text-encoding', {
      reason: lost
        ? `Unexpected bytes that are not UTF-8${rest}, expected UTF-8 text`
        : `Unexpected character \`${characterName(character)}\`${rest}, expected visible text`,
      fix: lost
        ? 'Save the file as UTF-8, then check its accents and signs.'
        : 'Delete the character.',
      place: source.place(first, first + 1)
    })
  }
  return found.size === 0
}
