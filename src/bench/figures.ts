import {toHtml} from 'hast-util-to-html'
import {analyze} from '../analysis/index.ts'
import {nodeEffects} from '../build/node-effects.ts'
import {figureFamily} from '../build/fonts.ts'
import {readLibrary} from '../build/library.ts'
import {drawFigure} from '../chart/index.ts'
import {VFile} from 'vfile'
import {readTrial, type Timing} from './analyses.ts'
import {everyFigure} from './every-figure.ts'
import {medianTime} from './median-time.ts'

/**
 * Times the drawing of one figure of each type, each time at another height,
 * and yields the slowest.
 */
export async function timeFigures(): Promise<Timing> {
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
  const timings = [...figures.values()].map(function (spec): Timing {
    const draw = () =>
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
          widthPx: 680,
          heightPx: heightPx++,
          fontSizePx: 14,
          theme,
          fontFamily: figureFamily,
          measureText: fonts.measure.measureText
        }
      )
    const drawn = draw()
    if (drawn.issues.length > 0)
      throw new Error(drawn.issues.map(({reason}) => reason).join('\n'))
    // Much code runs a little: it takes long to be compiled.
    for (let round = 0; round < 60; round++) draw()
    const content = drawn.kind === 'chart' ? drawn.svg : drawn.table
    return {
      name: `${figures.size} types of figures and tables, the slowest ${spec.type}`,
      milliseconds: medianTime(draw),
      budget: 3,
      raw: medianTime(() => toHtml(content)),
      rawName: 'it as HTML'
    }
  })
  const [slowest] = timings.toSorted((a, b) => b.milliseconds - a.milliseconds)
  if (!slowest) throw new Error('Cannot find figures')
  return slowest
}
