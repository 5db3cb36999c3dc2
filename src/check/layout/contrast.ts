import {contrast as contrastOf} from '../../chart/contrast.ts'
import type {PageFacts, TextStyle} from '../../print/page-facts.ts'
import type {LayoutLimits} from './limits.ts'
import {type Finding, type LayoutRule, quote, styleOf} from './layout-rule.ts'
import {readingDistance} from './visual-angle.ts'

/** Where WCAG 2 supposes that its readers are. */
const handM = 0.4
const largePt = 18
const largeBoldPt = 14
const boldWeight = 700

/** Text and keys of figures stand out from their ground. */
export const contrast: LayoutRule = {
  id: 'layout-contrast',
  check: (facts, limits) => [
    ...checkText(facts, limits),
    ...checkSwatches(facts, limits)
  ]
}

function checkText(facts: PageFacts, limits: LayoutLimits): Finding[] {
  const ratios = facts.styles.map(({colour, ground}) =>
    ground === null ? undefined : contrastOf(colour, ground)
  )
  return facts.runs.flatMap(function (run): Finding[] {
    const style = styleOf(facts, run)
    const least = isLarge(style, limits)
      ? limits.contrast.large
      : limits.contrast.text
    const ratio = ratios[run.style]
    const shared = {boxes: run.lines, holder: run.holder}
    if (ratio === undefined)
      return [
        {
          ...shared,
          badness: Infinity,
          expected: `a plain ground, on which a contrast of ${least}:1 can be told`,
          fix: 'Put the text on a plain colour.',
          outcome: 'cannot tell',
          unexpected: `picture or pattern behind ${quote(run)}`
        }
      ]
    if (ratio >= least) return []
    return [
      {
        ...shared,
        badness: least / ratio,
        expected: `at least ${least}:1`,
        fix: `Take another colour than \`${style.colour}\` on \`${style.ground}\`, in the theme or in \`style.css\` of the template.`,
        outcome: 'fails',
        unexpected: `contrast of ${ratio.toFixed(1)}:1 of ${quote(run)}`
      }
    ]
  })
}

/** Large as it is seen from where it is read. */
function isLarge(
  {reader, sizePt, weight}: TextStyle,
  limits: LayoutLimits
): boolean {
  const seenPt =
    (sizePt * limits.zoom * handM) / readingDistance(reader, limits)
  return seenPt >= (weight >= boldWeight ? largeBoldPt : largePt)
}

function checkSwatches(
  {swatches}: PageFacts,
  {contrast: {graphics}}: LayoutLimits
): Finding[] {
  return swatches.flatMap(function ({box, colours, ground, holder}): Finding[] {
    const best =
      ground === null
        ? undefined
        : Math.max(...colours.map((colour) => contrastOf(colour, ground)))
    if (best !== undefined && best >= graphics) return []
    const isKnown = best !== undefined && Number.isFinite(best)
    return [
      {
        badness: isKnown ? graphics / best : Infinity,
        boxes: [box],
        expected: `at least ${graphics}:1`,
        fix: 'Take a colour of the theme that is darker, or an outline.',
        holder,
        outcome: isKnown ? 'fails' : 'cannot tell',
        unexpected: isKnown
          ? `contrast of ${best.toFixed(1)}:1 of a colour in the key of a figure`
          : 'pattern without an outline in the key of a figure'
      }
    ]
  })
}
