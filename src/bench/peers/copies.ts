import {cp, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {findSummaries} from '../../build/find-summaries.ts'
import {nodeEffects} from '../../build/node-effects.ts'

/**
 * Copies the shipped summaries, each copy with a title of its own.
 *
 * @param folder
 *   Where to; what was in it goes.
 * @param count
 *   Of copies in all.
 * @returns
 *   Slugs of the copies, sorted.
 */
export async function copySummaries(
  folder: string,
  count: number
): Promise<readonly string[]> {
  const found = (await findSummaries(nodeEffects, 'content')) ?? []
  await rm(folder, {force: true, recursive: true})
  const slugs: string[] = []

  for (let index = 0; index < count; index++) {
    const original = found[index % found.length]
    if (!original) throw new Error('Cannot find a summary to copy')
    const mark = lettersOf(Math.floor(index / found.length))
    const slug = `${original.slug}-${mark}`
    const path = join(folder, slug, 'summary.md')
    await cp(original.folder, join(folder, slug), {recursive: true})
    await writeFile(path, retitle(await readFile(path, 'utf8'), mark))
    slugs.push(slug)
  }

  return slugs.sort()
}

/** A summary with a mark at the end of its title. */
export function retitle(text: string, mark: string): string {
  return text.replace(/^(title: .*?)(["']?)$/mu, `$1, copy ${mark}$2`)
}

/** A count in letters, since a number in a title is one to be traced. */
export function lettersOf(count: number): string {
  const first = String.fromCodePoint(97 + Math.floor(count / 26))
  return `${first}${String.fromCodePoint(97 + (count % 26))}`
}
