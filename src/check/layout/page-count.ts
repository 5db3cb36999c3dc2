import type {PageFacts} from '../../print/page-facts.ts'
import {type Finding, type LayoutRule} from './layout-rule.ts'

/** There are no more pages than allowed, and none is empty. */
export const pageCount: LayoutRule = {
  id: 'layout-pages',
  check(facts, {mostPages}) {
    const {pages} = facts
    const found = findEmpty(facts)
    if (pages.length <= mostPages) return found
    return [
      ...found,
      finding(
        facts,
        pages.length - 1,
        `${pages.length} pages`,
        `at most ${mostPages}`,
        'Cut words, or keep text for other products with `:::only`.'
      )
    ]
  }
}

function findEmpty(facts: PageFacts): Finding[] {
  const {holders, images, pages, runs} = facts
  const used = new Set(
    [...runs, ...images].map(({holder}) => holders[holder]?.page)
  )
  return pages.flatMap(({id}, page) =>
    used.has(page)
      ? []
      : [
          finding(
            facts,
            page,
            `empty page \`${id}\``,
            'something on each',
            'Give the template pages for less text, under `layouts` in `template.yaml`.'
          )
        ]
  )
}

function finding(
  {holders, pages}: PageFacts,
  page: number,
  unexpected: string,
  expected: string,
  fix: string
): Finding {
  const {heightPx = 0, widthPx = 0} = pages[page] ?? {}
  return {
    badness: 1,
    boxes: [{height: heightPx, left: 0, top: 0, width: widthPx}],
    expected,
    fix,
    holder: holders.findLastIndex(
      (holder) => holder.page >= 0 && holder.page <= page
    ),
    outcome: 'fails',
    unexpected
  }
}
