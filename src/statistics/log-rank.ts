import {chiSquareTail} from './chi-square-tail.ts'
import {cholesky, quadraticForm} from './cholesky.ts'
import {groupBy} from './group-by.ts'
import {type NotEstimable, notEstimable} from './not-estimable.ts'
import {checkTimes, type Observation} from './observation.ts'

/** Follow-up of a participant of a group. */
export interface GroupedObservation extends Observation {
  /** Such as the arm. */
  readonly group: string
  /** Groups are compared within strata only; default: one stratum. */
  readonly stratum?: string | undefined
}

/** Events of a group, and those expected if all groups had the same hazard. */
export interface LogRankGroup {
  readonly group: string
  readonly size: number
  readonly observed: number
  readonly expected: number
}

export interface LogRank {
  readonly kind: 'log-rank'
  readonly chiSquare: number
  /** Groups less one. */
  readonly degreesOfFreedom: number
  /** Two-sided. */
  readonly p: number
  /** In the order of first appearance. */
  readonly groups: readonly LogRankGroup[]
}

/**
 * Log-rank test of the equality of survival in two or more groups (Mantel,
 * Cancer Chemother Rep 1966;50:163; Peto & Peto, J R Stat Soc A 1972;135:185),
 * stratified where strata are given.
 *
 * At each event time, the events of a group are compared with `d n_g / n`, with
 * the hypergeometric covariance `d (n - d) / (n - 1) · n_g / n · (δ - n_h / n)`;
 * both are summed over times and strata, and the statistic is
 * `(O - E)ᵀ V⁻¹ (O - E)`. Ties: events come before censorings.
 *
 * @param observations
 *   Times, in any unit and order.
 * @returns
 *   Test; not estimable without events, with one group, and where some group
 *   was never at risk together with another at an event.
 * @throws {RangeError}
 *   On no observations, and on times that are negative or not finite.
 */
export function logRank(
  observations: readonly GroupedObservation[]
): LogRank | NotEstimable {
  checkTimes(observations)
  const names = [...new Set(observations.map(({group}) => group))]
  if (names.length === 1) return notEstimable('one group')
  if (!observations.some(({event}) => event)) return notEstimable('no events')

  const sums: Sums = {
    size: names.map(() => 0),
    observed: names.map(() => 0),
    expected: names.map(() => 0),
    covariance: names.map(() => names.map(() => 0))
  }
  const indices = new Map(names.map((name, index) => [name, index]))
  const strata = groupBy(observations, ({stratum}) => stratum)
  for (const stratum of strata.values()) addStratum(sums, stratum, indices)

  // Differences add up to zero, so that one group says nothing new.
  const {size, observed, expected, covariance} = sums
  const last = names.length - 1
  const factor = cholesky(
    covariance.slice(0, last),
    covariance.slice(0, last).map((row, i) => 1e-10 * (row[i] ?? 0))
  )
  if (!factor) {
    return notEstimable('groups that were not at risk at the same events')
  }

  const differences = observed.map((value, i) => value - (expected[i] ?? 0))
  const chiSquare = quadraticForm(factor, differences)
  return {
    kind: 'log-rank',
    chiSquare,
    degreesOfFreedom: last,
    p: chiSquareTail(chiSquare, last),
    groups: names.map((group, i) => ({
      group,
      size: size[i] ?? 0,
      observed: observed[i] ?? 0,
      expected: expected[i] ?? 0
    }))
  }
}

interface Sums {
  readonly size: number[]
  readonly observed: number[]
  readonly expected: number[]
  readonly covariance: number[][]
}

function addStratum(
  {size, observed, expected, covariance}: Sums,
  stratum: readonly GroupedObservation[],
  indices: ReadonlyMap<string, number>
): void {
  const rows = stratum.toSorted((a, b) => b.time - a.time)
  const atRisk = size.map(() => 0)
  // From the last time back, so that those at risk are those seen so far.
  for (let start = 0; start < rows.length;) {
    const time = rows[start]?.time
    let events = 0
    let end = start
    for (let row = rows[end]; row?.time === time; row = rows[++end]) {
      const index = indices.get(row?.group ?? '') ?? 0
      atRisk[index] = (atRisk[index] ?? 0) + 1
      size[index] = (size[index] ?? 0) + 1
      if (!row?.event) continue
      events++
      observed[index] = (observed[index] ?? 0) + 1
    }

    start = end
    if (events > 0) addTime(events, end)
  }

  function addTime(events: number, total: number): void {
    const scale = total > 1 ? (events * (total - events)) / (total - 1) : 0
    for (const [g, count] of atRisk.entries()) {
      const share = count / total
      expected[g] = (expected[g] ?? 0) + events * share
      const row = covariance[g] ?? []
      for (const [h, other] of atRisk.entries()) {
        const part = share * ((g === h ? total - other : -other) / total)
        row[h] = (row[h] ?? 0) + scale * part
      }
    }
  }
}
