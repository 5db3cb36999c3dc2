import {expect, test} from 'vitest'
import {numberRules} from '../../src/check/number-rules.ts'
import type {RuleId} from '../../src/diagnostic/index.ts'
import {plainSummary} from '../plain-summary.ts'
import {resolveAlone} from '../resolve-text.ts'

// Sentences of reports in which one number was changed, in the spellings of
// several journals; each must be seen, and by no other rule than its own.
const planted: readonly (readonly [RuleId, string])[] = [
  ['percent-agrees', 'Response was seen in 11 of 15 participants (63%).'],
  ['percent-agrees', 'Response was seen in 11/15 (83%).'],
  ['percent-agrees', 'Response was seen in 11 (77%) of 15 patients.'],
  ['percent-agrees', 'Response was seen in 37% (11 of 15).'],
  ['percent-agrees', 'Response was seen in 73.8% (11/15).'],
  ['percent-agrees', 'Response was seen in 73·8% [11/15].'],
  ['percent-agrees', 'Response, n = 10/15 (73%), was confirmed.'],
  ['percent-agrees', 'Of 51 patients, 11 (73%) responded.'],
  ['percent-agrees', 'Eleven of 51 evaluable patients (73%) responded.'],
  ['percent-agrees', 'Response was seen in 11 out of 15 (37%).'],
  ['percent-agrees', 'Response was seen in 5 of 11 participants (46%).'],
  ['percent-agrees', 'Events occurred in 1,204 of 2,408 participants (48%).'],
  ['percent-rounding', 'Response was seen in 5 of 8 participants (62%).'],
  ['percent-rounding', 'Response was seen in 2/3 (66.6%).'],
  ['percent-attainable', 'Stable disease was seen in 50% of 15 participants.'],
  ['percent-attainable', 'Of 15 patients, 50% responded.'],
  ['mean-attainable', 'The mean number of cycles was 3.55 (n = 12).'],
  ['parts-add-up', 'There were 11 responses (2 CR and 8 PR).'],
  ['parts-add-up', 'Eleven participants responded: 3 CR and 9 PR.'],
  ['parts-add-up', 'Response was seen in 7 of 11: 4 CR and 5 PR.'],
  ['parts-complete', 'Response was seen in 7 of 11 (64%): 2 CR and 3 PR.'],
  ['count-within-total', 'Response was seen in 15 of 11 participants.'],
  ['count-within-total', 'Fifteen of 11 patients responded.'],
  ['interval-order', 'Survival was 17.7 months (95% CI, 6.1-10.0).'],
  ['interval-order', 'Survival was 7.7 months (95% CI, 10.0 to 6.1).'],
  ['interval-order', 'The HR was 0·27 (95% CI 0·29–0·61).'],
  ['interval-order', 'HR, 0.72; 95% CI, 0.29-0.61, favored treatment.'],
  ['interval-order', 'Sensitivity was 82% (95% CI, 84%-97%).'],
  ['interval-order', 'Survival was 5.7 months (95% CI, 6.1 to not reached).'],
  ['sign-convention', 'Tumors had a median reduction of −35%.'],
  ['sign-convention', 'Volume decreased by −35%.'],
  ['sign-convention', 'Volume fell by a mean of 30% (95% CI, −45% to −12%).'],
  ['p-agrees', 'HR 0.65 (95% CI 0.40–1.05; P = .01).'],
  ['p-agrees', 'HR, 0.65 (95% CI, 0.45-0.94; P=0.2).'],
  ['p-agrees', 'HR 0·65 (95% CI 0·45–0·94); p=0·20'],
  ['p-agrees', 'The hazard ratio was 0.65 (P = .20; 95% CI, 0.45-0.94).'],
  ['p-agrees', 'HR, 1.10 (95% CI, 0.80 to 1.51; P < .001).'],
  ['p-agrees', 'Odds ratio, 2.10 (95% CI, 1.10-4.01; P = .60).'],
  ['p-plausible', 'HR, 0.67 (95% CI, 0.44-1.01; P = .045).'],
  ['p-plausible', 'HR, 0.90 (95% CI, 0.60-1.35; P = .10).'],
  ['ratio-centered', 'HR, 0.56 (95% CI, 0.45-0.94).'],
  ['interval-of-counts', '11 of 15 participants (73%; 95% CI, 63%-83%)'],
  ['median-in-range', 'Median age was 95 years (range, 41-73).'],
  ['median-in-range', 'Median age 39 years (IQR 52–68)'],
  ['median-in-range', 'Median (range), 95 (41-73) years'],
  ['grades-nest', 'Headache (any grade, 12%; grade ≥3, 42%) was common.'],
  ['grades-nest', 'Headache had 12% any grade and 42% grade ≥3.'],
  ['numeral-form', 'Survival was 7,7 months in both.'],
  ['numeral-form', 'Survival was 7..7 months in both.'],
  ['numeral-form', 'There were 1O of 20 in each.'],
  ['numeral-form', 'Response was seen in 4O%.'],
  ['numeral-ambiguous', 'The value was 12,34 in both.'],
  ['exponent-kept', 'Participants had 10 × 107 cells.'],
  ['exponent-kept', 'Participants had 2 x 106 cells.'],
  ['exponent-kept', 'Participants had 106 CAR T cells/kg.'],
  ['p-value-range', 'Response did not differ (P = 1.65).'],
  ['p-value-range', 'Response differed (P = .000).'],
  ['p-value-range', 'Response differed (P=0).'],
  ['p-value-style', 'Response differed (P < .0001).'],
  ['registration-form', 'The trial is NCTO4752059.'],
  ['registration-form', 'The trial is NCT 04752059.'],
  ['registration-form', 'The trial is NCT0475205.'],
  [
    'flow-adds-up',
    'Of 40 patients screened, 12 were excluded, and 29 were enrolled.'
  ]
]

const ids = new Set<string>(numberRules.map(({id}) => id))

test.for(planted)('should report %s: %s', async function ([rule, sentence]) {
  const {file} = await resolveAlone(
    plainSummary(`## Background\n\nOther trials were done. ${sentence}\n`)
  )
  const found = file.messages.filter(({ruleId}) => ids.has(ruleId ?? ''))
  expect(found.map(({ruleId}) => ruleId)).toEqual([rule])
  expect(found[0]?.line).toBe(12)
  expect(found[0]?.note).toBeTruthy()
})
