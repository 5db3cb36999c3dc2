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
  /** `undefined`: not reached, or not estimable as `notEstimable` says. */
  readonly lower: number | undefined
  /** `undefined`: the same. */
  readonly upper: number | undefined
  /** Missing limits that the data do not determine; others are not reached. */
  readonly notEstimable?: readonly ('lower' | 'upper')[] | undefined
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
  /** Size of the effect that was tested, where the test has one. */
  readonly effect?: Effect | undefined
  readonly provenance: Provenance
}

/** Estimate that goes with a test, such as a conditional odds ratio. */
export interface Effect {
  /** “Odds ratio of A to B”. */
  readonly name: string
  /** `undefined`: not estimable, such as an infinite ratio. */
  readonly value: number | undefined
  /** Fraction digits to print. */
  readonly digits: number
  readonly interval: Interval
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
  /** As authors name it; of an item: `bor["SD"]`, see `itemId`. */
  readonly id: string
  /** What a table calls it. */
  readonly label: string
  /** Variable of the levels; absent for a result of the whole set. */
  readonly by?: string | undefined
  /** Result of the whole set. */
  readonly all?: Result | undefined
  /** Results by level, in the order of the author or the data. */
  readonly levels: ReadonlyMap<string, Result>
  /** Of a result that has items: what it is made of, for figures and tables. */
  readonly details?: Details | undefined
  readonly place: Place
}

/** What a result with items is made of: ids of groups in `Results`. */
export type Details = BestResponse | AdverseEvents | DoseLevels

/** Best overall response; each category is a proportion of the same set. */
export interface BestResponse {
  readonly kind: 'best-response'
  /** From best to worst; they add up to the set. */
  readonly categories: readonly {
    /** `CR`. */
    readonly name: string
    /** `bor["CR"]`. */
    readonly id: string
  }[]
}

/** Participants with an adverse event, at the worst grade of each. */
export interface GradeIds {
  /** Of any grade: `ae["Fatigue"]`; proportions. */
  readonly any: string
  /** Of grade 3 or worse: `ae["Fatigue"]["≥3"]`; proportions. */
  readonly severe: string
  /** By worst grade, 1 to 5; proportions that add up to any grade, less those of unknown grade. */
  readonly worst: readonly [string, string, string, string, string]
}

/** A row of a table of adverse events. */
export interface AdverseEventRow extends GradeIds {
  /** Coded term, or body system. */
  readonly name: string
  /** Body system of a term, where terms are grouped. */
  readonly group?: string | undefined
}

/** Adverse events by term, as a table or figure shows them. */
export interface AdverseEvents {
  readonly kind: 'adverse-events'
  /** Participants with any event. */
  readonly any: GradeIds
  /**
   * Terms that reach the threshold, the most frequent first (any grade, whole
   * set; then grade ≥3, then by name); where grouped, in the order of `groups`.
   */
  readonly terms: readonly AdverseEventRow[]
  /** Body systems of these terms, the most frequent first; else empty. */
  readonly groups: readonly AdverseEventRow[]
  /** “in at least 10% of participants”; absent without a threshold. */
  readonly threshold?: string | undefined
  /** Terms that do not reach it; they can be printed, but are not listed. */
  readonly below: number
}

/**
 * Dose levels, from low to high; the result itself is the proportion with DLT
 * of those evaluable for it.
 */
export interface DoseLevels {
  readonly kind: 'dose-levels'
  /** Dose levels, which are the levels of all these groups. */
  readonly levels: readonly string[]
  /** `dl["treated"]`: counts. */
  readonly treated: string
  /** `dl["evaluable"]`: counts. */
  readonly evaluable: string
  /** Dose-limiting toxicities by term: `dl["Brain oedema"]`; counts. */
  readonly terms: readonly {readonly name: string; readonly id: string}[]
  /** Whether escalation was checked against the rules of it. */
  readonly design?: '3+3' | undefined
}

/** Results by id, items such as `bor["SD"]` among them. */
export type Results = ReadonlyMap<string, ResultGroup>
