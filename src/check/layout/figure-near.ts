import type {PageBox, PageFacts, TargetFact} from '../../print/page-facts.ts'
import type {Finding, LayoutRule} from './layout-rule.ts'

/** A figure stands near the text that refers to it. */
export const figureNear: LayoutRule = {
  id: 'layout-figure-near',
  check: (facts, {farthestReference}) =>
    facts.figures.flatMap(function (figure): Finding[] {
      const distances = facts.references
        .filter(({id}) => id === figure.id)
        .map((reference) => distance(facts, figure, reference))
      const nearest = Math.min(...distances)
      // What nothing refers to is a matter of the text, not of the layout.
      if (distances.length === 0 || nearest <= farthestReference) return []
      return [
        {
          badness: nearest,
          boxes: [figure.box],
          expected: `at most ${farthestReference}`,
          fix: 'Put the figure after the paragraph that refers to it.',
          holder: figure.holder,
          outcome: 'fails',
          unexpected: `${nearest.toFixed(1)} widths of a page between \`${figure.id}\` and the text that refers to it`
        }
      ]
    })
}

/** Gap between a figure and a reference, in widths of a page. */
function distance(
  {holders, pages}: PageFacts,
  figure: TargetFact,
  reference: TargetFact
): number {
  const widthPx = pages[0]?.widthPx ?? 1
  const [one, other] = [inScroll(figure), inScroll(reference)]
  return Math.hypot(gap(one, other), rise(one, other)) / widthPx

  /** Readers go on from the end of a page to the top of the next. */
  function inScroll({box, holder}: TargetFact): PageBox {
    const above = pages
      .slice(0, holders[holder]?.page ?? 0)
      .reduce((sum, {heightPx}) => sum + heightPx, 0)
    return {...box, top: box.top + above}
  }
}

function gap(one: PageBox, other: PageBox): number {
  return Math.max(
    0,
    one.left - other.left - other.width,
    other.left - one.left - one.width
  )
}

function rise(one: PageBox, other: PageBox): number {
  return Math.max(
    0,
    one.top - other.top - other.height,
    other.top - one.top - one.height
  )
}
