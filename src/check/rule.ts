import type {Problem, RuleId} from '../diagnostic/index.ts'
import type {HouseStyle} from '../format/house-style.ts'
import type {Resolved} from '../resolve/resolved.ts'
import type {Trial} from '../trial/trial.ts'
import type {Run} from './run.ts'

/** A summary as rules see it, after `resolve` and before the products. */
export interface Subject {
  readonly trial: Trial
  readonly resolved: Resolved
  readonly style: HouseStyle
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** All visible text that its author typed. */
  readonly prose: readonly Run[]
  /**
   * Nothing was refused so far: data and results are all there. Text can be
   * judged without.
   */
  readonly isWhole: boolean
}

/**
 * What must be true of a summary; its severity is in the table of rules.
 *
 * A rule looks, reports and changes nothing.
 */
export interface Rule<About = Subject> {
  readonly id: RuleId
  readonly check: (about: About, report: (problem: Problem) => void) => void
}
