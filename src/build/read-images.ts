import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {report} from '../diagnostic/index.ts'
import type {ImageFile} from './images/image-file.ts'
import {acceptImage} from './images/accept-image.ts'
import type {SummaryInput} from './pipeline-types.ts'
import {readSibling} from './read-files.ts'

/** Most bytes of all images of a text, each as often as it is shown. */
const mostBytes = 20 * 1024 * 1024

/**
 * Reads the images of a summary from its folder.
 *
 * @returns
 *   Images by the id of their block; what cannot be shown is absent and
 *   reported.
 */
export async function readImages(
  tree: Root,
  input: SummaryInput,
  file: VFile
): Promise<ReadonlyMap<string, ImageFile>> {
  const nodes: {
    id: string
    name: string
    place: Parameters<typeof readSibling>[1]
  }[] = []
  visit(tree, 'imageBlock', function ({file: name, id, position}) {
    if (position) nodes.push({id, name, place: {file: file.path, position}})
  })

  const images = new Map<string, ImageFile>()
  const read = new Map<string, ImageFile | undefined>()
  let total = 0
  for (const {id, name, place} of nodes) {
    if (!read.has(name)) {
      const bytes = await readSibling(name, place, input, file, 'image-file')
      read.set(
        name,
        bytes && acceptImage(bytes, `image \`${name}\``, place, file)
      )
    }

    const image = read.get(name)
    if (!image) continue
    total += image.bytes.length
    if (total > mostBytes) {
      report(file, 'image-file', {
        reason: `Unexpected image \`${name}\`, with which the images of the text have more than ${mostBytes / 1024 / 1024} MB, each as often as it is shown`,
        fix: 'Make the images smaller, or show fewer.',
        place
      })
      break
    }
    images.set(id, image)
  }

  return images
}
