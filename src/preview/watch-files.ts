import {resolve} from 'node:path'
import type {FSWatcher} from 'vite'
import {affectedBy} from './affected.ts'

/** What changed at one moment. */
export interface Changes {
  /** Summaries with changed files. */
  readonly slugs: readonly string[]
  /** Whether what all summaries share changed. */
  readonly isAll: boolean
  readonly isTemplates: boolean
  /** Whether files or folders came or went. */
  readonly isOther: boolean
}

/** How often it is looked whether the watcher is ready, and how long. */
const lookMs = 20
const mostLooks = 250
/** Time in which the events of one saving come together. */
const settleMs = 8

/**
 * Watches content and templates.
 *
 * @param watcher
 *   The watcher of Vite.
 * @param summaries
 *   Folders of the content that hold files.
 * @param take
 *   Takes changes in; what it throws goes to `failed`.
 * @returns
 *   What stops it, once changes are seen.
 */
export async function watchFiles(
  watcher: FSWatcher,
  folders: {readonly content: string; readonly templates: string},
  summaries: readonly string[],
  take: (changes: Changes) => Promise<void>,
  failed: (error: unknown) => void
): Promise<() => void> {
  const roots = {
    content: slashes(resolve(folders.content)),
    templates: slashes(resolve(folders.templates))
  }
  let changed = new Set<string>()
  let isOther = false
  let timer: ReturnType<typeof setTimeout> | undefined
  watcher.add([roots.content, roots.templates])
  watcher.on('all', function (event, written) {
    const path = slashes(written)
    const isFolder =
      event.endsWith('Dir') && path.startsWith(`${roots.content}/`)
    if (affectedBy(path, roots).kind === 'nothing' && !isFolder) return
    isOther ||= event !== 'change'
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(settle, settleMs)
  })
  for (let looks = 0; looks < mostLooks && !isReady(); looks++)
    await new Promise((resolve) => setTimeout(resolve, lookMs))
  return () => clearTimeout(timer)

  /** Whether all folders of the content are known with their files. */
  function isReady(): boolean {
    const watched = new Map(
      Object.entries(watcher.getWatched()).map(([folder, names]) => [
        slashes(folder),
        names
      ])
    )
    const folders = watched.get(roots.content)
    return (
      folders !== undefined &&
      watched.has(roots.templates) &&
      summaries.every(
        (slug) => watched.get(`${roots.content}/${slug}`)?.length ?? 0
      )
    )
  }

  function settle(): void {
    const effects = [...changed].map((path) => affectedBy(path, roots))
    const slugs = effects.flatMap((effect) =>
      effect.kind === 'summary' ? [effect.slug] : []
    )
    const changes: Changes = {
      isAll: effects.some(({kind}) => kind === 'all'),
      isOther,
      isTemplates: effects.some(({kind}) => kind === 'templates'),
      slugs: [...new Set(slugs)]
    }
    changed = new Set()
    isOther = false
    take(changes).catch(failed)
  }
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/')
}
