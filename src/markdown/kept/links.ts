import type {Definition, Link, LinkReference} from 'mdast'
import type {Source} from '../source.ts'
import {type Range, reportLost, shown} from './kept.ts'

/** Reports titles of links, which paper does not show, and links of no words. */
export function checkLink(node: Link, range: Range, source: Source): void {
  if (node.title) reportTitle(node.title, range, source)
  if (node.children.length > 0) return
  reportLost(
    source,
    range,
    `Unexpected link to \`${shown(node.url)}\` without words, which prints nothing`,
    `Write words between the brackets, or \`<${node.url}>\`.`
  )
}

/**
 * Reports links by a number, `[2]`: without its brackets it runs into the text
 * or reads as a value.
 */
export function checkReference(
  node: LinkReference,
  range: Range,
  source: Source
): void {
  const label = node.label ?? node.identifier
  if (node.referenceType === 'full' || !/^[\d,;\s–-]+$/.test(label)) return
  reportLost(
    source,
    range,
    `Unexpected \`[${label}]\` as a link, whose brackets are not printed`,
    `Cite with \`[@key]\`, write words between the brackets, or \`\\[${label}]\` for the text itself.`
  )
}

/** Reports addresses that no link of the text uses, and titles of others. */
export function checkDefinitions(
  definitions: readonly (readonly [Definition, Range])[],
  references: ReadonlySet<string>,
  source: Source
): void {
  const known = new Set<string>()
  for (const [node, range] of definitions) {
    const label = node.label ?? node.identifier
    const isUsed =
      references.has(node.identifier) && !known.has(node.identifier)
    known.add(node.identifier)
    if (isUsed && node.title) reportTitle(node.title, range, source)
    if (isUsed) continue
    reportLost(
      source,
      range,
      `Unexpected line \`${shown(source.text.slice(range.start, range.end))}\`, which is the address of a link that the text does not have, and is not printed`,
      `Write \`\\[${label}]:\` if it is text, \`[words][${label}]\` where the link should be, or delete the line.`
    )
  }
}

function reportTitle(title: string, range: Range, source: Source): void {
  reportLost(
    source,
    range,
    `Unexpected title \`${shown(title)}\` of a link, which no reader on paper sees`,
    'Write these words into the text, and the link without them.'
  )
}
