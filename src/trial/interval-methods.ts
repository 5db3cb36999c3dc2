/** Intervals of a proportion, by the names that authors write. */
export const intervalMethods = [
  'clopper-pearson',
  'wilson',
  'agresti-coull',
  'jeffreys'
] as const

export type IntervalMethod = (typeof intervalMethods)[number]
