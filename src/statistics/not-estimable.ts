/** What takes the place of an estimate that the data do not determine. */
export interface NotEstimable {
  readonly kind: 'not-estimable'
  /** Why, for a footnote: “no events”. */
  readonly reason: string
}

/** Says why something cannot be estimated. */
export function notEstimable(reason: string): NotEstimable {
  return {kind: 'not-estimable', reason}
}
