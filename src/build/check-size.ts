import type {Nodes, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {report} from '../diagnostic/index.ts'

/** Characters that all text of a summary may print, addresses included. */
const mostCharacters = 4 * 1024 * 1024
/** Characters of a file of a product, what is embedded left out. */
const mostMarkup = 8 * 1024 * 1024

/**
 * Reports text that prints far more than it says: long values and addresses
 * that are used again and again.
 *
 * @param tree
 *   With its values printed.
 */
export function checkTextSize(tree: Root, file: VFile): void {
  const urls = new Map<string, number>()
  visit(tree, 'definition', ({identifier, url}) => {
    if (!urls.has(identifier)) urls.set(identifier, url.length)
  })
  let size = 0
  visit(tree, function (node) {
    size += sizeOf(node, urls)
    if (size <= mostCharacters) return undefined
    report(file, 'product-size', {
      reason: `Unexpected text of more than ${mostCharacters / 1024 / 1024} MB when its values and addresses are printed`,
      fix: 'Shorten the value or address that is printed so often.',
      place: node.position && {file: file.path, position: node.position}
    })
    return false
  })
}

/**
 * Reports a file of a product whose markup is larger than readers open.
 *
 * @param name
 *   Name of the file.
 */
export function checkFileSize(
  name: string,
  contents: string,
  file: VFile
): void {
  if (contents.length <= mostMarkup) return
  const embedded = contents.matchAll(/;base64,[A-Za-z\d+/=]+/g)
  let size = contents.length
  for (const [data] of embedded) size -= data.length
  if (size <= mostMarkup) return
  report(file, 'product-size', {
    reason: `Unexpected ${Math.ceil(size / 1024 / 1024)} MB of text and drawings in \`${name}\`, expected at most ${mostMarkup / 1024 / 1024} MB`,
    fix: 'Show fewer rows or participants in its figures and tables.'
  })
}

function sizeOf(node: Nodes, urls: ReadonlyMap<string, number>): number {
  if ('value' in node) return node.value.length
  if (node.type === 'link') return node.url.length
  return node.type === 'linkReference' ? (urls.get(node.identifier) ?? 0) : 1
}
