import {countParticipants, tallyResults} from '../counting.ts'
import type {Method} from '../method.ts'

/** Participants of a set who fulfil a filter. */
export const count: Method<'count'> = function (spec, context) {
  const tallies = countParticipants(spec, context)
  return tallyResults(tallies, spec, context, (tally, provenance) => ({
    kind: 'count',
    numerator: tally.numerator,
    provenance: {...provenance, method: 'Participants counted once each'}
  }))
}
