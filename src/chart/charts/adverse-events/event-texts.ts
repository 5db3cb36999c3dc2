import type {EventRow} from '../../../analysis/figures/adverse-events.ts'
import type {Printed} from '../../printed.ts'
import {lineWidth, type Run, wrapLabel} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'

/** Terms in lines, and the widest of them. */
export function wrapTerms(
  rows: readonly EventRow[],
  maxWidth: number,
  canvas: Canvas
):
  | {readonly lines: readonly (readonly string[])[]; readonly widthPx: number}
  | undefined {
  const wrapped = rows.map(function ({kind, name}) {
    const weight = kind === 'head' ? 600 : 400
    const measure = (text: string) =>
      canvas.measureText(text, canvas.fontSizePx, weight)
    const lines = wrapLabel(name, maxWidth, measure)
    return lines && {lines, widthPx: Math.max(...lines.map(measure))}
  })
  const whole = wrapped.filter((each) => each !== undefined)
  if (whole.length < rows.length) return undefined
  return {
    lines: whole.map(({lines}) => lines),
    widthPx: Math.max(0, ...whole.map(({widthPx}) => widthPx)) + 0.02
  }
}

/** Name of a side, and how many participants it has. */
export function sideHead(
  name: string | undefined,
  size: Printed | undefined,
  maxWidth: number,
  canvas: Canvas
): readonly (readonly Run[])[] | undefined {
  const {ink, muted} = canvas.theme
  const measure = (text: string) =>
    canvas.measureText(text, canvas.fontSizePx, 600)
  const lines = name === undefined ? [] : wrapLabel(name, maxWidth, measure)
  if (!lines) return undefined
  const named = lines.map((text): readonly Run[] => [
    {text, weight: 600, fill: ink}
  ])
  if (!size) return named
  const count: readonly Run[] = [
    {text: 'n\u00A0=\u00A0', weight: 400, fill: muted},
    {text: size.text, weight: 400, fill: muted, printed: size}
  ]
  const last = named.at(-1)
  if (!last) return [count]
  const joined: readonly Run[] = [
    ...last,
    {text: '\u2002', weight: 400, fill: muted},
    ...count
  ]
  return lineWidth(joined, canvas) <= maxWidth
    ? [...named.slice(0, -1), joined]
    : [...named, count]
}

/** `63%`, or `15 (63%)`; what nobody has is muted. */
export function valueRuns(
  values: readonly (Printed | undefined)[],
  {theme}: Canvas
): readonly Run[] {
  const [first, second] = values
  if (!first) return []
  const none = Number(first.value) === 0
  const look = {weight: 400, fill: none ? theme.muted : theme.ink} as const
  const runs: readonly Run[] = [{text: first.text, ...look, printed: first}]
  if (!second || none) return runs
  return [
    ...runs,
    {text: ' (', ...look},
    {text: second.text, ...look, printed: second},
    {text: ')', ...look}
  ]
}
