import type {Effects, Entry} from './effects.ts'
import {isSlug, slugRule, toSlug} from './slug.ts'

/** A folder of the content. */
export interface SummaryFolder {
  readonly slug: string
  readonly folder: string
  /** Path of its `summary.md`. */
  readonly path: string
  /** Why it cannot be built as it is; reported in its place. */
  readonly problem?: {readonly reason: string; readonly fix: string} | undefined
}

/**
 * Finds all summaries.
 *
 * @param effects
 *   The world.
 * @param content
 *   Folder of the summaries; names that begin with `_` or `.` are not for it, nor `digests`.
 * @returns
 *   Folders by slug; `undefined` if there is no content folder.
 */
export async function findSummaries(
  effects: Pick<Effects, 'list'>,
  content: string
): Promise<SummaryFolder[] | undefined> {
  const entries = await effects.list(content)
  if (entries === undefined) return undefined
  const folders = entries.filter(function ({isFolder, isSpecial, name}) {
    const isMeant = isFolder || isSpecial === true
    return isMeant && name !== 'digests' && !/^[._]/.test(name)
  })
  const found = folders.map(async function ({isSpecial, name}) {
    const folder = `${content}/${name}`
    const inside = isSpecial ? [] : ((await effects.list(folder)) ?? [])
    const files = inside.filter((entry) => !entry.isFolder)
    const problem = isSpecial
      ? linkProblem(name)
      : (nameProblem(name) ?? fileProblem(files))
    const path = `${folder}/summary.md`
    return {folder, path, problem, slug: name}
  })

  return Promise.all(found)
}

function nameProblem(name: string): SummaryFolder['problem'] {
  if (name === 'digest')
    return {
      fix: 'Rename the folder.',
      reason: 'Unexpected folder `digest`, which is where digests are written'
    }
  if (isSlug(name)) return undefined
  const slug = toSlug(name)
  return {
    fix: slug ? `Rename the folder to \`${slug}\`.` : 'Rename the folder.',
    reason: `Unexpected folder \`${name}\`, expected ${slugRule}`
  }
}

/** What lies elsewhere is not read, and not passed over either. */
function linkProblem(name: string): SummaryFolder['problem'] {
  return {
    fix: `Copy what it leads to into the content, or begin its name with \`_\`.`,
    reason: `Unexpected link, pipe or device \`${name}\`, expected a folder of its own`
  }
}

function fileProblem(files: readonly Entry[]): SummaryFolder['problem'] {
  const found = files.find(({name}) => name === 'summary.md')
  if (found)
    return found.isSpecial
      ? {
          fix: 'Copy the file that it leads to into the folder.',
          reason:
            'Unexpected link, pipe or device `summary.md`, expected a file of its own'
        }
      : undefined
  const names = files.map(({name}) => name)
  const other = names.find((name) => name.toLowerCase().endsWith('.md'))
  return {
    fix: other
      ? `Rename \`${other}\` to \`summary.md\`.`
      : 'Write a `summary.md`, or begin the name of the folder with `_` if it holds something else.',
    reason: 'Missing `summary.md` in a folder of the content'
  }
}
