import type {Element} from 'hast'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import type {Results} from '../../src/analysis/result.ts'
import {analyze} from '../../src/analysis/index.ts'
import {drawFigure} from '../../src/chart/draw-figure.ts'
import type {Drawing} from '../../src/chart/drawing.ts'
import type {Canvas} from '../../src/chart/theme.ts'
import {parse} from '../../src/markdown/index.ts'
import {decodeFrontMatter, decodeTrial} from '../../src/trial/index.ts'
import {ama} from '../format/styles.ts'
import type {Box} from './figures.ts'

/** Time of a participant; a censored one, or an event with its cause. */
export type Time =
  | number
  | {readonly time: number; readonly event: false | string}

/** What a figure of curves is made from, as authors write it. */
export interface CurveCase {
  /** Times by arm; one arm of no name is the whole set. */
  readonly arms: Readonly<Record<string, readonly Time[]>>
  readonly unit?: string
  /** Entries of `results:`, two spaces in. */
  readonly results: string
  /** Keys of the block `fig-os`. */
  readonly chart: string
}

/** The summary of a case as text. */
export function curveText({arms, unit, results, chart}: CurveCase): string {
  const rows = Object.entries(arms).flatMap(([arm, times], index) =>
    times.map(function (given, row) {
      const {time, event} =
        typeof given === 'number' ? {time: given, event: 'Event'} : given
      const name = JSON.stringify(arm)
      return {
        member: `P${index}-${row},${name}`,
        time: `P${index}-${row},${time},${event === false ? 1 : 0},${event === false ? 'Censored' : event}`
      }
    })
  )
  return `---
title: A trial
takeaway: A message
authors: [{name: A. Author}]
meeting: sno
trial: {design: Randomized}
data-status: final
---

\`\`\`csv adsl
USUBJID,ARM
${rows.map(({member}) => member).join('\n')}
\`\`\`

\`\`\`csv adtte
USUBJID,AVAL,CNSR,EVNTDESC
${rows.map(({time}) => time).join('\n')}
\`\`\`

\`\`\`yaml analyses
sets:
  everybody: {label: all participants, data: adsl}
results:
${results.replaceAll('UNIT', unit ?? 'months')}
\`\`\`

\`\`\`chart fig-os
caption: Survival
${chart}
\`\`\`
`
}

/** Computes a case, and yields what draws it; or its messages. */
export function curveFigure(given: CurveCase): {
  readonly draw: (canvas: Canvas) => Drawing
  readonly messages: readonly string[]
  readonly results: Results
} {
  const file = new VFile({path: 'demo/summary.md', value: curveText(given)})
  const tree = parse(file)
  const frontMatter = decodeFrontMatter(tree, file)
  if (!frontMatter) throw new Error(file.messages.join('\n'))
  const trial = decodeTrial(tree, frontMatter, new Map(), file)
  const {results, figureData} = analyze(trial, file)
  return {messages: file.messages.map(({reason}) => reason), results, draw}

  function draw(canvas: Canvas): Drawing {
    const spec = trial.figures.get('fig-os')
    if (!spec) throw new Error(file.messages.join('\n'))
    const drawn = drawFigure(
      {
        spec,
        data: figureData.get('fig-os'),
        results,
        style: ama,
        words: {},
        labels: new Map()
      },
      canvas
    )
    if (drawn.kind === 'chart') return drawn
    throw new Error('Cannot take a table')
  }
}

/** Points of a path of steps, in CSS pixels. */
export function pointsOf(d: string): readonly (readonly [number, number])[] {
  let [x, y] = [0, 0]
  return [...d.matchAll(/([MHV])([-\d.]+)(?: ([-\d.]+))?/g)].map(function ([
    ,
    command,
    first,
    second
  ]) {
    if (command === 'V') y = Number(first)
    else x = Number(first)
    if (command === 'M') y = Number(second)
    return [x, y]
  })
}

/** Paths of a class, in the order of drawing. */
export function pathsOf(svg: Element, name: string): readonly Element[] {
  const paths: Element[] = []
  visit(svg, 'element', function (node) {
    const {className} = node.properties
    if (node.tagName === 'path' && Array.isArray(className))
      if (className.includes(name)) paths.push(node)
  })
  return paths
}

/** Boxes of the level and upright pieces of all curves. */
export function curveBoxes(svg: Element): readonly Box[] {
  return pathsOf(svg, 'curve').flatMap(function ({properties}) {
    const points = pointsOf(String(properties['d']))
    return points.slice(1).map(([x, y], index): Box => {
      const [fromX, fromY] = points[index] ?? [x, y]
      return {
        what: 'curve',
        left: Math.min(x, fromX) - 0.1,
        right: Math.max(x, fromX) + 0.1,
        top: Math.min(y, fromY) - 0.1,
        bottom: Math.max(y, fromY) + 0.1
      }
    })
  })
}
