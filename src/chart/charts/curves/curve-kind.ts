import type {FigureInput} from '../../figure.ts'

/** Input of the figures that are drawn as curves over time. */
export type CurveInput =
  | FigureInput<'kaplan-meier'>
  | FigureInput<'cumulative-incidence'>

/** What tells a figure of survival from one of incidence. */
export interface CurveKind {
  /** Height of all curves at time 0. */
  readonly start: 0 | 1
  /** “Kaplan–Meier curves”, as a sentence begins. */
  readonly curves: string
  /** What the curves are when nothing names it. */
  readonly outcome: string
  /** “At” or “By”, as before the time of a landmark. */
  readonly at: string
  /** “Kaplan–Meier estimates”, as the note begins. */
  readonly method: string
}

/** Curves that fall from all participants. */
export const survival: CurveKind = {
  start: 1,
  curves: 'Kaplan–Meier curves',
  outcome: 'Free of the event',
  at: 'At',
  method: 'Kaplan–Meier estimates'
}

/** Curves that rise from nobody. */
export const incidence: CurveKind = {
  start: 0,
  curves: 'Cumulative incidence curves',
  outcome: 'Cumulative incidence',
  at: 'By',
  method: 'Aalen–Johansen estimates, other events compete'
}

/** Name of the outcome: the author’s, or that of the result, less “median”. */
export function nameOutcome(
  {spec, data}: CurveInput,
  {outcome}: CurveKind
): string {
  const given = spec['y-label']
  if (given !== undefined) return given
  const name = data.label
    .replace(/^median (?:of )?|[,;]? *\(?\bmedian\b\)?(?: time)?/gi, '')
    .trim()
  return name === '' ? outcome : name.slice(0, 1).toUpperCase() + name.slice(1)
}

/** Title of the time axis: the author’s, or the unit. */
export function nameTime({spec, data}: CurveInput): string {
  return spec['x-label'] ?? `Time, ${data.unit}`
}

/** Unit of heights, and whether intervals are drawn. */
export function settingsOf({spec, data}: CurveInput): {
  readonly unit: 'percent' | 'probability'
  readonly bands: boolean
} {
  return {
    unit: spec.y ?? 'percent',
    bands: spec.band ?? data.curves.length <= 2
  }
}
