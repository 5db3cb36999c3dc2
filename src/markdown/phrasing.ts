import type {PhrasingContent} from 'mdast'
import {VFile} from 'vfile'
import {visit} from 'unist-util-visit'
import {type Place, report} from '../diagnostic/index.ts'
import {parse} from './parse.ts'

/**
 * Parses text of front matter or a figure, which may hold values, citations
 * and emphasis, but no blocks.
 *
 * @param value
 *   Text as YAML gave it.
 * @param place
 *   Where it stands; nodes get positions in that file.
 * @param file
 *   Summary, for messages.
 */
export function parsePhrasing(
  value: string,
  place: Place,
  file: VFile
): PhrasingContent[] {
  const inner = new VFile({path: place.file, value: value.trim()})
  const tree = parse(inner)
  const {start} = place.position

  for (const message of inner.messages) {
    message.line = start.line
    message.column = start.column
    message.place = place.position
    message.name = `${place.file}:${start.line}:${start.column}`
    file.messages.push(message)
  }
  visit(tree, function (node) {
    node.position = place.position
  })

  const [paragraph, more] = tree.children
  if (!paragraph) return []
  if (paragraph.type === 'paragraph' && !more) return paragraph.children
  report(file, 'block-known', {
    reason: `Unexpected \`${(more ?? paragraph).type}\`, expected one paragraph of text`,
    fix: 'Write plain text here; a leading `#`, `-` or `>` needs a backslash before it.',
    place
  })
  return []
}
