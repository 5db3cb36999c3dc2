import type {ElementContent} from 'hast'
import {foldText, type ListEntry} from '../html/list-filter.ts'
import {element} from '../output/hast.ts'
import type {SummaryReport} from './report.ts'

const alphabet = new Intl.Collator('en')

/**
 * What each card of the list is found by: title, number, authors, topics,
 * registration, meeting and phase; under an embargo, what the card shows.
 *
 * @param summaries
 *   In the order of the cards, those under an embargo without what they found.
 */
export function searchEntries(
  summaries: readonly SummaryReport[]
): readonly ListEntry[] {
  return summaries.map(function ({facts, title}) {
    const topics = topicsOf(facts)
    const words = [
      title,
      facts?.number,
      facts?.meeting,
      facts?.phase,
      facts?.embargoUntil === undefined ? facts?.registration : undefined,
      ...(facts?.authors ?? []),
      ...topics
    ]
    return {text: foldText(words.filter(Boolean).join(' ')), topics}
  })
}

/** Choice of a topic, each once and in order; empty where there is none. */
export function topicSelect(
  summaries: readonly SummaryReport[]
): ElementContent[] {
  const topics = new Set(summaries.flatMap(({facts}) => topicsOf(facts)))
  if (topics.size === 0) return []
  const options = [...topics]
    .sort(alphabet.compare)
    .map((topic) => element('option', {value: topic}, [topic]))
  return [
    element('select', {id: 'topic', name: 'topic'}, [
      element('option', {value: ''}, ['All']),
      ...options
    ])
  ]
}

function topicsOf(facts: SummaryReport['facts']): readonly string[] {
  return facts?.embargoUntil === undefined ? (facts?.keywords ?? []) : []
}
