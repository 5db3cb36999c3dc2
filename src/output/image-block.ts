import type {Element, ElementContent} from 'hast'
import type {ImageBlock} from '../markdown/nodes.ts'
import type {Resolved, ResolvedImage} from '../resolve/resolved.ts'
import {convertPhrasing} from './convert.ts'
import {element} from './hast.ts'

/**
 * `<figure>` of an image, without a number: its data in it, so that products
 * ask nothing of the network.
 *
 * @returns
 *   Nothing if it could not be read, which was reported.
 */
export function createImage(
  node: ImageBlock,
  {images}: Pick<Resolved, 'images'>
): ElementContent[] {
  const image = images?.get(node.id)
  if (!image) return []
  return [
    element('figure', {className: ['figure', 'image'], id: node.id}, [
      imageElement(image, node.alternative),
      ...(node.children.length > 0
        ? [
            element('figcaption', {}, [
              element(
                'span',
                {className: ['caption']},
                convertPhrasing(node.children)
              )
            ])
          ]
        : [])
    ])
  ]
}

/** `<img>` with the data in it. */
export function imageElement(
  {bytes, heightPx, type, widthPx}: ResolvedImage,
  alt: string
): Element {
  return element('img', {
    src: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
    alt,
    width: widthPx,
    height: heightPx
  })
}
