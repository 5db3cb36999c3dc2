import {cox} from '../../statistics/index.ts'
import {findCompared} from '../compared.ts'
import {readCovariates} from '../covariates.ts'
import {type Group, splitSet} from '../groups.ts'
import type {Method} from '../method.ts'
import {ratioDigits} from '../ratio-digits.ts'
import {readStrata, strataWords} from '../strata.ts'
import {observationsOf, timeProvenance} from '../survival.ts'
import {readTimes} from '../times.ts'

/** Hazard ratio of a group to another by proportional hazards regression. */
export const hazardRatio: Method<'hazard-ratio'> = function (spec, context) {
  const times = readTimes(spec, context)
  const groups = splitSet(spec, context)
  const stratumOf = readStrata(spec, context)
  const covariatesOf = readCovariates(spec, context)
  if (!times || !groups || !stratumOf || !covariatesOf) return undefined
  const compared = findCompared(spec, groups.levels, context)
  if (!compared) return undefined

  const rowsOf = (group: Group, indicator: number) =>
    observationsOf(group, times).map(({time, event, member}) => ({
      time,
      event,
      stratum: stratumOf(member),
      covariates: [indicator, ...covariatesOf(member)]
    }))
  const {ties, interval, covariates} = spec
  const model = cox(
    [...rowsOf(compared.reference, 0), ...rowsOf(compared.group, 1)],
    {ties, level: interval.level}
  )

  const base = timeProvenance(groups.all, times, spec, context.set)
  const adjusted = covariates?.length
    ? `, adjusted for ${covariates.join(' and ')}`
    : ''
  const name = `Hazard ratio of ${compared.level} to ${spec.reference} by Cox regression${adjusted}${strataWords(spec.strata)}`
  const effect = model.kind === 'cox' ? model.coefficients[0] : undefined
  if (!effect) {
    const why = model.kind === 'cox' ? '' : `: ${model.reason}`
    const provenance = {...base, method: `${name}${why}`}
    return {all: {kind: 'not-estimable', provenance}, levels: new Map()}
  }

  const method = `Wald; ties: ${ties === 'efron' ? 'Efron' : 'Breslow'}`
  return {
    all: {
      kind: 'estimate',
      value: effect.hazardRatio,
      digits: ratioDigits(effect.limits.lower),
      unit: '',
      interval: {...effect.limits, level: interval.level, method: 'Wald'},
      p: effect.p,
      provenance: {...base, method: `${name}; interval and P: ${method}`}
    },
    levels: new Map()
  }
}
