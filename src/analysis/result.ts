import type {Place} from '../diagnostic/place.ts'

/** Analysis set as a result refers to it. */
export interface AnalysisSet {
  readonly id: string
  /** “all treated participants”. */
  readonly label: string
  readonly size: number
  readonly place: Place
}

/** Confidence interval; for proportions the limits lie in `[0, 1]`. */
export interface Interval {
  readonly lower: number
  /** `undefined`: not reached. */
  readonly upper: number | undefined
  /** Fraction digits of both limits as published; absent: those of the value. */
  readonly digits?: number | undefined
  /** Confidence level in `(0, 1)`. */
  readonly level: number
  /** “Clopper–Pearson”, or “as published”. */
  readonly method: string
}

/** What all results know about where they come from. */
export interface Provenance {
  /** Where the result is defined in the source. */
  readonly place: Place
  /** Rows that were counted, as places in the data; empty for reported results. */
  readonly rows: readonly Place[]
  /** Rows of the participants who make the denominator. */
  readonly population?: readonly Place[] | undefined
  /** Analysis set that gave the denominator. */
  readonly set?: AnalysisSet | undefined
  /** Filter as written by the author. */
  readonly where?: string | undefined
  /** Sentence that names the method, for footnotes and the trace. */
  readonly method: string
  /** Citation key or words that say where a reported result was published. */
  readonly source?: string | undefined
}

/** Participants counted, without a denominator. */
export interface Count {
  readonly kind: 'count'
  readonly numerator: number
  readonly provenance: Provenance
}

/** Participants counted out of an analysis set or a published total. */
export interface Proportion {
  readonly kind: 'proportion'
  readonly numerator: number
  readonly denominator: number
  /** Absent where the denominator is zero. */
  readonly interval?: Interval | undefined
  readonly provenance: Provenance
}

/** Estimate that is no fraction: never turned into counts. */
export interface Estimate {
  readonly kind: 'estimate'
  /** Digits as given or computed; `undefined`: not reached. */
  readonly value: number | undefined
  /** Fraction digits of the value to print. */
  readonly digits: number
  readonly unit: string
  /**
   * Participants whose percent it is, or whose percents differ by it: prints
   * with the digits of theirs.
   */
  readonly percentOf?: number | undefined
  /** `not-estimable`: the data do not determine one. */
  readonly interval?: Interval | 'not-estimable' | undefined
  /** P value of the test that it is no effect; in `[0, 1]`. */
  readonly p?: number | undefined
  readonly provenance: Provenance
}

/** Result of a statistical test. */
export interface TestResult {
  readonly kind: 'test'
  /** P value in `[0, 1]`; a bound of it with `relation`. */
  readonly p: number
  /** Only that it is smaller or larger than `p` was published. */
  readonly relation?: '<' | '>' | undefined
  /** Fraction digits of `p` as published; absent where it was computed. */
  readonly digits?: number | undefined
  readonly statistic?: number | undefined
  readonly provenance: Provenance
}

/** Summary of a numeric variable, in the unit of its values. */
export interface Summary {
  readonly kind: 'summary'
  /** What the usual form shows: mean (SD), median (range), or the range. */
  readonly usual: 'mean' | 'median' | 'range'
  /** Participants with a value; at least one. */
  readonly size: number
  readonly mean: number
  /** `undefined` of one value. */
  readonly standardDeviation: number | undefined
  readonly median: number
  /** First and third. */
  readonly quartiles: readonly [number, number]
  /** Least and greatest value. */
  readonly range: readonly [number, number]
  /** Most fraction digits of a value in the data. */
  readonly digits: number
  /** Empty where there is none, or none is known. */
  readonly unit: string
  readonly provenance: Provenance
}

/** What the data do not determine, such as a ratio without events. */
export interface NotEstimable {
  readonly kind: 'not-estimable'
  readonly provenance: Provenance
}

/** Words of a source: printable with attribution, nothing derives. */
export interface Quoted {
  readonly kind: 'quoted'
  readonly text: string
  readonly provenance: Provenance
}

/** Not known: prints “not reported”. */
export interface Unknown {
  readonly kind: 'unknown'
  readonly provenance: Provenance
}

export type Result =
  | Count
  | Proportion
  | Estimate
  | Summary
  | TestResult
  | NotEstimable
  | Quoted
  | Unknown

/** A named result, with its levels where it was computed `by` a variable. */
export interface ResultGroup {
  readonly id: string
  /** What a table calls it. */
  readonly label: string
  /** Variable of the levels; absent for a result of the whole set. */
  readonly by?: string | undefined
  /** Result of the whole set. */
  readonly all?: Result | undefined
  /** Results by level, in the order of the author or the data. */
  readonly levels: ReadonlyMap<string, Result>
  readonly place: Place
}

/** Results by id. */
export type Results = ReadonlyMap<string, ResultGroup>
