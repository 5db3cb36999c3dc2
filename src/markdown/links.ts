import type {Definition, Link, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {report} from '../diagnostic/index.ts'
import type {Source} from './source.ts'

const safeAddress = /^(?:https:\/\/|mailto:)/i

/** Reports images, and links that do not lead where readers can follow. */
export function checkLinks(tree: Root, source: Source): void {
  visit(tree, function (node) {
    if (node.type === 'link' || node.type === 'definition') checkAddress(node)
    if (node.type !== 'image' && node.type !== 'imageReference') return
    report(source.file, 'image-allowed', {
      reason: 'Unexpected image, expected figures that are drawn from data',
      fix: 'Write a ```chart block, or say in words what the image shows.',
      place: source.placeOf(node)
    })
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
