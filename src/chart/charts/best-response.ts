import {scaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import {drawAxis} from '../axis.ts'
import type {Drawing, FigureIssue} from '../drawing.ts'
import {element} from '../element.ts'
import type {FigureInput} from '../figure.ts'
import {frameFigure, refuseFigure} from '../frame.ts'
import {type KeyEntry, layOutKey} from '../key.ts'
import {drawLine, leading} from '../text-line.ts'
import type {Canvas} from '../theme.ts'
import {describeBestResponse} from './best-response-alt.ts'
import {collectBars} from './best-response-bars.ts'
import {
  categoriesOf,
  layOutLabels,
  type LabelLine,
  type Row
} from './best-response-labels.ts'
import {categoryFill, categoryNames} from './best-response-names.ts'
import {placeRows} from './best-response-places.ts'
import {chooseForm, drawSegments} from './best-response-segments.ts'
import {tabulateBestResponse} from './best-response-table.ts'
import {printBar} from './best-response-words.ts'

/** Stretch, from lowest to highest, at which bars look best. */
const naturalStretch = 0.2

/**
 * Draws best response as bars stacked to 100%, one a level, with counts and
 * percents in them and the rate with its interval beside them.
 *
 * Levels come in the order of the results, the whole set last. Participants
 * that no category names are a hatched segment of their own.
 */
export function drawBestResponse(
  {spec, results, style, words}: FigureInput<'best-response'>,
  canvas: Canvas
): Drawing {
  const {bars, issues} = collectBars(spec, results)
  if (issues.length > 0) return refuseFigure(spec.id, issues, canvas)

  const rateLabel =
    spec['rate-label'] ?? (spec.rate && results.get(spec.rate.id)?.label) ?? ''
  const rows = bars.map((bar): Row => ({
    bar,
    words: printBar(bar, rateLabel, style)
  }))
  const labels = layOutLabels(rows, canvas)
  const key = layOutKey(keyEntries(rows, canvas), canvas)
  if (!labels || !key) {
    return refuseFigure(spec.id, [tooWide(spec, canvas)], canvas)
  }

  const scale = scaleLinear([0, 1], [labels.start, labels.end])
  const percents = scale.copy().domain([0, 100])
  const form = chooseForm(rows, scale, canvas)
  const place = (stretch: number) =>
    placeRows(labels, form, key.heightPx, stretch, canvas)
  return frameFigure(
    {
      id: spec.id,
      type: spec.type,
      title: words.title ?? 'Best response',
      alt: () => words.alt ?? describeBestResponse(rows),
      table: () => tabulateBestResponse(rows, rateLabel),
      naturalStretch,
      heightAt: (stretch) => place(stretch).heightPx,
      draw(stretch) {
        const {axis, places} = place(stretch)
        return [
          key.draw(0),
          ...rows.map((row, index) => {
            const {top, y, height} = places[index] ?? {top: 0, y: 0, height: 0}
            const lines = labels.labels[index]?.lines ?? []
            const beside = labels.name === 'beside'
            return element(
              'g',
              {className: ['bar']},
              ...lines.map((line) =>
                drawLabel(
                  line,
                  beside ? y + height / 2 : undefined,
                  top,
                  canvas
                )
              ),
              ...drawSegments(row, scale, {y, height}, form, canvas)
            )
          }),
          drawAxis(
            percents,
            [0, 25, 50, 75, 100],
            'Participants, %',
            axis,
            canvas
          )
        ]
      }
    },
    canvas
  )
}

/** Draws a line of a block that is centred on `middle` or begins at `top`. */
function drawLabel(
  {runs, x, anchor, line, lines}: LabelLine,
  middle: number | undefined,
  top: number,
  canvas: Canvas
): Element {
  const step = leading * canvas.fontSizePx
  const y =
    middle === undefined
      ? top + (line + 0.5) * step
      : middle + (line - (lines - 1) / 2) * step
  return drawLine(runs, {x, y, anchor}, canvas)
}

function keyEntries(rows: readonly Row[], canvas: Canvas): readonly KeyEntry[] {
  return categoriesOf(rows).map((category) => ({
    fill: categoryFill(category, canvas.theme),
    names: categoryNames[category]
  }))
}

function tooWide(
  spec: FigureSpec<'best-response'>,
  canvas: Canvas
): FigureIssue {
  const ems = Math.round(canvas.widthPx / canvas.fontSizePx)
  return {
    rule: 'figure-label-fits',
    reason: `Unexpected word wider than the figure, expected at most \`${ems}\` times the type size`,
    fix: 'Shorten the names of levels or `rate-label`, or put spaces into them.',
    place: spec.place
  }
}
