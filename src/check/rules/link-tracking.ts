import type {Parents, PhrasingContent} from 'mdast'
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
    const {figures, frontMatter, limits, takeaway, title, tree} = resolved
    const {file} = frontMatter.title.place
    lookIn(tree, file)
    lookInText(title, file)
    lookInText(takeaway, frontMatter.takeaway.place.file)
    if (frontMatter.limits && limits)
      lookInText(limits, frontMatter.limits.place.file)
    for (const {caption, message = [], note = []} of figures.values())
      for (const text of [caption, message, note]) lookInText(text, file)
    if (frontMatter.link) look(frontMatter.link.address, frontMatter.link.place)

    function lookInText(
      children: readonly PhrasingContent[],
      file: string
    ): void {
      lookIn({type: 'paragraph', children: [...children]}, file)
    }

    function lookIn(parent: Parents, file: string): void {
      visit(parent, function (node) {
        if (node.type !== 'link' && node.type !== 'definition') return
        const {position, url} = node
        look(url, position && {file, position})
      })
    }

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
