import {type Finding, type LayoutRule, mmPerPx} from './layout-rule.ts'

/** Side of the largest page that viewers show, 200 in: ISO 32000-1, annex C. */
const largestMm = 5080

/** No page is larger than what viewers of PDF show. */
export const pageSize: LayoutRule = {
  id: 'layout-page-size',
  check: ({holders, pages}, {zoom}) =>
    pages.flatMap(function ({heightPx, widthPx}, page): Finding[] {
      const sides = [widthPx, heightPx].map((px) => px * mmPerPx * zoom)
      const longest = Math.max(...sides)
      // Browsers lay out in fractions of a pixel.
      if (longest <= largestMm + 0.5) return []
      const size = sides.map((side) => side.toFixed(0)).join(' × ')
      return [
        {
          badness: longest,
          boxes: [{height: heightPx, left: 0, top: 0, width: widthPx}],
          expected: `at most ${largestMm} mm (200 in) a side, which viewers of PDF show`,
          fix: 'Give the meeting or the template a page of half the size, which a print shop enlarges.',
          holder: Math.max(
            0,
            holders.findIndex((holder) => holder.page === page)
          ),
          outcome: 'fails',
          unexpected: `page of ${size} mm`
        }
      ]
    })
}
