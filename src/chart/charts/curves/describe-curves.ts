import {type CurveInput, type CurveKind, nameOutcome} from './curve-kind.ts'
import type {BesideWords, CurveWords} from './curve-words.ts'
import {intervalName} from './summary.ts'

/** Says in sentences what the curves show: events, medians, ratio and test. */
export function describeCurves(
  input: CurveInput,
  kind: CurveKind,
  curves: readonly CurveWords[],
  {ratio, test}: BesideWords
): string {
  const {data} = input
  const outcome = nameOutcome(input, kind)
  const parts = curves.map(function ({name, n, total, median, landmarks}) {
    const events = `${n?.text} ${n?.text === '1' ? 'event' : 'events'} in ${total?.text} ${total?.text === '1' ? 'participant' : 'participants'}`
    const estimates = [
      ...(median ? [{lead: 'median', ...median}] : []),
      ...landmarks.map((landmark) => ({
        lead: `${kind.at.toLowerCase()} ${landmark.time} ${data.unit}`,
        ...landmark
      }))
    ].flatMap(function ({lead, estimate, interval}) {
      if (!estimate) return []
      const limits = interval ? ` (${interval.text})` : ''
      return [`${lead} ${estimate.text}${limits}`]
    })
    const words = [events, ...estimates].join(', ')
    return name === undefined ? words : `${name}: ${words}`
  })
  const beside = [
    ratio?.estimate &&
      `Hazard ratio ${ratio.estimate.text}${ratio.interval ? ` (${ratio.interval.text})` : ''}`,
    test?.p && `${test.name} ${test.p.text}`.trim()
  ].filter((words) => words !== undefined)
  const lead = `${kind.curves}: ${outcome} over ${data.unit}`
  return [
    `${lead}. ${parts.join('; ')}.`,
    ...(beside.length > 0 ? [`${beside.join('; ')}.`] : [])
  ].join(' ')
}

/** Sentences on set, method and marks, for the note under the figure. */
export function noteCurves(
  {data, results, spec}: CurveInput,
  kind: CurveKind,
  bands: boolean
): string {
  const level = intervalName(data)
  const marked = data.curves.some(({steps}) =>
    steps.some(({censored, time}) => censored > 0 && time <= data.until)
  )
  return [
    `${kind.method}, ${data.set.label}.`,
    [
      ...(marked ? ['Ticks, censored'] : []),
      ...(data.curves.some(({competing}) => competing)
        ? ['thin lines, competing events']
        : []),
      ...(bands ? [`bands, pointwise ${level} (${data.interval.method})`] : []),
      ...(spec['risk-table'] === 'extended'
        ? ['numbers below the axis, at risk at that time, others before it']
        : [])
    ].join('; '),
    withNames(methodOf(data.ratio?.id)),
    methodOf(data.test?.id)
  ]
    .filter((sentence) => sentence !== '')
    .map(endSentence)
    .join(' ')

  /** The levels that are compared, by the names that the figure prints. */
  function withNames(method: string): string {
    const {curves, ratio} = data
    const reference = curves.find(({level}) => level === ratio?.reference)
    const other = curves.find((curve) => curve !== reference)
    if (!reference || !other || curves.length > 2) return method
    return method.replace(
      `of ${other.level} to ${reference.level} by`,
      () => `of ${other.name} to ${reference.name} by`
    )
  }

  function methodOf(id: string | undefined): string {
    return (id !== undefined && results.get(id)?.all?.provenance.method) || ''
  }
}

/** Sentence with a capital and a full stop. */
function endSentence(text: string): string {
  const words = text.slice(0, 1).toUpperCase() + text.slice(1)
  return words.endsWith('.') ? words : `${words}.`
}
