import type {Rule} from '../rule.ts'
import type {Run} from '../run.ts'
import {
  findAbbreviations,
  type FoundAbbreviation,
  isExpandedIn
} from '../words/find-abbreviations.ts'
import {knownAbbreviations} from '../words/known-abbreviations.ts'

interface Use {
  readonly run: Run
  readonly found: FoundAbbreviation
  count: number
}

/**
 * An abbreviation that the text uses more than once has its words, where it
 * stands or in the list.
 *
 * Visitors of a poster come from other fields, and stop reading at one that
 * they cannot resolve.
 */
export const abbreviationKnown: Rule = {
  id: 'abbreviation-known',
  check({isWhole, prose, resolved: {frontMatter}}, report) {
    // Values that do not resolve still stand in the text as their code.
    if (!isWhole) return
    const known = listedWords(frontMatter)
    const uses = new Map<string, Use>()

    for (const run of prose) {
      if (run.kind === 'label' || run.kind === 'alt') continue
      for (const found of findAbbreviations(run.text)) {
        const {name} = found
        if (known.has(name) || knownAbbreviations.has(name)) continue
        const use = uses.get(name)
        if (use) use.count++
        else uses.set(name, {count: 1, found, run})
      }
    }

    for (const [name, {count, found, run}] of uses) {
      if (count < 2) continue
      if (prose.some(({text}) => isExpandedIn(text, name))) continue
      report({
        actual: name,
        fix: `Write its words and \`(${name})\` where it is first used, or add \`${name}: …\` to \`abbreviations\`.`,
        place: run.place(found.start, found.end),
        reason: `Unexpected abbreviation \`${name}\`, used ${count} times and never written in full`
      })
    }
  }
}

/** Listed abbreviations, with the parts of compounds. */
function listedWords({
  abbreviations,
  glossary
}: Parameters<Rule['check']>[0]['resolved']['frontMatter']): Set<string> {
  const names = [...abbreviations.keys(), ...glossary.keys()]
  return new Set(names.flatMap((name) => [name, ...name.split(/[-–/\s]/)]))
}
