import {checkCounts} from './checks.ts'

/** Why the dose was not to be raised from a level. */
export type EscalationProblem =
  /** Fewer than three participants were evaluable. */
  | 'too few'
  /** One of three to five had a DLT: three more come first. */
  | 'not six'
  /** Two or more had a DLT: the dose is above the maximum tolerated one. */
  | 'too toxic'

/**
 * Whether the 3+3 design lets the next higher dose be given: after no
 * dose-limiting toxicity in three participants, or at most one in six (Storer,
 * Biometrics 1989;45:925, design A; Le Tourneau et al., J Natl Cancer Inst
 * 2009;101:708).
 *
 * @param evaluable
 *   Participants who were evaluable when the dose was raised.
 * @param withDlt
 *   Those of them with a DLT.
 * @returns
 *   What contradicts the rules; `undefined` where nothing does.
 * @throws {RangeError}
 *   On what is no count, or more participants with a DLT than evaluable.
 */
export function escalationProblem(
  evaluable: number,
  withDlt: number
): EscalationProblem | undefined {
  checkCounts([evaluable, withDlt])
  if (withDlt > evaluable) {
    throw new RangeError(`Cannot take \`${withDlt}\` of \`${evaluable}\``)
  }

  if (withDlt > 1) return 'too toxic'
  if (evaluable < 3) return 'too few'
  return withDlt === 1 && evaluable < 6 ? 'not six' : undefined
}
