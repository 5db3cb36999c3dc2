import type {Result, ResultGroup} from '../../analysis/result.ts'

/** Labels of the sets of results as a sentence: “All treated participants.” */
export function setSentence(
  groups: readonly ResultGroup[]
): string | undefined {
  const labels = new Set(
    resultsOf(groups).flatMap(({provenance}) => provenance.set?.label ?? [])
  )
  return labels.size > 0 ? sentence([...labels].join('; ')) : undefined
}

/** Level and method of the intervals of results; each pair once. */
export function intervalSentence(
  groups: readonly ResultGroup[]
): string | undefined {
  const methods = new Set(
    resultsOf(groups).flatMap(function (result) {
      const interval = 'interval' in result ? result.interval : undefined
      return interval && interval !== 'not-estimable'
        ? `${levelWords(interval.level)} (${interval.method})`
        : []
    })
  )
  return methods.size > 0
    ? sentence(`intervals, ${[...methods].join(' and ')}`)
    : undefined
}

/** `95% CI` of the first interval of a result. */
export function intervalLabel(group: ResultGroup): string {
  for (const result of resultsOf([group])) {
    const interval = 'interval' in result ? result.interval : undefined
    if (interval && interval !== 'not-estimable')
      return levelWords(interval.level)
  }
  return 'CI'
}

/** Whether a result has an interval to print. */
export function hasInterval(group: ResultGroup): boolean {
  return resultsOf([group]).some(
    (result) => 'interval' in result && result.interval !== undefined
  )
}

/** Sentences, one after the other; `undefined` where there is none. */
export function sentences(
  ...parts: readonly (string | undefined)[]
): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '')
  return said.length > 0 ? said.join(' ') : undefined
}

/** Words that begin with a capital letter and end in a full stop. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

function levelWords(level: number): string {
  return `${Number((level * 100).toFixed(4))}%\u00A0CI`
}

function resultsOf(groups: readonly ResultGroup[]): readonly Result[] {
  return groups.flatMap(({all, levels}) => [
    ...levels.values(),
    ...(all ? [all] : [])
  ])
}
