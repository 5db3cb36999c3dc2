import {type LayoutRule, millimeters, quote} from './layout-rule.ts'

/** Letters may be cut by less than this, in CSS pixels. */
const tolerancePx = 1

/** No text is cut off by what it stands in. */
export const clipped: LayoutRule = {
  id: 'layout-clipped',
  check: ({runs}) =>
    runs
      .filter(({clippedPx}) => clippedPx > tolerancePx)
      .map((run) => ({
        badness: run.clippedPx,
        boxes: run.lines,
        expected: 'all of it to be seen',
        fix: 'Shorten the text or the words beside it; where it is a label of a figure, make the label shorter.',
        holder: run.holder,
        outcome: 'fails',
        unexpected: `text ${quote(run)} that is cut off by ${millimeters(run.clippedPx)}`
      }))
}
