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
    const prose = subject.prose.map(({text}) => text).join('\n')
    let definitions: string | undefined

    for (const name of frontMatter.abbreviations.keys()) {
      const use = new RegExp(
        `(?<![\\p{L}\\p{N}])${escape(name)}(?:s|\\d+)?(?![\\p{L}\\p{N}])`,
        'u'
      )
      if (use.test(prose) || isInData(name, subject)) continue
      definitions ??= definitionsOf(subject)
      if (use.test(definitions)) continue
      report({
        actual: name,
        fix: `Delete \`${name}\` from \`abbreviations\`.`,
        place: frontMatter.places.get(`abbreviations.${name}`),
        reason: `Unexpected abbreviation \`${name}\` in the list, expected it in the text, a figure or a table`
      })
    }
  }
}

/** All text in what defines results and figures. */
function definitionsOf({resolved, trial}: Subject): string {
  const words: string[] = []
  read(trial.reported)
  read(trial.results)
  read(trial.sets)
  for (const {spec} of resolved.figures.values()) read(spec)
  return words.join('\n')

  function read(value: unknown): void {
    if (typeof value === 'string') words.push(value)
    else if (Array.isArray(value)) value.forEach(read)
    else if (value instanceof Map)
      for (const [key, each] of value) {
        read(key)
        read(each)
      }
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) {
        // Places hold none.
        if (key === 'place' || key === 'position') continue
        words.push(key)
        read(each)
      }
  }
}

/** Categories of the data stand in the keys and cells of figures. */
function isInData(name: string, {resolved, trial}: Subject): boolean {
  if (resolved.figures.size === 0 || /\d$/.test(name)) return false
  for (const {rows} of trial.datasets.values())
    for (const {cells} of rows)
      for (const cell of cells.values())
        if (cell.startsWith(name) && /^\d*$/.test(cell.slice(name.length)))
          return true
  return false
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
