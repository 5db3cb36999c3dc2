import type {Element} from 'hast'
import type {VFile} from 'vfile'
import {type Drawing, type Drawn, drawFigure} from '../chart/index.ts'
import type {FigureInput} from '../chart/figure.ts'
import type {Theme} from '../chart/theme.ts'
import {sanitize} from '../html/sanitize.ts'
import {report} from '../diagnostic/index.ts'
import type {HouseStyle} from '../format/house-style.ts'
import {lineText} from '../markdown/index.ts'
import {convertPhrasing} from '../output/convert.ts'
import type {FigureMaker, MadeChart} from '../output/figure-maker.ts'
import type {Resolved} from '../resolve/index.ts'
import {figureFamily, type Fonts} from './fonts.ts'

/**
 * Makes what draws the figures of a summary, and reports what cannot be drawn.
 *
 * @param file
 *   Summary; gets issues.
 * @param reported
 *   Issues so far: each is reported once, however often a figure is drawn.
 */
export function createFigureMaker(
  resolved: Resolved,
  style: HouseStyle,
  {theme, fonts}: {readonly theme: Theme; readonly fonts: Fonts},
  file: VFile,
  reported: Set<string>
): FigureMaker {
  const known = new Map<string, ReturnType<FigureMaker>>()
  const labelsOf = new Map<string, FigureInput['labels']>()

  // Layouts ask for the same figure of the same size many times.
  return function (id, size) {
    const {fontSizePx, heightPx, widthPx} = size
    const key = `${widthPx} ${heightPx} ${fontSizePx} ${id}`
    const made = known.get(key) ?? make(id, size)
    known.set(key, made)
    return made
  }

  function make(
    id: string,
    size: Parameters<FigureMaker>[1]
  ): ReturnType<FigureMaker> {
    const figure = resolved.figures.get(id)
    if (!figure) throw new Error(`Cannot find figure \`${id}\``)
    const {spec, label, caption, alt} = figure

    const labels: FigureInput['labels'] =
      labelsOf.get(id) ??
      new Map(
        [...figure.labels].map(([text, nodes]) => [
          text,
          convertPhrasing(nodes)
        ])
      )
    labelsOf.set(id, labels)
    const drawn = drawFigure(
      {
        spec,
        data: resolved.figureData.get(id),
        results: resolved.results,
        style,
        words: {title: `${label}. ${lineText(caption)}`, alt},
        labels,
        frontMatter: resolved.frontMatter
      },
      {
        ...size,
        theme,
        fontFamily: figureFamily,
        measureText: fonts.measure.measureText
      }
    )
    reportIssues(drawn.issues)
    return drawn.kind === 'table' ? drawn : chartOf(drawn)

    function reportIssues(issues: Drawing['issues']): void {
      for (const {rule, reason, fix, place = spec.place} of issues) {
        const key = `${id} ${rule} ${reason}`
        if (reported.has(key)) continue
        reported.add(key)
        report(file, rule, {reason, fix, place})
      }
    }
  }
}

/**
 * A chart whose drawing is made safe when a layout asks for it; its table is
 * made safe with the document that it stands in.
 */
function chartOf(drawn: Extract<Drawn, {kind: 'chart'}>): MadeChart {
  const {footnote, heightPx, heightRangePx} = drawn
  let svg: Element | undefined
  return {
    kind: 'chart',
    footnote,
    heightPx,
    heightRangePx,
    get svg() {
      svg ??= safe(drawn.svg)
      return svg
    },
    get table() {
      return drawn.table
    }
  }
}

/** What layouts put in after all else was made safe. */
function safe(element: Element): Element {
  const [clean] = sanitize([element])
  if (clean?.type === 'element') return clean
  throw new Error(`Cannot keep \`${element.tagName}\` of a figure`)
}
