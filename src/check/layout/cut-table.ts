import {type LayoutRule, millimeters} from './layout-rule.ts'

const tolerancePx = 1

/** Tables stand in one piece, whole. */
export const cutTable: LayoutRule = {
  id: 'layout-table-cut',
  check: ({tables}) =>
    tables
      .filter(({cutPx, parts}) => cutPx > tolerancePx || parts > 1)
      .map(({box, cutPx, holder, parts}) => ({
        badness: cutPx,
        boxes: [box],
        expected: 'a whole table',
        fix: 'Leave out rows, or split the table in two.',
        holder,
        outcome: 'fails',
        unexpected:
          parts > 1
            ? `table in ${parts} pieces`
            : `table that is cut off by ${millimeters(cutPx)}`
      }))
}
