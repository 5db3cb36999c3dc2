/**
 * Analyses of the simulated trial by every method, for its tables of
 * participants, responses, times and adverse events.
 */
export const everyMethod = `
\`\`\`yaml analyses
sets:
  benchAll: {label: treated, data: adsl, where: {SAFFL: Y}}
  benchSeen: {label: evaluable for toxicity, data: adsl, where: {DLTEVFL: Y}}
  benchRead: {label: evaluable for response, data: adsl, where: SAFFL == "Y" && EVALFL == "Y"}
  benchTwo: {label: two dose levels, data: adsl, where: {SAFFL: Y, TRT01A: [DL2, DL3]}}
  benchAnswered: {label: responders, data: adrs, where: {PARAMCD: BOR, AVALC: [CR, PR]}}
results:
  b01: {method: count, data: adsl, set: benchAll, where: {SEX: F}, by: TRT01A}
  b02: {method: proportion, data: adrs, set: benchRead, where: {AVALC: [CR, PR]}, by: TRT01A}
  b03: {method: median-survival, data: adtte, set: benchAll, where: {PARAMCD: OS}, by: TRT01A}
  b04: {method: median-follow-up, data: adtte, set: benchAll, where: {PARAMCD: OS}, by: TRT01A}
  b05: {method: landmark-survival, at: 90, data: adtte, set: benchAll, where: {PARAMCD: OS}, by: TRT01A}
  b06: {method: log-rank, data: adtte, set: benchAll, where: {PARAMCD: OS}, by: TRT01A}
  b07: {method: hazard-ratio, data: adtte, set: benchTwo, where: {PARAMCD: OS}, by: TRT01A, reference: DL2, covariates: [AGE], strata: LMDFL}
  b08: {method: mean, variable: AGE, data: adsl, set: benchAll, by: TRT01A}
  b09: {method: median, variable: AGE, data: adsl, set: benchAll, by: TRT01A}
  b10: {method: range, variable: AGE, data: adsl, set: benchAll, by: TRT01A}
  b11: {method: difference, data: adrs, set: benchTwo, where: {AVALC: [CR, PR]}, by: TRT01A, reference: DL3}
  b12: {method: restricted-mean, at: 90, data: adtte, set: benchAll, where: {PARAMCD: OS}, by: TRT01A}
  b13: {method: cumulative-incidence, at: 60, cause: {EVNTDESC: Disease progression}, data: adtte, set: benchAll, where: {PARAMCD: PFS}, by: TRT01A}
  b14: {method: fisher, data: adrs, set: benchTwo, where: {AVALC: [CR, PR]}, by: TRT01A, reference: DL3}
  b15: {method: chi-square, data: adrs, set: benchAll, where: {AVALC: [CR, PR]}, by: TRT01A}
  b16: {method: total, data: adae, set: benchAll, by: TRT01A}
  b17: {method: best-overall-response, data: adrs, set: benchRead, where: {PARAMCD: BOR}, by: TRT01A}
  b18: {method: response-rate, data: adrs, set: benchRead, where: {PARAMCD: BOR}, by: TRT01A}
  b19: {method: duration-of-response, data: adtte, set: benchAnswered, where: {PARAMCD: PFS}, responders: benchAnswered}
  b20: {method: adverse-events, data: adae, set: benchAll, where: {TRTEMFL: Y}, by: TRT01A, group: AEBODSYS}
  b21: {method: dose-levels, data: adae, set: benchSeen, treated: benchAll, where: {AEDLTFL: Y}, by: TRT01A}
\`\`\`
`
