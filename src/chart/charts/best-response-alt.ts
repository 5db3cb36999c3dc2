import type {Row} from './best-response-labels.ts'
import {categoryNames} from './best-response-names.ts'

/** Says in sentences what the bars show: level, total, categories, rate. */
export function describeBestResponse(rows: readonly Row[]): string {
  const sentences = rows.map(function ({bar, words}) {
    const categories = bar.segments.map(function ({category}, index) {
      const {n, percent} = words.segments[index] ?? {}
      const name = categoryNames[category][0].toLowerCase()
      return `${name} ${n?.text} (${percent?.text})`
    })
    const {rate} = words
    const interval = rate?.interval ? ` (${rate.interval.text})` : ''
    const level = bar.name === undefined ? '' : `${bar.name}, `
    return [
      `${level}n\u00A0=\u00A0${words.total?.text}: ${categories.join(', ')}`,
      ...(rate?.percent
        ? [`${rate.label} ${rate.percent.text}${interval}`]
        : [])
    ].join('; ')
  })
  return `Stacked bars of best response in percent of participants. ${sentences.join('. ')}.`
}
