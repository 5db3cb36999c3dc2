import {listNames, nearest, report} from '../diagnostic/index.ts'
import type {ResultSpec} from '../trial/index.ts'
import type {Context} from './method.ts'
import {readResponses} from './responses.ts'
import type {Counted} from './tally-groups.ts'

/** Responses that make a rate, unless its author names others. */
const rates = {
  orr: {words: 'objective response', responses: ['CR', 'PR']},
  dcr: {words: 'disease control', responses: ['CR', 'PR', 'SD']}
} as const

/** Participants whose best response makes a rate. */
export interface Responders {
  readonly responders: Counted
  /** “objective response (CR, PR; best response as in the data)”. */
  readonly words: string
}

/**
 * Finds the participants whose best response is one of those of a rate.
 *
 * @returns
 *   Responders; `undefined` after reporting why there are none.
 */
export function findResponders(
  spec: ResultSpec<'response-rate'>,
  context: Context
): Responders | undefined {
  const all = readResponses(spec, context)
  if (!all) return undefined
  const {bySubject, categories, words} = all
  const rate = rates[spec.rate]
  const wanted: readonly string[] = spec.responses ?? rate.responses
  const unknown =
    spec.responses &&
    wanted.find(
      (name) => !categories.includes(name) && name !== 'NON-CR/NON-PD'
    )
  if (unknown !== undefined) {
    const meant = nearest(unknown, categories)
    report(context.file, 'response-known', {
      reason: `Unexpected response \`${unknown}\` of \`${spec.id}\`, expected ${listNames(categories)}`,
      fix: meant
        ? `Write \`${meant}\`.`
        : 'Name responses that participants can have.',
      place: spec.places.get('responses') ?? spec.place,
      actual: unknown,
      expected: categories
    })
    return undefined
  }

  const responders = new Map(
    [...bySubject]
      .filter(([, {category}]) => wanted.includes(category))
      .map(([subject, {rows}]) => [subject, rows])
  )
  const name = spec.responses ? 'a response' : rate.words
  return {responders, words: `${name} (${wanted.join(', ')}; ${words})`}
}
