import {logRank as test} from '../../statistics/index.ts'
import {checkSeveral} from '../compared.ts'
import {splitSet} from '../groups.ts'
import type {Method} from '../method.ts'
import {readStrata, strataWords} from '../strata.ts'
import {observationsOf, timeProvenance} from '../survival.ts'
import {readTimes} from '../times.ts'

/** Log-rank test of equal survival in two or more groups. */
export const logRank: Method<'log-rank'> = function (spec, context) {
  const times = readTimes(spec, context)
  const groups = splitSet(spec, context)
  const stratumOf = readStrata(spec, context)
  if (!times || !groups || !stratumOf) return undefined
  if (!checkSeveral(spec, groups.levels, context)) return undefined

  const result = test(
    [...groups.levels].flatMap(([level, group]) =>
      observationsOf(group, times).map(({time, event, member}) => ({
        time,
        event,
        group: level,
        stratum: stratumOf(member)
      }))
    )
  )
  const base = timeProvenance(groups.all, times, spec, context.set)
  const name = `Log-rank test of ${spec.by}${strataWords(spec.strata)}`
  return {
    all:
      result.kind === 'not-estimable'
        ? {
            kind: 'not-estimable',
            provenance: {...base, method: `${name}: ${result.reason}`}
          }
        : {
            kind: 'test',
            p: result.p,
            statistic: result.chiSquare,
            provenance: {
              ...base,
              method: `${name}, two-sided, ${result.degreesOfFreedom} df`
            }
          },
    levels: new Map()
  }
}
