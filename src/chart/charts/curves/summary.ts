import type {Element} from 'hast'
import type {FigureCurves} from '../../../analysis/figures/curves.ts'
import type {Printed} from '../../printed.ts'
import type {Run} from '../../text-line.ts'
import type {Theme} from '../../theme.ts'
import type {CurveLook} from './curve-looks.ts'
import type {BesideWords, CurveWords} from './curve-words.ts'

/** A curve with its values as printed and its look. */
export interface Row {
  readonly words: CurveWords
  readonly look: CurveLook
}

/** What is printed beside the curves. */
export interface SummaryContent {
  readonly rows: readonly Row[]
  readonly beside: BesideWords
  readonly data: FigureCurves
  /** “At” or “By”, as before the time of a landmark. */
  readonly at: string
}

/** Key, events, medians and tests as laid out, at a size that is known. */
export interface Summary {
  readonly widthPx: number
  readonly heightPx: number
  readonly draw: (x: number, y: number) => readonly Element[]
}

/** `34/52`. */
export function eventRuns({n, total}: CurveWords, theme: Theme): Run[] {
  if (!n || !total) return []
  return [
    valueRun(n, theme),
    {text: '/', weight: 400, fill: theme.ink},
    valueRun(total, theme)
  ]
}

/** `Hazard ratio, 0.47 (95% CI, 0.29-0.75)` and `Log-rank P = .001`. */
export function besideRuns(
  {ratio, test}: BesideWords,
  theme: Theme
): readonly (readonly Run[])[] {
  const look = {weight: 400, fill: theme.ink} as const
  const lines: (readonly Run[])[] = []
  if (ratio?.estimate) {
    const {estimate, interval} = ratio
    lines.push([
      {text: 'Hazard ratio, ', ...look},
      valueRun(estimate, theme),
      ...(interval
        ? [
            {text: ' (', ...look},
            valueRun(interval, theme),
            {text: ')', ...look}
          ]
        : [])
    ])
  }

  if (test?.p) {
    const name: readonly Run[] =
      test.name === '' ? [] : [{text: `${test.name} `, ...look}]
    lines.push([...name, valueRun(test.p, theme)])
  }

  return lines
}

/** A value in ink. */
export function valueRun(
  printed: Printed,
  theme: Theme,
  fill: string = theme.ink
): Run {
  return {text: printed.text, weight: 400, fill, printed}
}

/** “95% CI”. */
export function intervalName({interval}: FigureCurves): string {
  return `${Number((interval.level * 100).toPrecision(12))}%\u00A0CI`
}
