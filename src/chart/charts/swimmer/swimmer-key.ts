import type {SwimmerData} from '../../../analysis/figures/swimmer.ts'
import {element} from '../../element.ts'
import type {FigureInput} from '../../figure.ts'
import {drawKeyMark} from '../../mark.ts'
import type {SymbolEntry} from '../../symbol-key.ts'
import type {Canvas} from '../../theme.ts'
import {
  type LookOf,
  responseEntry,
  responseLetters,
  responseNames,
  responseOrder
} from '../participants/response-look.ts'
import {drawEnd, endsUnmarked, markShapes, plainLane} from './lane.ts'

/** Responses that lanes are drawn with. */
export function usedLooks(
  {lanes}: SwimmerData,
  coloured: boolean
): ReadonlySet<LookOf> {
  if (!coloured) return new Set()
  return new Set(
    lanes.flatMap(({segments, response}) =>
      segments
        ? segments.flatMap(({category}) => category ?? [])
        : [response ?? 'none']
    )
  )
}

/** What the key explains: responses, marks, and what ends lanes. */
export function keyEntries(
  {spec, data}: FigureInput<'swimmer'>,
  coloured: boolean,
  canvas: Canvas
): readonly SymbolEntry[] {
  const em = canvas.fontSizePx
  const used = usedLooks(data, coloured)
  const short = spec.response !== undefined && !spec.assessments
  const responses = responseOrder
    .filter((response) => used.has(response))
    .map((response) =>
      responseEntry(
        response,
        short && response !== 'none'
          ? `${responseNames[response]} (${responseLetters[response]})`
          : responseNames[response],
        canvas
      )
    )
  const waiting = data.lanes.some(({segments}) =>
    segments?.some(({category}) => category === undefined)
  )
  const {ink, hair} = canvas.theme
  const square = (colour: string, name: string): SymbolEntry => ({
    width: 0.82,
    name,
    draw: (x, y) =>
      element('rect', {
        x,
        y: y - 0.41 * em,
        width: 0.82 * em,
        height: 0.82 * em,
        fill: colour
      })
  })
  const shown = data.kinds.filter((_, kind) =>
    data.lanes.some(({marks}) => marks.some((mark) => mark.kind === kind))
  )
  return [
    ...responses,
    ...(waiting ? [square(hair, 'Not assessed yet')] : []),
    ...(coloured ? [] : [square(plainLane(canvas), 'Follow-up')]),
    ...shown.map(({mark, label}): SymbolEntry => ({
      width: 0.82,
      name: label,
      draw: (x, y) =>
        drawKeyMark(markShapes[mark], x + 0.41 * em, y, 0.8 * em, ink, canvas)
    })),
    ...(data.lanes.some((lane) => endsUnmarked(lane, data.kinds))
      ? [
          {
            width: 0.3,
            name: 'End of follow-up',
            draw: (x: number, y: number) =>
              drawEnd(x + 0.15 * em, y, 1.1 * em, canvas)
          }
        ]
      : []),
    ...(data.lanes.some(({ongoing}) => ongoing)
      ? [
          {
            width: 0.9,
            name: 'Ongoing',
            draw: (x: number, y: number) =>
              drawKeyMark('arrow', x + 0.45 * em, y, 0.8 * em, ink, canvas)
          }
        ]
      : [])
  ]
}
