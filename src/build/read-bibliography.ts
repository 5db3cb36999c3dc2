import type {VFile} from 'vfile'
import {linePlace, report} from '../diagnostic/index.ts'
import {
  type Bibliography,
  formatReferences,
  readBibliography
} from '../resolve/index.ts'
import {decodeUtf8, type FrontMatter} from '../trial/index.ts'
import type {SummaryInput} from './pipeline-types.ts'
import {readSibling} from './read-files.ts'

const kinds = {'.bib': 'bibtex', '.json': 'csl-json'} as const

/**
 * Reads the bibliography that the front matter names.
 *
 * @param style
 *   CSL style of the reference list.
 * @returns
 *   Works that can be cited; none after reporting a problem.
 */
export async function readBibliographyFile(
  {bibliography}: FrontMatter,
  input: SummaryInput,
  style: string,
  file: VFile
): Promise<Bibliography> {
  const none: Bibliography = {keys: new Set(), format: () => []}
  if (!bibliography) return none
  const {file: name, place} = bibliography
  const kind = Object.entries(kinds).find(([end]) => name.endsWith(end))?.[1]
  if (!kind) {
    report(file, 'bibliography-file', {
      reason: `Unexpected bibliography \`${name}\`, expected a \`.bib\` or CSL \`.json\` file`,
      fix: 'Export the library as BibTeX or CSL JSON and name that file.',
      place
    })
    return none
  }

  const bytes = await readSibling(name, place, input, file)
  const text = bytes && decodeUtf8(bytes, name, place, file)
  if (text === undefined) return none
  const {items, problems} = readBibliography(text, kind)
  const path = input.path.replace(/[^/]*$/, name)
  for (const {line, column, reason, fix} of problems)
    report(file, 'bibliography-file', {
      reason,
      fix,
      place: linePlace(path, line, column)
    })

  return {
    keys: new Set(items.keys()),
    format: (keys) => formatReferences(items, keys, style)
  }
}
