import type {CountSpec} from '../trial/index.ts'
import type {Tally} from './counting.ts'
import {intervalOf, intervalWords} from './intervals.ts'
import type {Provenance, Result} from './result.ts'

/** Makes a result from a tally. */
export type Method = (
  tally: Tally,
  spec: Pick<CountSpec, 'interval'>,
  provenance: Omit<Provenance, 'method'>
) => Result

/** Table of the methods that `method:` names. */
export const methods: Readonly<Record<CountSpec['method'], Method>> = {
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
      interval: intervalOf(numerator, denominator, interval),
      provenance: {
        ...provenance,
        method: `Participants counted once each, of those in the analysis set; interval: ${intervalWords[interval.method].phrase}`
      }
    }
  }
}
