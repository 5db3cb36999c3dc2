import type {Element} from 'hast'
import type {Drawing, FigureIssue} from '../../drawing.ts'
import {element} from '../../element.ts'
import type {FigureInput} from '../../figure.ts'
import {frameFigure, refuseFigure} from '../../frame.ts'
import {dataElement} from '../../printed.ts'
import {
  drawLine,
  leading,
  lineWidth,
  type Run,
  wrapLabel
} from '../../text-line.ts'
import type {Canvas, Theme} from '../../theme.ts'
import {collectRows, type PeopleColumn, type PeopleRow} from './collect-rows.ts'
import {drawPerson} from './draw-person.ts'

/** Sizes in units of the type. */
const widestPitch = 1.62
const narrowestPitch = 1.3
const personRow = 2.35
const afterText = 0.45
const afterRow = 1.15
const afterHead = 0.7
const gutter = 2.6

/** A piece of a column with its height, drawn at a corner. */
interface Piece {
  readonly heightPx: number
  readonly draw: (x: number, y: number) => readonly Element[]
}

/**
 * Draws people one by one under a sentence with their number: filled where it
 * happened, outlined where it did not. Columns have the same measure, so that
 * benefits and harms compare.
 */
export function drawPeople(
  {spec, results, style, words}: FigureInput<'people'>,
  canvas: Canvas
): Drawing {
  const {columns, issues} = collectRows(spec, results, style)
  if (issues.length > 0) return refuseFigure(spec.id, issues, canvas)

  const em = canvas.fontSizePx
  const count = columns.length
  const width = (canvas.widthPx - (count - 1) * gutter * em) / count
  const pieces = columns.map((column) => layOutColumn(column, width, canvas))
  const narrow = pieces.some((column) => column === undefined)
  if (narrow) return refuseFigure(spec.id, [tooNarrow(spec.place)], canvas)

  const heights = pieces.map((column) =>
    (column ?? []).reduce((sum, {heightPx}) => sum + heightPx, 0)
  )
  const heightPx = Math.max(...heights)
  return frameFigure(
    {
      id: spec.id,
      type: spec.type,
      title: words.title ?? 'People',
      alt: () => words.alt ?? describe(columns),
      table: () => tabulate(columns),
      naturalStretch: 0,
      heightAt: () => heightPx,
      draw: () =>
        pieces.flatMap(function (column, index) {
          const x = index * (width + gutter * em)
          let y = 0
          return (column ?? []).flatMap(function (piece) {
            const drawn = piece.draw(x, y)
            y += piece.heightPx
            return drawn
          })
        })
    },
    canvas
  )
}

function layOutColumn(
  {head, rows}: PeopleColumn,
  width: number,
  canvas: Canvas
): readonly Piece[] | undefined {
  const pieces: Piece[] = []
  if (head !== undefined) {
    const piece = layOutHead(head, width, canvas)
    if (!piece) return undefined
    pieces.push(piece)
  }

  for (const [index, row] of rows.entries()) {
    const piece = layOutRow(row, width, canvas, index === rows.length - 1)
    if (!piece) return undefined
    pieces.push(piece)
  }

  return pieces
}

function layOutHead(
  head: string,
  width: number,
  canvas: Canvas
): Piece | undefined {
  const {fontSizePx: em, theme} = canvas
  const lines = wrapLabel(head, width, (text) =>
    canvas.measureText(text, em, 600)
  )
  if (!lines) return undefined
  const textHeight = lines.length * leading * em
  return {
    heightPx: textHeight + (0.3 + afterHead) * em,
    draw: (x, y) => [
      ...lines.map((text, index) =>
        drawLine(
          [{text, weight: 600, fill: theme.ink}],
          {x, y: y + (index + 0.5) * leading * em, anchor: 'start'},
          canvas
        )
      ),
      element('rect', {
        x,
        y: y + textHeight + 0.3 * em,
        width,
        height: em * 0.08,
        fill: theme.ink
      })
    ]
  }
}

