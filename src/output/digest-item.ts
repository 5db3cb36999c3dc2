import type {ElementContent} from 'hast'
import type {Resolved} from '../resolve/resolved.ts'
import {dataStatusWords} from './data-status.ts'
import {frontSlots} from './front-slots.ts'
import {element, text} from './hast.ts'
import type {OutputSettings} from './output-settings.ts'
import {plainText} from './plain-text.ts'

/** What a digest and a feed say of a summary. */
export interface DigestItem {
  /** Phrasing by slot of `item.html`. */
  readonly slots: ReadonlyMap<string, readonly ElementContent[]>
  /** Name in links: the number of the abstract, else the short title. */
  readonly name: string
  /** Title as plain text. */
  readonly title: string
  /** Takeaway as plain text, with what it does not show. */
  readonly words: string
}

/** Takes from a summary what a digest says of it; works are cited elsewhere. */
export function digestItem(
  resolved: Resolved,
  settings: OutputSettings
): DigestItem {
  const all = frontSlots(resolved, settings)
  const slots = new Map<string, readonly ElementContent[]>()
  const {frontMatter} = resolved
  for (const name of ['title', 'takeaway', 'limits', 'short-title'] as const) {
    const content = withoutCitations(all.get(name) ?? [])
    if (content.length > 0) slots.set(name, content)
  }

  const {abstractNumber, shortTitle, trial} = frontMatter
  const facts = [abstractNumber, trial.phase, settings.meetingName]
    .filter((fact) => fact !== undefined && fact !== '')
    .join(' · ')
  if (facts !== '') slots.set('facts', [text(facts)])
  const status = dataStatusWords(frontMatter)
  if (status !== undefined) slots.set('data-status', [text(status)])

  const words = ['takeaway', 'limits'].map((name) =>
    plainText(slots.get(name) ?? [])
  )
  const title = plainText(slots.get('title') ?? [])
  return {
    name: abstractNumber ?? shortTitle ?? title,
    slots,
    title,
    words: words.filter((each) => each !== '').join(' ')
  }
}

function withoutCitations(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap(function (node): ElementContent[] {
    if (node.type !== 'element') return [node]
    const {className} = node.properties
    if (Array.isArray(className) && className.includes('cite')) return []
    return [{...node, children: withoutCitations(node.children)}]
  })
}

/** Link to a product of a summary, with a name of its own. */
export function itemLink(
  {name}: Pick<DigestItem, 'name'>,
  address: string
): ElementContent {
  return element('a', {className: ['item-link'], href: address}, [
    `Read the report on ${name}`
  ])
}
