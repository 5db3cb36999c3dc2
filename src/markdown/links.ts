import type {Definition, Link, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {report} from '../diagnostic/index.ts'
import type {Source} from './source.ts'

const safeAddress = /^(?:https:\/\/|mailto:)/i

/** Reports links that do not lead where readers can follow. */
export function checkLinks(tree: Root, source: Source): void {
  visit(tree, function (node) {
    if (node.type === 'link' || node.type === 'definition') checkAddress(node)
  })

  function checkAddress(node: Link | Definition): void {
    if (safeAddress.test(node.url)) return
    report(source.file, 'link-allowed', {
      reason: `Unexpected address \`${node.url}\`, expected one that begins with \`https://\` or \`mailto:\``,
      fix: 'Write the whole address, or the words without a link.',
      place: source.placeOf(node)
    })
  }
}
