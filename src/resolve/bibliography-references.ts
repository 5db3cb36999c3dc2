import type {PhrasingContent} from 'mdast'
import {plugins} from '@citation-js/core'
// Registers itself with the core.
// oxlint-disable-next-line import/no-unassigned-import
import '@citation-js/plugin-csl'
import type {BibliographyItem} from './bibliography-item.ts'
import {parseEntry} from './bibliography-phrasing.ts'
import {citationNumbers} from './citation-numbers.ts'
import type {Reference} from './resolved.ts'

const styleNames = new Map<string, string>()

/**
 * Formats the reference list of a summary.
 *
 * @param items
 *   Works by key.
 * @param keys
 *   Keys as they are cited, in order, repeated or not.
 * @param styleXml
 *   Citation style, a CSL file; its engine is built once.
 * @returns
 *   One entry a work that is cited, in order of first citation.
 * @throws {RangeError}
 *   On a key without an item: whoever calls reported that before.
 */
export function formatReferences(
  items: ReadonlyMap<string, BibliographyItem>,
  keys: Iterable<string>,
  styleXml: string
): readonly Reference[] {
  const cited = [...citationNumbers(keys)].map(function ([key, number]) {
    const item = items.get(key)
    if (!item) throw new RangeError(`Cannot find work \`${key}\``)
    return {key, number, item}
  })
  if (cited.length === 0) return []

  // Keys of authors are no names for the registry of citeproc, a plain object.
  const ids = cited.map(({number}) => `reference-${number}`)
  const engine = plugins.config.get('@csl').engine(
    cited.map(({item}, index) => ({...item, id: ids[index]})),
    nameStyle(styleXml),
    'en-US',
    'html'
  )
  engine.updateItems(ids, true)
  const bibliography = engine.makeBibliography()
  if (!bibliography) throw new Error('Cannot format references in this style')

  const entries = bibliography[1]
  return cited.map(({key, number, item}, index) => ({
    key,
    number,
    content: linkAddress(parseEntry(entries[index] ?? ''), item)
  }))
}

function nameStyle(xml: string): string {
  const known = styleNames.get(xml)
  if (known !== undefined) return known
  const name = `style-${styleNames.size + 1}`
  plugins.config.get('@csl').styles.add(name, xml)
  styleNames.set(xml, name)
  return name
}

function linkAddress(
  content: readonly PhrasingContent[],
  {DOI, URL: address}: BibliographyItem
): readonly PhrasingContent[] {
  const last = content.at(-1)
  if (last?.type !== 'text') return content
  const printed = DOI === undefined ? address : `doi:${DOI}`
  const url = DOI === undefined ? address : `https://doi.org/${encodeURI(DOI)}`
  if (!printed || !url?.startsWith('https://')) return content
  if (!last.value.endsWith(printed)) return content

  return [
    ...content.slice(0, -1),
    {type: 'text', value: last.value.slice(0, -printed.length)},
    {type: 'link', url, children: [{type: 'text', value: printed}]}
  ]
}
