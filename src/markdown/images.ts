import type {Image, ImageReference, Paragraph, Root, RootContent} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import {report} from '../diagnostic/index.ts'
import type {ImageBlock} from './nodes.ts'
import type {Source} from './source.ts'

/** Blocks in which a paragraph may be an image. */
const holders: ReadonlySet<string> = new Set(['root', 'only'])

/**
 * Turns paragraphs that are one image into blocks; reports images elsewhere,
 * from elsewhere, of other types and without words for who cannot see them.
 */
export function transformImages(tree: Root, source: Source): void {
  let count = 0
  visit(tree, function (node, index, parent) {
    if (node.type === 'image' || node.type === 'imageReference') {
      refusePlace(node, source)
      return
    }
    if (node.type !== 'paragraph' || !parent || index === undefined) return
    const image = onlyImage(node)
    if (!image || !holders.has(parent.type)) return
    count += 1
    const block = decodeImage(image, `img-${count}`, source)
    parent.children.splice(index, 1, ...(block ? [block as RootContent] : []))
    return [SKIP, block ? index + 1 : index]
  })
}

function onlyImage({children}: Paragraph): Image | undefined {
  const [image, more] = children
  return image?.type === 'image' && !more ? image : undefined
}

function refusePlace(node: Image | ImageReference, source: Source): void {
  report(source.file, 'image-allowed', {
    reason:
      node.type === 'image'
        ? 'Unexpected image inside of other text, expected a paragraph of its own'
        : 'Unexpected image by reference, expected the name of its file',
    fix: 'Write `![What it shows](file.png "Caption")` between two blank lines, not in a list or a quote.',
    place: source.placeOf(node)
  })
}

function decodeImage(
  node: Image,
  id: string,
  source: Source
): ImageBlock | undefined {
  const {alt, title, url} = node
  const place = source.placeOf(node)
  const problem = addressProblem(url) ?? typeProblem(url)
  if (problem) {
    report(source.file, 'image-allowed', {...problem, place})
    return undefined
  }

  if (!alt || !/\p{L}/u.test(alt)) {
    report(source.file, 'image-alt', {
      reason: `Unexpected image \`${url}\` without an alternative text, expected words for those who cannot see it`,
      fix: `Write what the image shows between the brackets: \`![…](${url})\`.`,
      place
    })
    return undefined
  }

  return {
    type: 'imageBlock',
    id,
    file: decodeName(url),
    alternative: alt.replaceAll(/\s+/g, ' ').trim(),
    caption: title ?? undefined,
    children: [],
    position: place.position
  }
}

interface ImageProblem {
  readonly reason: string
  readonly fix: string
}

function addressProblem(url: string): ImageProblem | undefined {
  const isRemote = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)
  if (!isRemote) return undefined
  return {
    reason: `Unexpected address \`${url.slice(0, 60)}\` of an image, expected a file in the folder of the summary`,
    fix: 'Save the image in the folder of the summary, and write the name of the file alone.'
  }
}

function typeProblem(url: string): ImageProblem | undefined {
  const ending = /\.([a-z\d]+)$/i.exec(url)?.[1]?.toLowerCase() ?? ''
  if (['jpeg', 'jpg', 'png'].includes(ending)) return undefined
  const drawn = ['emf', 'eps', 'pdf', 'svg', 'wmf'].includes(ending)
  return {
    reason: `Unexpected image \`${url.slice(0, 60)}\`, expected a PNG or JPEG file`,
    fix: drawn
      ? 'Export the drawing as PNG with 300 dots an inch, or draw it from data with a ```chart block.'
      : 'Save the image as PNG, or as JPEG if it is a photograph.'
  }
}

/** Name of a file as it is on disk: addresses write a space as `%20`. */
function decodeName(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
