import type {Rule, Subject} from '../rule.ts'

/**
 * Every abbreviation of the list is used in text, figures or tables: the list
 * takes room that a poster does not have.
 */
export const abbreviationUsed: Rule = {
  id: 'abbreviation-used',
  check(subject, report) {
    if (!subject.isWhole) return
    const {frontMatter} = subject.resolved
    if (frontMatter.abbreviations.size === 0) return
    const texts = [
      ...subject.prose.map(({text}) => text),
      ...wordsIn(subject.trial.reported),
      ...wordsIn(subject.trial.results),
      ...wordsIn(subject.trial.sets),
      ...wordsIn([...subject.resolved.figures.values()].map(({spec}) => spec))
    ].join('\n')

    for (const name of frontMatter.abbreviations.keys()) {
      const use = new RegExp(
        `(?<![\\p{L}\\p{N}])${escape(name)}(?:s|\\d+)?(?![\\p{L}\\p{N}])`,
        'u'
      )
      if (use.test(texts) || isInData(name, subject)) continue
      report({
        actual: name,
        fix: `Delete \`${name}\` from \`abbreviations\`.`,
        place: frontMatter.places.get(`abbreviations.${name}`),
        reason: `Unexpected abbreviation \`${name}\` in the list, expected it in the text, a figure or a table`
      })
    }
  }
}

/** All text in a value; places and functions hold none. */
function* wordsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const each of value) yield* wordsIn(each)
  else if (value instanceof Map)
    for (const [key, each] of value) {
      yield* wordsIn(key)
      yield* wordsIn(each)
    }
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) {
      if (key === 'place' || key === 'position') continue
      yield key
      yield* wordsIn(each)
    }
}

/** Categories of the data stand in the keys and cells of figures. */
function isInData(name: string, {resolved, trial}: Subject): boolean {
  if (resolved.figures.size === 0) return false
  for (const {rows} of trial.datasets.values())
    for (const {cells} of rows)
      for (const cell of cells.values())
        if (cell.replace(/\d+$/, '') === name) return true
  return false
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
