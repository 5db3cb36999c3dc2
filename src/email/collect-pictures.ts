import type {Element} from 'hast'
import {attributeOf} from './elements.ts'
import {type MailPicture, mailPicture} from './mail-picture.ts'

/** Width of a picture on its panel, in a message of 600 px. */
export const pictureWidthPx = 520

/** Turns the drawings of a message into picture files. */
export interface PictureCollector {
  /** Pictures so far, in order. */
  readonly pictures: readonly MailPicture[]
  /**
   * Adds a drawing.
   *
   * @param figure
   *   Id of the figure around it.
   * @returns
   *   `img` that shows it.
   */
  readonly add: (svg: Element, figure: string | undefined) => Element
}

/**
 * Makes a collector.
 *
 * @param mark
 *   Stands in the names of files, before the ending: `.EMBARGOED`.
 */
export function createPictureCollector(mark = ''): PictureCollector {
  const pictures: MailPicture[] = []
  return {
    pictures,
    add(svg, figure) {
      const given = `${figure ?? attributeOf(svg, 'id') ?? 'picture'}${mark}`
      const isTaken = pictures.some(
        ({path}) => path.replace(/\.\w+$/, '') === `images/${given}`
      )
      const name = isTaken ? `${given}-${pictures.length + 1}` : given
      const {img, picture} = mailPicture(svg, name, pictureWidthPx)
      pictures.push(picture)
      return img
    }
  }
}
