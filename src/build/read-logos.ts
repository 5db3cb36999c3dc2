import type {VFile} from 'vfile'
import {report} from '../diagnostic/index.ts'
import type {ResolvedLogo} from '../resolve/resolved.ts'
import type {FrontMatter} from '../trial/index.ts'
import {readImage} from './images/read-image.ts'
import type {SummaryInput} from './pipeline-types.ts'
import {readSibling} from './read-files.ts'

/**
 * Reads the logos that the front matter names, from the folder of the summary,
 * or from beside `_defaults.yaml` where they are named there.
 *
 * @returns
 *   Logos in order; what cannot be shown is absent and reported.
 */
export async function readLogos(
  {logos = []}: FrontMatter,
  input: SummaryInput,
  file: VFile
): Promise<readonly ResolvedLogo[]> {
  const read: ResolvedLogo[] = []
  for (const {alt, file: name, place} of logos) {
    const shared =
      place.file === input.defaults?.path ? input.defaults.images : undefined
    const bytes =
      shared?.get(name) ??
      (await readSibling(name, place, input, file, 'image-file'))
    const image = bytes && readImage(bytes)
    if (!image) continue
    if ('bytes' in image) read.push({alt, image})
    else
      report(file, 'image-file', {
        reason: `Unexpected logo \`${name}\`, ${image.problem}`,
        fix: image.fix,
        place
      })
  }
  return read
}
