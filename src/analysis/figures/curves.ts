import type {Limits} from '../../statistics/index.ts'
import type {AnalysisSet} from '../result.ts'
import type {TimeAxis} from './time-breaks.ts'

/** A time at which somebody had the event or was censored. */
export interface CurveStep {
  readonly time: number
  /** Height of the curve from this time on, in `[0, 1]`. */
  readonly value: number
  /** Pointwise interval from this time on, where there is one. */
  readonly limits: Limits | undefined
  readonly censored: number
}

/** A curve of a level, or of the whole set. */
export interface FigureCurve {
  /** Level in the trace; `all`: the whole set. */
  readonly level: string
  /** Name to print; absent for the whole set. */
  readonly name: string | undefined
  readonly size: number
  /** In order of time; the last is the last time of follow-up. */
  readonly steps: readonly CurveStep[]
  /** Incidence of all competing events together, where it is shown. */
  readonly competing?: readonly CurveStep[] | undefined
}

/** A time at which estimates are printed, and the id of these results. */
export interface CurveLandmark {
  readonly time: number
  readonly id: string
}

/**
 * Curves over time since the start of follow-up.
 *
 * The numbers that they print are results: `fig-os:at-risk["6"]`,
 * `fig-os:censored["6"]`, `fig-os:events["6"]` and, of incidences,
 * `fig-os:competing["6"]` at the ticks, which are counts; `fig-os:events`,
 * proportions; and `fig-os:landmark["12"]`, percents.
 */
export interface FigureCurves extends TimeAxis {
  /** What the result is called: “Overall survival, median”. */
  readonly label: string
  /** Unit of the times. */
  readonly unit: string
  readonly curves: readonly FigureCurve[]
  /** Id of the results that are the medians of the curves. */
  readonly medians?: string | undefined
  /** Times at which estimates are printed. */
  readonly landmarks: readonly CurveLandmark[]
  /** Pointwise intervals. */
  readonly interval: {readonly level: number; readonly method: string}
  readonly set: AnalysisSet
  /** Hazard ratio beside the curves. */
  readonly ratio?: CurveRatio | undefined
  /** Test beside the curves, and what it is called: “Log-rank”. */
  readonly test?: {readonly id: string; readonly name: string} | undefined
}

/** Hazard ratio of a level to another. */
export interface CurveRatio {
  readonly id: string
  /** Level that the other is compared with; absent of a reported one. */
  readonly reference?: string | undefined
}
