import {type LayoutRule, millimeters, quote} from './layout-rule.ts'

const tolerancePx = 1

/** All text is on the paper. */
export const offPage: LayoutRule = {
  id: 'layout-off-page',
  check: ({holders, runs}) =>
    runs
      .filter(
        ({holder, offPagePx}) =>
          offPagePx > tolerancePx || holders[holder]?.page === -1
      )
      .map((run) => ({
        badness: run.offPagePx,
        boxes: run.lines,
        expected: 'all of it on the paper',
        fix: 'Shorten the text, or keep it for other products with `:::only`.',
        holder: run.holder,
        outcome: 'fails',
        unexpected:
          run.offPagePx > tolerancePx
            ? `text ${quote(run)} that is ${millimeters(run.offPagePx)} off the page`
            : `text ${quote(run)} beside all pages`
      }))
}
