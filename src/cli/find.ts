import type {Effects} from '../build/effects.ts'
import {findSummaries, type SummaryFolder} from '../build/find-summaries.ts'
import type {BuildSettings} from '../build/settings.ts'
import {unknown} from './settings.ts'
import {UsageError} from './terminal.ts'

/**
 * All summaries of the content folder.
 *
 * @throws {UsageError}
 *   If a folder is not there, or no summary of a name that was asked for.
 */
export async function findAsked(
  effects: Effects,
  {
    content,
    slugs,
    templates
  }: Pick<BuildSettings, 'content' | 'slugs' | 'templates'>
): Promise<readonly SummaryFolder[]> {
  if ((await effects.list(templates)) === undefined)
    throw new UsageError(
      `Cannot find the folder \`${templates}\`, expected it where the command runs; \`--templates DIR\` names another`
    )
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
