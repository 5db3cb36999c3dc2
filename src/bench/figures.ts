import type {Element} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {analyze} from '../analysis/index.ts'
import {nodeEffects} from '../build/node-effects.ts'
import {figureFamily} from '../build/fonts.ts'
import {readLibrary} from '../build/library.ts'
import {type Drawn, drawFigure} from '../chart/index.ts'
import type {FigureSpec} from '../trial/figure-spec.ts'
import {VFile} from 'vfile'
import {readTrial, type Timing} from './analyses.ts'
import {everyFigure} from './every-figure.ts'
import {medianTime} from './median-time.ts'

/** Figures that a poster of a trial has. */
const usual = [
  'dose-escalation',
  'waterfall',
  'kaplan-meier',
  'adverse-events'
] as const

/** Width and type size of a chart of a poster, a handout, a newsletter. */
const sizes = [
  {fontSizePx: 36, widthPx: 1008},
  {fontSizePx: 10.7, widthPx: 428},
  {fontSizePx: 19, widthPx: 520}
] as const

const conference = 1000

/** How often each figure is drawn. */
export interface Rounds {
  /** Before anything is timed: much code runs a little, and is compiled late. */
  readonly before: number
  readonly timed: number
}

/**
 * Times the drawing of one figure of each type, each time at another height,
 * and of the figures of a conference.
 *
 * @returns
 *   The slowest type, and all figures of a conference.
 */
export async function timeFigures(
  {before, timed}: Rounds = {before: 60, timed: 41}
): Promise<readonly Timing[]> {
  const {trial} = await readTrial(everyFigure)
  const {results, figureData} = analyze(trial, new VFile())
  const {fonts, houseStyles, themes} = await readLibrary(
    nodeEffects,
    'templates',
    []
  )
  const [style] = houseStyles.values()
  const [theme] = themes.values()
  if (!style || !theme) throw new Error('Cannot find styles and themes')

  const figures = new Map(
    [...trial.figures.values()].map((spec) => [spec.type, spec])
  )
  let heightPx = 300
  const draw = (
    spec: FigureSpec,
    size: {readonly fontSizePx: number; readonly widthPx: number}
  ) =>
    drawFigure(
      {
        spec,
        data: figureData.get(spec.id),
        results,
        style,
        words: {},
        labels: new Map()
      },
      {
        ...size,
        // No drawing is taken from the one before.
        heightPx: heightPx++,
        theme,
        fontFamily: figureFamily,
        measureText: fonts.measure.measureText
      }
    )
  const timings = [...figures.values()].map(function (spec): Timing {
    const drawOne = () => draw(spec, {fontSizePx: 14, widthPx: 680})
    const drawn = drawOne()
    if (drawn.issues.length > 0)
      throw new Error(drawn.issues.map(({reason}) => reason).join('\n'))
    for (let round = 0; round < before; round++) contentOf(drawOne())
    const content = contentOf(drawn)
    // Charts are drawn when they are asked for.
    const drawWhole = () => contentOf(drawOne())
    return {
      name: `${figures.size} types of figures and tables, the slowest ${spec.type}`,
      milliseconds: medianTime(drawWhole, timed),
      budget: 3,
      raw: medianTime(() => toHtml(content), timed),
      rawName: 'it as HTML'
    }
  })
  const [slowest] = timings.toSorted((a, b) => b.milliseconds - a.milliseconds)
  if (!slowest) throw new Error('Cannot find figures')

  const shown = usual.flatMap((type) => figures.get(type) ?? [])
  const drawSummary = () =>
    shown.flatMap((spec) => sizes.map((size) => contentOf(draw(spec, size))))
  const contents = drawSummary()
  return [
    slowest,
    {
      name: `1,000 summaries × ${shown.length} figures × ${sizes.length} products`,
      milliseconds: medianTime(drawSummary, timed) * conference,
      budget: 40_000,
      raw:
        medianTime(() => contents.map((each) => toHtml(each)), timed) *
        conference,
      rawName: 'them as HTML'
    }
  ]
}

function contentOf(drawn: Drawn): Element {
  return drawn.kind === 'chart' ? drawn.svg : drawn.table
}
