import type {LayoutRule} from './layout-rule.ts'

/** No word is broken because it is wider than its line. */
export const brokenWord: LayoutRule = {
  id: 'layout-word-broken',
  check: ({runs}) =>
    runs.flatMap(({brokenWord, holder, lines}) =>
      brokenWord === undefined
        ? []
        : [
            {
              badness: brokenWord.length,
              boxes: lines,
              expected: 'words that fit their lines',
              fix: 'Write it shorter, or with hyphens or spaces where it may break.',
              holder,
              outcome: 'fails',
              unexpected: `word \`${brokenWord}\` of ${[...brokenWord].length} letters, broken at the end of a line`
            }
          ]
    )
}
