import {countParticipants, tallyResults} from '../counting.ts'
import {intervalOf, intervalWords} from '../intervals.ts'
import type {Method} from '../method.ts'

/** Share of the participants of a set who fulfil a filter. */
export const proportion: Method<'proportion'> = function (spec, context) {
  const {interval} = spec
  const method = `Participants counted once each, of those in the analysis set; interval: ${intervalWords[interval.method].phrase}`
  const tallies = countParticipants(spec, context)
  return tallyResults(tallies, spec, context, (tally, provenance) => ({
    kind: 'proportion',
    numerator: tally.numerator,
    denominator: tally.denominator,
    interval: intervalOf(tally.numerator, tally.denominator, interval),
    provenance: {...provenance, method}
  }))
}
