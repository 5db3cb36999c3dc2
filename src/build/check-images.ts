import type {Element, ElementContent} from 'hast'
import type {VFile} from 'vfile'
import {visit} from 'unist-util-visit'
import {type Place, report} from '../diagnostic/index.ts'
import type {Resolved} from '../resolve/index.ts'

/** Fewest dots an inch of a printed image. */
const leastDpi = 150

/**
 * Reports images that have too few pixels for the width at which a product
 * prints them, that of their frame.
 *
 * @param body
 *   Pages with their frames.
 * @param frames
 *   Frames as measured, in CSS pixels of 1/96 inch.
 */
export function checkImages(
  body: readonly ElementContent[],
  frames: readonly {readonly id: string; readonly widthPx: number}[],
  {images = new Map(), tree}: Pick<Resolved, 'images' | 'tree'>,
  output: string,
  file: VFile
): void {
  if (images.size === 0) return
  const widths = new Map(frames.map(({id, widthPx}) => [id, widthPx]))
  for (const node of body) look(node, undefined)

  function look(node: ElementContent, widthPx: number | undefined): void {
    if (node.type !== 'element') return
    const {dataFrame} = node.properties
    const width = widths.get(String(dataFrame)) ?? widthPx
    if (node.tagName === 'figure' && width !== undefined)
      checkWidth(node, width)
    for (const child of node.children) look(child, width)
  }

  function checkWidth({properties: {id}}: Element, widthPx: number): void {
    const image = images.get(String(id))
    if (!image) return
    const dpi = Math.floor((image.widthPx / widthPx) * 96)
    if (dpi >= leastDpi) return
    const place = placeOf(String(id))
    const needed = Math.ceil((leastDpi * widthPx) / 96)
    report(file, 'image-resolution', {
      reason: `Unexpected ${dpi} dots an inch of an image that is ${image.widthPx} pixels wide on the ${output}, where it prints ${Math.round((widthPx / 96) * 25.4)} mm wide, expected at least ${leastDpi}`,
      fix: `Use an image at least ${needed} pixels wide; enlarging this one does not help.`,
      place
    })
  }

  function placeOf(id: string): Place | undefined {
    let place: Place | undefined
    visit(tree, 'imageBlock', function (node) {
      if (node.id === id && node.position)
        place = {file: file.path, position: node.position}
    })
    return place
  }
}
