import type {LayoutRule} from './layout-rule.ts'

/** No heading is the last of its column. */
export const strandedHead: LayoutRule = {
  id: 'layout-head-stranded',
  check: ({frames}) =>
    frames.flatMap(({box, endPx, endsWithHead, id, last}) =>
      last === undefined || !endsWithHead
        ? []
        : [
            {
              badness: 1,
              boxes: [{...box, height: Math.max(0, endPx - box.top)}],
              expected: 'text under it',
              fix: 'Write something under the heading, or take it out.',
              holder: last,
              outcome: 'fails',
              unexpected: `heading at the end of \`${id}\``
            }
          ]
    )
}
