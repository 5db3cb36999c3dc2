import type {Row} from './best-response-labels.ts'
import {categoryNames} from './best-response-names.ts'

/** Characters that are listened to in one go. */
const fullLength = 300

/**
 * Says in sentences what the bars show: level, total, categories, rate.
 *
 * Where that is long, and each level has its rate, categories are left to the
 * table of the figure.
 */
export function describeBestResponse(rows: readonly Row[]): string {
  const all = describe(rows, true)
  return all.length > fullLength && rows.every(({words}) => words.rate?.percent)
    ? describe(rows, false)
    : all
}

function describe(rows: readonly Row[], withCategories: boolean): string {
  const sentences = rows.map(function ({bar, words}) {
    const segments = withCategories ? bar.segments : []
    const categories = segments.map(function ({category}, index) {
      const {n, percent} = words.segments[index] ?? {}
      const name = categoryNames[category][0].toLowerCase()
      return `${name} ${n?.text} (${percent?.text})`
    })
    const {rate} = words
    const interval = rate?.interval ? ` (${rate.interval.text})` : ''
    const level = bar.name === undefined ? '' : `${bar.name}, `
    const parts = [
      categories.join(', '),
      rate?.percent ? `${rate.label} ${rate.percent.text}${interval}` : ''
    ].filter((part) => part !== '')
    return `${level}n\u00A0=\u00A0${words.total?.text}: ${parts.join('; ')}`
  })
  return `Stacked bars of best response in percent of participants. ${sentences.join('. ')}.`
}
