import type {Parents} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Problem} from '../../diagnostic/index.ts'
import type {Rule} from '../rule.ts'

/** Parameters of addresses that say who follows a link, or from where. */
const tracking =
  /[?&#](utm_\w+|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|fbclid|gclid|dclid|msclkid|twclid|igshid|vero_id|_ga)=/i

/**
 * Links have no parameters that follow their readers.
 *
 * An address that was copied out of another message names that message and its
 * reader, on a poster for years. A mailing system adds its own where its sender
 * asks for it.
 */
export const linkTracking: Rule = {
  id: 'link-tracking',
  check({resolved}, report) {
    const {figures, frontMatter, limits = [], takeaway, title, tree} = resolved
    const texts = [...figures.values()].flatMap(({caption, message, note}) => [
      caption,
      message ?? [],
      note ?? []
    ])
    const parents: readonly Parents[] = [
      tree,
      ...[title, takeaway, limits, ...texts].map((children): Parents => ({
        type: 'paragraph',
        children: [...children]
      }))
    ]
    for (const parent of parents)
      visit(parent, function (node) {
        if (node.type !== 'link' && node.type !== 'definition') return
        const {position, url} = node
        look(url, position && {file: frontMatter.title.place.file, position})
      })
    if (frontMatter.link) look(frontMatter.link.address, frontMatter.link.place)

    function look(address: string, place: Problem['place']): void {
      const found = tracking.exec(address)?.[1]
      if (found !== undefined)
        report({
          actual: found,
          fix: 'Leave it and its value out of the address.',
          place,
          reason: `Unexpected \`${found}\` in an address, which follows readers, expected the address of the page alone`
        })
    }
  }
}
