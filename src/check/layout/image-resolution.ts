import {type LayoutRule, millimeters} from './layout-rule.ts'

const pxPerInch = 96

/** Pictures have as many pixels as print needs. */
export const imageResolution: LayoutRule = {
  id: 'layout-image-resolution',
  check: ({images}, {imageDpi}) =>
    images.flatMap(function ({box, holder, naturalHeightPx, naturalWidthPx}) {
      const dpi = Math.min(
        (naturalWidthPx / box.width) * pxPerInch,
        (naturalHeightPx / box.height) * pxPerInch
      )
      if (dpi >= imageDpi) return []
      const needed = Math.ceil((box.width / pxPerInch) * imageDpi)
      const isKnown = naturalWidthPx > 0
      return [
        {
          badness: isKnown ? imageDpi / dpi : Infinity,
          boxes: [box],
          expected: `at least ${imageDpi}`,
          fix: isKnown
            ? `Take a picture at least ${needed} pixels wide, or print it smaller.`
            : 'Take a PNG or JPEG file that a browser shows.',
          holder,
          outcome: isKnown ? 'fails' : 'cannot tell',
          unexpected: isKnown
            ? `picture of ${Math.floor(dpi)} pixels an inch, printed ${millimeters(box.width)} wide,`
            : 'picture whose pixels an inch cannot be told, as it was not read,'
        }
      ]
    })
}
