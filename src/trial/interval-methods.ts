/** Intervals of a proportion, by the names that authors write. */
export const intervalMethods = [
  'clopper-pearson',
  'wilson',
  'agresti-coull',
  'jeffreys'
] as const

export type IntervalMethod = (typeof intervalMethods)[number]

/** Scales of the interval of a survival curve, by the names authors write. */
export const curveIntervalMethods = ['log-log', 'log', 'plain'] as const
