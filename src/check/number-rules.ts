import type {Rule} from './rule.ts'
import {atRiskFalls} from './rules/at-risk-falls.ts'
import {categoriesAddUp, categoriesComplete} from './rules/categories-add-up.ts'
import {countWithinTotal} from './rules/count-within-total.ts'
import {ctcaeOneVersion} from './rules/ctcae-one-version.ts'
import {cutoffPast} from './rules/cutoff-past.ts'
import {datesBeforeCutoff} from './rules/dates-before-cutoff.ts'
import {dosesOneUnit} from './rules/doses-one-unit.ts'
import {eventsInSafetySet} from './rules/events-in-safety-set.ts'
import {exponentKept} from './rules/exponent-kept.ts'
import {flowAddsUp} from './rules/flow-adds-up.ts'
import {gradesNest} from './rules/grades-nest.ts'
import {intervalOfCounts} from './rules/interval-of-counts.ts'
import {intervalOrder} from './rules/interval-order.ts'
import {levelsAddUp, levelsComplete} from './rules/levels-add-up.ts'
import {meanAttainable} from './rules/mean-attainable.ts'
import {medianInRange} from './rules/median-in-range.ts'
import {numeralAmbiguous} from './rules/numeral-ambiguous.ts'
import {numeralForm} from './rules/numeral-form.ts'
import {pAgrees} from './rules/p-agrees.ts'
import {pPlausible} from './rules/p-plausible.ts'
import {pValueRange} from './rules/p-value-range.ts'
import {pValueStyle} from './rules/p-value-style.ts'
import {participantsOverlap} from './rules/participants-overlap.ts'
import {partsAddUp} from './rules/parts-add-up.ts'
import {partsComplete} from './rules/parts-complete.ts'
import {percentAgrees} from './rules/percent-agrees.ts'
import {percentAttainable} from './rules/percent-attainable.ts'
import {percentRounding} from './rules/percent-rounding.ts'
import {ratioCentered} from './rules/ratio-centered.ts'
import {registrationForm} from './rules/registration-form.ts'
import {signConvention} from './rules/sign-convention.ts'

/** Rules on typed numbers, and on the data against itself. */
export const numberRules: readonly Rule[] = [
  percentAgrees,
  percentRounding,
  percentAttainable,
  meanAttainable,
  partsAddUp,
  partsComplete,
  countWithinTotal,
  intervalOrder,
  intervalOfCounts,
  signConvention,
  pAgrees,
  pPlausible,
  ratioCentered,
  medianInRange,
  gradesNest,
  numeralForm,
  numeralAmbiguous,
  exponentKept,
  pValueRange,
  pValueStyle,
  levelsAddUp,
  levelsComplete,
  categoriesAddUp,
  categoriesComplete,
  atRiskFalls,
  flowAddsUp,
  eventsInSafetySet,
  participantsOverlap,
  dosesOneUnit,
  ctcaeOneVersion,
  registrationForm,
  cutoffPast,
  datesBeforeCutoff
]
