import {splitSet} from '../groups.ts'
import {intervalWords} from '../intervals.ts'
import type {Method} from '../method.ts'
import {findResponders} from '../responders.ts'
import {createTallier, proportionsOf} from '../tally-groups.ts'

/** Share of the participants of a set whose best response is one of some. */
export const responseRate: Method<'response-rate'> = function (spec, context) {
  const found = findResponders(spec, context)
  const groups = splitSet(spec, context)
  if (!found || !groups) return undefined
  const {interval} = spec
  return proportionsOf(
    createTallier(groups)(found.responders),
    {
      spec,
      set: context.set,
      method: `Participants with ${found.words}, of those in the analysis set; interval: ${intervalWords[interval.method].phrase}`
    },
    interval
  )
}
