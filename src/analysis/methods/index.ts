import type {MethodName, ResultSpec} from '../../trial/index.ts'
import type {Computed, Context, Method} from '../method.ts'
import {adverseEvents} from './adverse-events.ts'
import {bestOverallResponse} from './best-overall-response.ts'
import {chiSquare} from './chi-square.ts'
import {count} from './count.ts'
import {cumulativeIncidence} from './cumulative-incidence.ts'
import {difference} from './difference.ts'
import {doseLevels} from './dose-levels.ts'
import {durationOfResponse} from './duration-of-response.ts'
import {fisher} from './fisher.ts'
import {hazardRatio} from './hazard-ratio.ts'
import {landmarkSurvival} from './landmark-survival.ts'
import {logRank} from './log-rank.ts'
import {mean} from './mean.ts'
import {median} from './median.ts'
import {medianFollowUp} from './median-follow-up.ts'
import {medianSurvival} from './median-survival.ts'
import {proportion} from './proportion.ts'
import {range} from './range.ts'
import {responseRate} from './response-rate.ts'
import {restrictedMean} from './restricted-mean.ts'
import {total} from './total.ts'

/** Table of the methods that `method:` names. */
const methods: {readonly [Name in MethodName]: Method<Name>} = {
  count,
  proportion,
  'median-survival': medianSurvival,
  'median-follow-up': medianFollowUp,
  'landmark-survival': landmarkSurvival,
  'log-rank': logRank,
  'hazard-ratio': hazardRatio,
  mean,
  median,
  range,
  difference,
  'restricted-mean': restrictedMean,
  'cumulative-incidence': cumulativeIncidence,
  fisher,
  'chi-square': chiSquare,
  total,
  'best-overall-response': bestOverallResponse,
  'response-rate': responseRate,
  'duration-of-response': durationOfResponse,
  'adverse-events': adverseEvents,
  'dose-levels': doseLevels
}

/** Computes a result by its method; `undefined` after reporting why not. */
export function compute<Name extends MethodName>(
  spec: ResultSpec<Name>,
  context: Context
): Computed | undefined {
  const method: Method<Name> = methods[spec.method]
  return method(spec, context)
}
