import type {Numeral} from './numeral.ts'

/** A range of the text that says something. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** `7 of 11 (64%)`, `7/11 (64%)`, `64% (7 of 11)`, `7 (64%) of 11`. */
export interface FractionStatement extends Span {
  readonly numerator: Numeral
  readonly denominator: Numeral
  /** Absent where none is printed, or only a bound of one. */
  readonly percent?: Numeral | undefined
}

/** `64% of 11 participants`: what it claims exists at that denominator. */
export interface ShareStatement extends Span {
  readonly percent: Numeral
  readonly denominator: Numeral
}

/** `mean number of cycles was 3.47 (n = 15)`. */
export interface MeanStatement extends Span {
  readonly mean: Numeral
  readonly size: Numeral
}

/** `11 responses (2 CR and 9 PR)`. */
export interface PartsStatement extends Span {
  readonly total: Numeral
  readonly parts: readonly Numeral[]
  /** The total is called response, which just these parts make. */
  readonly isResponse: boolean
}

/** Effect whose null value decides whether an interval holds it. */
export type Effect = 'difference' | 'hazard ratio' | 'ratio'

/** `HR, 0.65; 95% CI, 0.40-1.05; P = .01`. */
export interface IntervalStatement extends Span {
  /** As a proportion: 0.95. */
  readonly level: number
  readonly lower: Numeral
  /** Absent where it was not reached. */
  readonly upper: Numeral | undefined
  readonly estimate?: Numeral | undefined
  readonly effect?: Effect | undefined
  /** P value of the same comparison, two-sided. */
  readonly p?: PStatement | undefined
}

/** `median 59 years (range, 41-73)`. */
export interface RangeStatement extends Span {
  readonly median: Numeral
  readonly lower: Numeral
  readonly upper: Numeral
}

/** `P = .03`, `p<0·0001`. */
export interface PStatement extends Span {
  readonly relation: '<' | '=' | '>'
  readonly p: Numeral
}

/** `any grade, 42%; grade ≥3, 50%`. */
export interface GradesStatement extends Span {
  readonly any: Numeral
  readonly severe: Numeral
  /** What they are of, as in “%”. */
  readonly unit: string
}

/** A numeral that is none, such as `1,5`, and what is wrong with it. */
export interface MalformedStatement extends Span {
  readonly written: string
  /** As it is probably meant. */
  readonly meant: string
  /** Whether it could be right, such as a list of two numbers. */
  readonly isAmbiguous: boolean
}

/** All that a text reports, by what it is. */
export interface Statements {
  readonly fractions: readonly FractionStatement[]
  readonly shares: readonly ShareStatement[]
  readonly means: readonly MeanStatement[]
  readonly parts: readonly PartsStatement[]
  readonly intervals: readonly IntervalStatement[]
  readonly ranges: readonly RangeStatement[]
  readonly pValues: readonly PStatement[]
  readonly grades: readonly GradesStatement[]
  readonly malformed: readonly MalformedStatement[]
}
