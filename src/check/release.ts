import type {VFile} from 'vfile'
import {report} from '../diagnostic/index.ts'
import {isEmbargoed} from '../output/data-status.ts'
import type {FrontMatter} from '../trial/index.ts'

/** Refuses the release of what is under an embargo. */
export function checkRelease(
  {embargo, places}: FrontMatter,
  now: Date,
  file: VFile
): void {
  if (embargo === undefined || !isEmbargoed(embargo.until, now)) return
  report(file, 'embargo-passed', {
    actual: embargo.until,
    fix: 'Build again after that time, or leave out `--release` to make files that are marked as embargoed.',
    place: places.get('embargo.until'),
    reason: `Unexpected release before the ${embargo.class} embargo ends at \`${embargo.until}\`, expected a later time than \`${now.toISOString()}\``
  })
}
