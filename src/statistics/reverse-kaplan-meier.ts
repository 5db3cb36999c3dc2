import {
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalSettings
} from './kaplan-meier.ts'
import type {Observation} from './observation.ts'

/**
 * Distribution of follow-up by the reverse Kaplan–Meier estimator (Schemper &
 * Smith, Control Clin Trials 1996;17:343): events and censorings exchange
 * their roles, also where they happen at the same time. Its median, by
 * `survivalQuantile`, is the median follow-up.
 *
 * @param observations
 *   Times, in any unit and order, at least one.
 * @param settings
 *   Transformation and level of the intervals.
 * @throws {RangeError}
 *   As `kaplanMeier`.
 */
export function reverseKaplanMeier(
  observations: readonly Observation[],
  settings?: SurvivalSettings
): SurvivalCurve {
  return kaplanMeier(
    observations.map(({time, event}) => ({time, event: !event})),
    settings
  )
}
