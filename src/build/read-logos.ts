import type {VFile} from 'vfile'
import type {ResolvedLogo} from '../resolve/resolved.ts'
import type {FrontMatter} from '../trial/index.ts'
import {acceptImage} from './images/accept-image.ts'
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
    const image = bytes && acceptImage(bytes, `logo \`${name}\``, place, file)
    if (image) read.push({alt, image})
  }
  return read
}
