import {plugins} from '@citation-js/core'
// Registers itself with the core.
// oxlint-disable-next-line import/no-unassigned-import
import '@citation-js/plugin-bibtex'
import {hiddenIn} from '../diagnostic/index.ts'
import {locateJson} from './bibliography-json.ts'
import {type BibliographyItem, itemSchema} from './bibliography-item.ts'

/**
 * How a bibliography is written: a `.bib` file, with the fields of BibTeX or of
 * BibLaTeX, or a CSL `.json` file.
 */
export type BibliographyKind = 'bibtex' | 'csl-json'

/** What is wrong in a bibliography, and where, from line 1 and column 1. */
interface BibliographyProblem {
  readonly reason: string
  readonly fix: string
  readonly line: number
  readonly column: number
}

export interface Bibliography {
  /** Works by key, in the order of the file; those with problems are absent. */
  readonly items: ReadonlyMap<string, BibliographyItem>
  readonly problems: readonly BibliographyProblem[]
}

// What citation-js calls the marks of BibTeX.
const marks = new Map([
  ['at', '`@`'],
  ['comma', '`,`'],
  ['equals', '`=`'],
  ['hash', '`#`'],
  ['identifier', 'name'],
  ['lbrace', '`{`'],
  ['quote', '`"`'],
  ['rbrace', '`}`'],
  ['whitespace', 'space']
])

interface Entry {
  readonly value: unknown
  readonly offset: number
}

/**
 * Reads a bibliography.
 *
 * The type of the input is given, never guessed: text that looks like an
 * address or an identifier is not looked up.
 *
 * @param text
 *   The file.
 * @param kind
 *   Its syntax.
 */
export function readBibliography(
  text: string,
  kind: BibliographyKind
): Bibliography {
  const items = new Map<string, BibliographyItem>()
  const problems: BibliographyProblem[] = []
  const entries = kind === 'bibtex' ? parseBibtex() : parseJson()

  for (const {value, offset} of entries) {
    const result = itemSchema.safeParse(value)
    const hidden = findHidden(result.data)
    if (hidden !== undefined) {
      add(
        offset,
        `Unexpected ${hidden} in ${nameOf(value)}, expected visible text`,
        'Delete the character, or the escape that writes it.'
      )
    } else if (!result.success) {
      for (const {path, message} of result.error.issues)
        add(
          offset,
          `Unexpected ${describe(path)} of ${nameOf(value)}, expected ${message}`,
          'Correct the entry in the bibliography.'
        )
    } else if (items.has(result.data.id)) {
      add(
        offset,
        `Unexpected second entry \`${result.data.id}\`, expected each key once`,
        'Give one of the entries another key, or delete it.'
      )
    } else items.set(result.data.id, result.data)
  }

  if (entries.length === 0 && problems.length === 0)
    add(
      0,
      'Unexpected bibliography without entries',
      kind === 'bibtex'
        ? 'Add an entry such as `@article{key, title = {…}}`.'
        : 'Add an item such as `{"id": "key", "type": "article-journal"}`.'
    )

  return {items, problems}

  function parseBibtex(): readonly Entry[] {
    let values: unknown
    try {
      values = plugins.input.chain(text, {
        forceType: '@biblatex/text',
        generateGraph: false
      })
    } catch (error) {
      // Entries that inherit from each other have no end.
      if (error instanceof RangeError)
        add(
          0,
          'Unexpected depth of braces or of `crossref` in BibTeX',
          'Delete braces around braces, and `crossref` that leads back to its own entry.'
        )
      else addBibtexProblem(error instanceof Error ? error.message : '')
      return []
    }
    const offsets = new Map<string, number[]>()
    for (const match of text.matchAll(/@\s*\w+\s*[{(]\s*([^\s,{}()]+)/g)) {
      const key = match[1] ?? ''
      offsets.set(key, [...(offsets.get(key) ?? []), match.index])
    }
    return (Array.isArray(values) ? values : []).map((value: unknown) => ({
      value,
      offset: offsets.get(keyOf(value) ?? '')?.shift() ?? 0
    }))
  }

  // The message ends in a copy of the lines around the mistake.
  function addBibtexProblem(message: string): void {
    const [, line = '1', column = '1'] =
      / at line (\d+) col (\d+)/.exec(message) ?? []
    const [, wanted, found] =
      /^expected "(\w+)", got (?:"(\w+)"|EOF)/.exec(message) ?? []
    problems.push({
      reason:
        wanted === undefined
          ? `Unexpected BibTeX: ${message.split('\n', 1)[0] ?? ''}`
          : `Unexpected ${found === undefined ? 'end of the file' : wordOf(found)} in BibTeX, expected ${wordOf(wanted)}`,
      fix: 'Check that braces and quotes are closed and that fields are written `name = {value},`.',
      line: Number(line),
      column: Number(column)
    })
  }

  function parseJson(): readonly Entry[] {
    const {elements, error} = locateJson(text)
    if (error !== undefined) {
      const character = text[error]
      add(
        error,
        `Unexpected ${character === undefined ? 'end of the file' : `\`${character}\``} in JSON`,
        'Check the commas, quotes and brackets before it.'
      )
      return []
    }
    const values: unknown = JSON.parse(text)
    if (Array.isArray(values))
      return values.map((value: unknown, index) => ({
        value,
        offset: elements[index] ?? 0
      }))
    add(
      0,
      'Unexpected JSON, expected a list of CSL items',
      'Write the items between `[` and `]`.'
    )
    return []
  }

  function add(offset: number, reason: string, fix: string): void {
    const lines = text.slice(0, offset).split('\n')
    problems.push({
      reason,
      fix,
      line: lines.length,
      column: (lines.at(-1) ?? '').length + 1
    })
  }
}

/** What nobody sees in the texts of an item. */
function findHidden(item: unknown): string | undefined {
  if (typeof item === 'string') return hiddenIn(item)
  if (typeof item !== 'object' || item === null) return undefined
  for (const part of Object.values(item)) {
    const hidden = findHidden(part)
    if (hidden !== undefined) return hidden
  }
  return undefined
}

function wordOf(token: string): string {
  return marks.get(token) ?? token
}

function describe(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'value' : `\`${path.map(String).join('.')}\``
}

function nameOf(value: unknown): string {
  const key = keyOf(value)
  return key === undefined ? 'an item' : `\`${key}\``
}

function keyOf(value: unknown): string | undefined {
  return typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string'
    ? value.id
    : undefined
}
