import {changes, positive} from './participants.ts'
import {resultName} from './values.ts'

/** Best change from baseline, one bar a participant. */
export const waterfall = {
  ...changes,
  /** Rate of confirmed response, printed under the bars. */
  rate: resultName.optional(),
  /** Percent at which higher bars are cut; 100 unless it says. */
  limit: positive.optional()
}
