import {type LayoutRule, quote, styleOf} from './layout-rule.ts'

/** Sizes are rounded where they are computed. */
const tolerancePt = 0.05

/** No type is smaller than the template allows, at printed size. */
export const typeSize: LayoutRule = {
  id: 'layout-type-size',
  check: (facts, {smallestScriptPt, smallestTypePt, zoom}) =>
    facts.runs.flatMap(function (run) {
      const {isScript, sizePt: laidOutPt} = styleOf(facts, run)
      const sizePt = laidOutPt * zoom
      const least = isScript ? smallestScriptPt : smallestTypePt
      if (sizePt >= least - tolerancePt) return []
      return [
        {
          badness: least / sizePt,
          boxes: run.lines,
          expected: `at least ${points(least)}`,
          fix: 'Set it larger in `style.css` of the template; where it is in a figure, show less in the figure.',
          holder: run.holder,
          outcome: 'fails',
          unexpected: `type of ${points(sizePt)}, ${quote(run)},`
        }
      ]
    })
}

function points(size: number): string {
  return `${Number(size.toFixed(1))} pt`
}
