import type {Effects} from '../build/effects.ts'
import {findSummaries, type SummaryFolder} from '../build/find-summaries.ts'
import type {BuildSettings} from '../build/settings.ts'
import {unknown} from './settings.ts'
import {UsageError} from './terminal.ts'

/**
 * All summaries of the content folder.
 *
 * @throws {UsageError}
 *   If there is no such folder, or no summary of a name that was asked for.
 */
export async function findAsked(
  effects: Effects,
  {content, slugs}: Pick<BuildSettings, 'content' | 'slugs'>
): Promise<readonly SummaryFolder[]> {
  const folders = await findSummaries(effects, content)
  if (!folders)
    throw new UsageError(
      `Cannot find the folder \`${content}\`, expected it where the command runs; \`--content DIR\` names another`
    )
  if (folders.length === 0)
    throw new UsageError(
      `Cannot find a summary in \`${content}\`; \`npm run new -- my-trial\` makes one to start from`
    )
  const known = folders.map(({slug}) => slug)
  for (const slug of slugs)
    if (!known.includes(slug)) throw unknown('summary', slug, known)
  return folders
}
