import type {HouseStyle} from '../../format/house-style.ts'
import {print, type Printed} from '../printed.ts'
import type {Run} from '../text-line.ts'
import type {Theme} from '../theme.ts'
import type {Bar, Segment} from './best-response-bars.ts'

/** Values of a bar as printed, with the name of the rate. */
export interface BarWords {
  readonly total: Printed | undefined
  readonly segments: readonly SegmentWords[]
  readonly rate: RateWords | undefined
}

export interface SegmentWords {
  readonly n: Printed | undefined
  readonly percent: Printed | undefined
}

export interface RateWords {
  readonly label: string
  readonly percent: Printed | undefined
  readonly interval: Printed | undefined
}

/** Prints the values of a bar once, for picture, table and description. */
export function printBar(
  bar: Bar,
  rateLabel: string,
  style: HouseStyle
): BarWords {
  const {level, segments, rate} = bar
  const [first] = segments
  return {
    total: first && print(first.count, 'N', style, {id: first.id, level}),
    segments: segments.map((segment) => printSegment(segment, level, style)),
    rate: rate && {
      label: rateLabel,
      percent: print(rate.result, 'percent', style, {id: rate.id, level}),
      // Of nobody, the percent already says that nothing can be estimated.
      interval:
        rate.result.denominator === 0
          ? undefined
          : print(rate.result, 'interval', style, {id: rate.id, level})
    }
  }
}

function printSegment(
  {id, count, derivation}: Segment,
  level: string,
  style: HouseStyle
): SegmentWords {
  const n = print(count, 'n', style, {id, level})
  const percent = print(count, 'percent', style, {id, level})
  if (derivation === undefined) return {n, percent}
  return {
    n: n && {...n, result: derivation},
    percent: percent && {...percent, result: derivation}
  }
}

/** `n = 8`. */
export function totalRuns({total}: BarWords, theme: Theme): readonly Run[] {
  const look = {weight: 400, fill: theme.muted} as const
  return [
    {text: 'n\u00A0=\u00A0', ...look},
    {text: total?.text ?? '0', ...look, printed: total}
  ]
}

/** `ORR 50%`. */
export function rateRuns({label, percent}: RateWords, theme: Theme): Run[] {
  const look = {weight: 600, fill: theme.ink} as const
  if (!percent) return [{text: label, ...look}]
  return [
    {text: `${label}\u00A0`, ...look},
    {text: percent.text, ...look, printed: percent}
  ]
}

/** `95% CI, 16%-84%`. */
export function intervalRuns({interval}: RateWords, theme: Theme): Run[] {
  if (!interval) return []
  const {text} = interval
  return [{text, weight: 400, fill: theme.muted, printed: interval}]
}
