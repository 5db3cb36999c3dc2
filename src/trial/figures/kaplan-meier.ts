import {yesNo} from '../scalars.ts'
import {curves} from './curves.ts'
import {resultName} from './values.ts'

/** Kaplan–Meier curves, one a level, with numbers at risk under them. */
export const kaplanMeier = {
  ...curves,
  /** Hazard ratio that is printed beside the curves. */
  'hazard-ratio': resultName.optional(),
  /** Median lines, and medians with their intervals; yes unless it says. */
  medians: yesNo.optional()
}
