import type {ElementContent} from 'hast'
import type {ImageBlock} from '../markdown/nodes.ts'
import type {Resolved} from '../resolve/resolved.ts'
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
  const {bytes, heightPx, type, widthPx} = image
  const data = Buffer.from(bytes).toString('base64')
  return [
    element('figure', {className: ['figure', 'image'], id: node.id}, [
      element('img', {
        src: `data:${type};base64,${data}`,
        alt: node.alternative,
        width: widthPx,
        height: heightPx
      }),
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
