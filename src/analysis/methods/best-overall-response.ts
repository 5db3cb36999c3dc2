import {splitSet} from '../groups.ts'
import {intervalWords} from '../intervals.ts'
import {itemId} from '../item-id.ts'
import type {Item, Method} from '../method.ts'
import {readResponses} from '../responses.ts'
import {createTallier, proportionsOf} from '../tally-groups.ts'

/** What tables call the categories. */
const labels: Readonly<Record<string, string>> = {
  CR: 'Complete response',
  PR: 'Partial response',
  SD: 'Stable disease',
  'NON-CR/NON-PD': 'Non-CR/non-PD',
  PD: 'Progressive disease',
  NE: 'Not evaluable'
}

/** Participants by best overall response, of those in the set. */
export const bestOverallResponse: Method<'best-overall-response'> = function (
  spec,
  context
) {
  const responses = readResponses(spec, context)
  const groups = splitSet(spec, context)
  if (!responses || !groups) return undefined
  const {bySubject, categories, words} = responses
  const tally = createTallier(groups)
  const method = `Participants by ${words}, of those in the analysis set; interval: ${intervalWords[spec.interval.method].phrase}`
  const items = categories.map(function (name): Item {
    const counted = [...bySubject].filter(([, {category}]) => category === name)
    const tallies = tally(
      new Map(counted.map(([subject, {rows}]) => [subject, rows]))
    )
    return {
      names: [name],
      label: labels[name] ?? name,
      ...proportionsOf(tallies, {spec, set: context.set, method}, spec.interval)
    }
  })
  return {
    levels: new Map(),
    items,
    details: {
      kind: 'best-response',
      categories: categories.map((name) => ({
        name,
        id: itemId(spec.id, name)
      }))
    }
  }
}
