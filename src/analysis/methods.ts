import {clopperPearson} from '../statistics/clopper-pearson.ts'
import type {ResultSpec} from '../trial/index.ts'
import type {Tally} from './counting.ts'
import type {Interval, Provenance, Result} from './result.ts'

/** Makes a result from a tally. */
export type Method = (
  tally: Tally,
  spec: Pick<ResultSpec, 'interval'>,
  provenance: Omit<Provenance, 'method'>
) => Result

/** Table of the methods that `method:` names. */
export const methods: Readonly<Record<ResultSpec['method'], Method>> = {
  count({numerator}, _, provenance) {
    return {
      kind: 'count',
      numerator,
      provenance: {...provenance, method: 'Participants counted once each'}
    }
  },
  proportion({numerator, denominator}, {interval}, provenance) {
    return {
      kind: 'proportion',
      numerator,
      denominator,
      interval: exactInterval(numerator, denominator, interval.level),
      provenance: {
        ...provenance,
        method:
          'Participants counted once each, of those in the analysis set; interval: exact (Clopper–Pearson)'
      }
    }
  }
}

/** Exact interval; `undefined` where there is nobody to be counted. */
export function exactInterval(
  numerator: number,
  denominator: number,
  level: number
): Interval | undefined {
  if (denominator === 0) return undefined
  return {
    ...clopperPearson(numerator, denominator, level),
    level,
    method: 'Clopper–Pearson'
  }
}
