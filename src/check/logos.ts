import type {VFile} from 'vfile'
import {report} from '../diagnostic/index.ts'
import type {Meeting} from '../output/meeting.ts'
import type {FrontMatter} from '../trial/trial.ts'

/**
 * Refuses logos that a meeting does not take. What it does not state is not
 * checked.
 *
 * @param frontMatter
 *   Of the summary, which says whose each logo is.
 * @param meeting
 *   Its meeting.
 * @param file
 *   Where problems go.
 */
export function checkLogos(
  {logos = [], meeting: {id}}: Pick<FrontMatter, 'logos' | 'meeting'>,
  {logos: taken, name}: Pick<Meeting, 'logos' | 'name'>,
  file: VFile
): void {
  if (taken === 'unknown' || taken === 'any') return
  for (const {alt, of, place} of logos) {
    if (taken === 'non-profit' && of === 'non-profit') continue
    const owners = taken === 'none' ? 'no logos' : 'none of companies'
    report(file, 'logo-allowed', {
      reason: `Unexpected logo of ${alt}, expected ${owners} at ${name === '' ? `\`${id}\`` : name}`,
      fix: 'Take the logo out for this meeting; the affiliation names its owner.',
      place
    })
  }
}
