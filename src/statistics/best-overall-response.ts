/** Response at a visit. */
export interface Assessment {
  readonly response: VisitResponse
  /** Days since the start of treatment. */
  readonly day: number
}

/** Overall responses of a visit, from best to worst. */
export const visitResponses = [
  'CR',
  'PR',
  'SD',
  'NON-CR/NON-PD',
  'PD',
  'NE'
] as const
export type VisitResponse = (typeof visitResponses)[number]

/** How a best response is derived; an absent one is not asked for. */
export interface BestResponseSettings {
  /** Least days from the start to an assessment of stable disease. */
  readonly stable?: number | undefined
  /** Least days from a response to the assessment that confirms it. */
  readonly confirmation?: number | undefined
  /** Most assessments that may be not evaluable in between; default: 1. */
  readonly unevaluable?: number | undefined
}

/** Best response of a participant, and the assessments that decide it. */
export interface BestOverallResponse<Each extends Assessment> {
  readonly response: VisitResponse
  /** Empty without assessments. */
  readonly deciding: readonly Each[]
}

/**
 * Best overall response of a participant from responses by visit (RECIST 1.1,
 * Eisenhauer et al., Eur J Cancer 2009;45:228, section 4.3.3 and table 3).
 *
 * What comes after the first progression does not count. A response that must
 * be confirmed, and is not, counts as stable disease. A complete response is
 * confirmed by another; a partial one by a partial or complete one; in between
 * may be responses no worse than it and some assessments that are not
 * evaluable, but no partial response after a complete one. Stable disease that
 * was not seen late enough is progression where that follows, or where a
 * complete response did not last; else it is not evaluable.
 *
 * @param assessments
 *   In any order, on different days.
 * @throws {RangeError}
 *   On days that are not finite, and on two assessments of one day.
 */
export function bestOverallResponse<Each extends Assessment>(
  assessments: readonly Each[],
  settings: BestResponseSettings = {}
): BestOverallResponse<Each> {
  const {stable = 0, confirmation} = settings
  const visits = untilProgression(assessments)
  for (const response of ['CR', 'PR'] as const) {
    const deciding =
      confirmation === undefined
        ? first(visits, (visit) => visit.response === response)
        : confirmed(response, visits, confirmation, settings.unevaluable ?? 1)
    if (deciding.length > 0) return {response, deciding}
  }

  const late = visits.filter(({day}) => day >= stable)
  const held = first(late, ({response}) => /^(?:CR|PR|SD)$/.test(response))
  if (held.length > 0) return {response: 'SD', deciding: held}
  const lesions = first(late, ({response}) => response === 'NON-CR/NON-PD')
  if (lesions.length > 0) return {response: 'NON-CR/NON-PD', deciding: lesions}
  const progression = first(visits, ({response}) => response === 'PD')
  const relapse = first(afterComplete(visits), ({response}) =>
    /^(?:PR|SD)$/.test(response)
  )
  const deciding = progression.length > 0 ? progression : relapse
  if (deciding.length > 0) return {response: 'PD', deciding}
  return {response: 'NE', deciding: visits}
}

function untilProgression<Each extends Assessment>(
  assessments: readonly Each[]
): readonly Each[] {
  const sorted = assessments.toSorted((a, b) => a.day - b.day)
  for (const [index, {day}] of sorted.entries()) {
    if (!Number.isFinite(day) || sorted[index + 1]?.day === day) {
      throw new RangeError(`Cannot order assessments of day \`${day}\``)
    }
  }

  const progression = sorted.findIndex(({response}) => response === 'PD')
  return progression === -1 ? sorted : sorted.slice(0, progression + 1)
}

function afterComplete<Each extends Assessment>(
  visits: readonly Each[]
): readonly Each[] {
  const complete = visits.findIndex(({response}) => response === 'CR')
  return complete === -1 ? [] : visits.slice(complete + 1)
}

function first<Each extends Assessment>(
  visits: readonly Each[],
  is: (visit: Each) => boolean
): readonly Each[] {
  const found = visits.find(is)
  return found ? [found] : []
}

/** The response and its confirmation; empty where there is none. */
function confirmed<Each extends Assessment>(
  response: 'CR' | 'PR',
  visits: readonly Each[],
  confirmation: number,
  unevaluable: number
): readonly Each[] {
  for (const [index, visit] of visits.entries()) {
    if (visit.response !== response) continue
    let missed = 0
    let complete = false
    for (const next of visits.slice(index + 1)) {
      if (next.response === 'NE' && ++missed <= unevaluable) continue
      const holds =
        next.response === 'CR' ||
        (next.response === 'PR' && response === 'PR' && !complete)
      if (!holds) break
      if (next.day - visit.day >= confirmation) return [visit, next]
      complete ||= next.response === 'CR'
    }
  }

  return []
}
