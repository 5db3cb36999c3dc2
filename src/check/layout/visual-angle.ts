import type {LayoutLimits} from './limits.ts'
import {type LayoutRule, quote, styleOf} from './layout-rule.ts'

/** Height of capitals in em: `sCapHeight` of the fonts. */
const capHeights: ReadonlyMap<string, number> = new Map([
  ['Inter', 0.727],
  ['Source Serif 4', 0.67]
])
/** Of Arial, which most advice on posters was made with. */
const usualCapHeight = 0.716

const meterPerPt = 0.0254 / 72
const arcminPerRadian = (180 * 60) / Math.PI
const toleranceArcmin = 0.05

/** Text can be read from where its readers stand. */
export const visualAngle: LayoutRule = {
  id: 'layout-legible',
  check: (facts, limits) =>
    facts.runs.flatMap(function (run) {
      const {family, isScript, reader, ...style} = styleOf(facts, run)
      const sizePt = style.sizePt * limits.zoom
      // Raised and lowered signs are held to their size alone.
      if (isScript) return []
      const capHeight = capHeights.get(family) ?? usualCapHeight
      const distanceM = readingDistance(reader, limits)
      const angle = arcmin(sizePt * capHeight * meterPerPt, distanceM)
      const least = limits.smallestAngleArcmin
      if (angle >= least - toleranceArcmin) return []
      return [
        {
          badness: least / angle,
          boxes: run.lines,
          expected: `at least ${least}, as of ${Math.ceil((sizePt * least) / angle)} pt`,
          fix: 'Set it larger in `style.css` of the template, or give it nearer readers under `reading-distances-m` in `template.yaml`.',
          holder: run.holder,
          outcome: 'fails',
          unexpected: `capitals of ${angle.toFixed(1)} minutes of arc at ${distanceM} m, ${quote(run)} of ${Number(sizePt.toFixed(1))} pt,`
        }
      ]
    })
}

/** From where text is read, in meters. */
export function readingDistance(
  reader: number,
  {otherDistanceM, readers, zoom}: LayoutLimits
): number {
  return (readers[reader]?.distanceM ?? otherDistanceM) * zoom
}

/** Angle that a height takes up for who looks at it, in minutes of arc. */
export function arcmin(heightM: number, distanceM: number): number {
  return 2 * Math.atan(heightM / 2 / distanceM) * arcminPerRadian
}
