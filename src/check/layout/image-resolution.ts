import {type LayoutRule, millimeters} from './layout-rule.ts'

const pxPerInch = 96

/** Pictures have as many pixels as print needs. */
export const imageResolution: LayoutRule = {
  id: 'layout-image-resolution',
  check: ({images}, {imageDpi, zoom}) =>
    images.flatMap(function ({box, holder, naturalHeightPx, naturalWidthPx}) {
      const dpi = Math.min(
        (naturalWidthPx / box.width / zoom) * pxPerInch,
        (naturalHeightPx / box.height / zoom) * pxPerInch
      )
      if (dpi >= imageDpi) return []
      const needed = Math.ceil(((box.width * zoom) / pxPerInch) * imageDpi)
      const isKnown = naturalWidthPx > 0
      return [
        {
          badness: isKnown ? imageDpi / dpi : Infinity,
          boxes: [box],
          expected: `at least ${imageDpi}`,
          fix: isKnown
            ? `Take a picture at least ${needed} pixels wide, or print it smaller.`
            : 'Put the picture in an `img` element, whose pixels are known.',
          holder,
          outcome: isKnown ? 'fails' : 'cannot tell',
          unexpected: isKnown
            ? `picture of ${Math.floor(dpi)} pixels an inch, printed ${millimeters(box.width * zoom)} wide,`
            : 'picture whose pixels are not known'
        }
      ]
    })
}