function layOutRow(
  row: PeopleRow,
  width: number,
  canvas: Canvas,
  last: boolean
): Piece | undefined {
  const {fontSizePx: em, theme} = canvas
  const lines = sentence(row, width, canvas)
  const across = Math.floor(width / (narrowestPitch * em))
  if (!lines || across < 5) return undefined
  const {denominator, numerator} = row.count
  // As even as can be, so that no row holds one alone.
  const rows = Math.ceil(denominator / across)
  const perRow = Math.ceil(denominator / rows)
  const pitch = Math.min(widestPitch * em, width / perRow)
  const textHeight = lines.length * leading * em
  const heightPx =
    textHeight + (afterText + rows * personRow + (last ? 0 : afterRow)) * em
  return {
    heightPx,
    draw: (x, y) => [
      ...lines.map((runs, index) =>
        drawLine(
          runs,
          {x, y: y + (index + 0.5) * leading * em, anchor: 'start'},
          canvas
        )
      ),
      ...Array.from({length: denominator}, (_, index) =>
        drawPerson(
          {
            x: x + (index % perRow) * pitch,
            y:
              y +
              textHeight +
              (afterText + Math.floor(index / perRow) * personRow) * em,
            size: em
          },
          index < numerator,
          theme
        )
      )
    ]
  }
}

/** “10 of 24 people had …”, its number first, broken at words. */
function sentence(
  {numerator, denominator, text}: PeopleRow,
  width: number,
  canvas: Canvas
): readonly (readonly Run[])[] | undefined {
  const {accent, ink} = canvas.theme
  const number = numberRuns(numerator, denominator, accent)
  const numberWidth = lineWidth(number, canvas)
  // One sign stands for the number, which must not break.
  const sign = '\u0001'
  const lines = wrapLabel(`${sign} people ${text}`, width, (words) =>
    words.startsWith(sign)
      ? numberWidth + canvas.measureText(words.slice(1), canvas.fontSizePx, 400)
      : canvas.measureText(words, canvas.fontSizePx, 400)
  )
  return lines?.map((line): readonly Run[] =>
    line.startsWith(sign)
      ? [...number, {text: line.slice(1), weight: 400, fill: ink}]
      : [{text: line, weight: 400, fill: ink}]
  )
}

function numberRuns(
  numerator: PeopleRow['numerator'],
  denominator: PeopleRow['denominator'],
  fill: Theme['accent']
): readonly Run[] {
  return [
    {text: numerator.text, weight: 600, fill, printed: numerator},
    {text: ' of ', weight: 600, fill},
    {text: denominator.text, weight: 600, fill, printed: denominator}
  ]
}

function describe(columns: readonly PeopleColumn[]): string {
  const parts = columns.map(function ({head, rows}) {
    const sentences = rows.map(
      ({numerator, denominator, text}) =>
        `${numerator.text} of ${denominator.text} people ${text}`
    )
    return `${head === undefined ? '' : `${head}: `}${sentences.join('; ')}.`
  })
  return `Small people, filled where it happened. ${parts.join(' ')}`
}

function tabulate(columns: readonly PeopleColumn[]): Element {
  const rows = columns.flatMap(({rows}) => rows)
  return element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...['What happened', 'People', 'Of'].map((name) =>
          element('th', {scope: 'col'}, name)
        )
      )
    ),
    element(
      'tbody',
      {},
      ...rows.map(({numerator, denominator, text}) =>
        element(
          'tr',
          {},
          element('th', {scope: 'row'}, text),
          element('td', {}, dataElement(numerator)),
          element('td', {}, dataElement(denominator))
        )
      )
    )
  )
}

function tooNarrow(place: FigureIssue['place']): FigureIssue {
  return {
    rule: 'figure-label-fits',
    reason: 'Unexpected columns that are too narrow for five people in a row',
    fix: 'Make fewer columns, or shorten the words.',
    place
  }
}
