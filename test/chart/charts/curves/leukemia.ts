import type {Time} from '../../curve-figures.ts'

/** A censored time. */
function censored(time: number): Time {
  return {time, event: false}
}

/**
 * Weeks in remission of 42 children with acute leukaemia (Freireich et al.,
 * Blood 1963;21:699, as in Kalbfleisch & Prentice, 2002, table 1.1).
 */
export const leukemia: Readonly<Record<string, readonly Time[]>> = {
  Placebo: [
    1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
  ],
  '6-MP': [
    6,
    6,
    6,
    7,
    10,
    13,
    16,
    22,
    23,
    ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(censored)
  ]
}

/** Results of these times. */
export const leukemiaResults = `
  os: {method: median-survival, data: adtte, set: everybody, by: ARM, unit: weeks, label: "Remission, median"}
  hr: {method: hazard-ratio, data: adtte, set: everybody, by: ARM, unit: weeks, reference: Placebo}
  lr: {method: log-rank, data: adtte, set: everybody, by: ARM, unit: weeks}`
