import type {Effects} from '../build/effects.ts'
import {ownerOf, overlap} from '../build/out-folder.ts'
import {UsageError} from './terminal.ts'

/**
 * Refuses an output folder that is not ours to write to.
 *
 * @param sources
 *   Folders that are read, which it must be apart from.
 * @throws {UsageError}
 *   If it is one of these, a file, or holds files of something else.
 */
export async function refuseForeign(
  effects: Effects,
  out: string,
  sources: readonly string[]
): Promise<void> {
  for (const folder of sources)
    if (overlap(out, folder))
      throw new UsageError(
        `Unexpected output folder \`${out}\`, expected one apart from \`${folder}\``
      )
  const owner = await ownerOf(effects, out)
  if (owner === 'file')
    throw new UsageError(
      `Unexpected output folder \`${out}\`, which is a file; name a folder, new or empty`
    )
  if (owner === 'foreign')
    throw new UsageError(
      `Unexpected output folder \`${out}\`: it holds files of something else; name an empty or new folder`
    )
}
