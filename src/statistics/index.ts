export {agrestiCoull} from './agresti-coull.ts'
export {type ChiSquare, chiSquare} from './chi-square.ts'
export {
  type Assessment,
  type BestOverallResponse,
  bestOverallResponse,
  type BestResponseSettings,
  type VisitResponse,
  visitResponses
} from './best-overall-response.ts'
export {chiSquareTail} from './chi-square-tail.ts'
export {clopperPearson} from './clopper-pearson.ts'
export {
  cox,
  type CoxCoefficient,
  type CoxModel,
  type CoxObservation,
  type CoxSettings
} from './cox.ts'
export type {Ties} from './cox-likelihood.ts'
export {
  type CompetingObservation,
  cumulativeIncidence,
  type IncidenceStep
} from './cumulative-incidence.ts'
export {type FisherExact, fisherExact, type TwoByTwo} from './fisher-exact.ts'
export type {Fraction} from './fraction.ts'
export {jeffreys} from './jeffreys.ts'
export {
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalSettings,
  type SurvivalStep
} from './kaplan-meier.ts'
export {landmark, type Landmark} from './landmark.ts'
export type {Limits} from './limits.ts'
export {
  type GroupedObservation,
  logRank,
  type LogRank,
  type LogRankGroup
} from './log-rank.ts'
export {mean} from './mean.ts'
export {meanInterval} from './mean-interval.ts'
export {miettinenNurminen} from './miettinen-nurminen.ts'
export {newcombe} from './newcombe.ts'
export {normalQuantile, normalQuantileOfLevel} from './normal-quantile.ts'
export {normalTail} from './normal-tail.ts'
export type {NotEstimable} from './not-estimable.ts'
export {type NumberAtRisk, numbersAtRisk} from './numbers-at-risk.ts'
export type {Observation} from './observation.ts'
export {
  type ProportionInterval,
  proportionIntervals
} from './proportion-intervals.ts'
export {median, quantile, type QuantileType} from './quantile.ts'
export {type Range, range} from './range.ts'
export {type RestrictedMean, restrictedMean} from './restricted-mean.ts'
export {reverseKaplanMeier} from './reverse-kaplan-meier.ts'
export {standardDeviation} from './standard-deviation.ts'
export type {Transformation} from './survival-limits.ts'
export {type SurvivalQuantile, survivalQuantile} from './survival-quantile.ts'
export {type EscalationProblem, escalationProblem} from './three-plus-three.ts'
export {wilson} from './wilson.ts'
