import {stat} from 'node:fs/promises'
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
/** Longer than the watcher is deaf to a file after an event of it. */
const deafMs = 150

/**
 * Watches content and templates.
 *
 * @param watcher
 *   The watcher of Vite.
 * @param summaries
 *   Folders of the content that hold files.
 * @param take
 *   Takes changes in, one call at a time; what changes meanwhile is another
 *   call. What it throws goes to `failed`.
 * @returns
 *   What stops it after what is under way, once changes are seen.
 */
export async function watchFiles(
  watcher: FSWatcher,
  folders: {readonly content: string; readonly templates: string},
  summaries: readonly string[],
  take: (changes: Changes) => Promise<void>,
  failed: (error: unknown) => void
): Promise<() => Promise<void>> {
  const roots = {
    content: slashes(resolve(folders.content)),
    templates: slashes(resolve(folders.templates))
  }
  const changed = new Set<string>()
  /** Files as they were when they were taken in last. */
  const states = new Map<string, string>()
  let isOther = false
  let isStopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  watcher.add([roots.content, roots.templates])
  watcher.on('all', function (event, written) {
    const path = slashes(written)
    const isFolder =
      event.endsWith('Dir') && path.startsWith(`${roots.content}/`)
    if (affectedBy(path, roots).kind === 'nothing' && !isFolder) return
    note(path, event !== 'change')
  })
  for (let looks = 0; looks < mostLooks && !isReady(); looks++)
    await new Promise((resolve) => setTimeout(resolve, lookMs))
  return async function () {
    isStopped = true
    clearTimeout(timer)
    await running
  }

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

  function note(path: string, isComing: boolean): void {
    isOther ||= isComing
    changed.add(path)
    wake()
  }

  function wake(): void {
    clearTimeout(timer)
    if (!running && !isStopped) timer = setTimeout(settle, settleMs)
  }

  function settle(): void {
    running = takeChanged()
      .catch(failed)
      .finally(() => {
        running = undefined
        if (changed.size > 0) wake()
      })
  }

  async function takeChanged(): Promise<void> {
    const paths = [...changed]
    const changes = changesOf(paths)
    changed.clear()
    isOther = false
    for (const path of paths) states.set(path, await stateOf(path))
    setTimeout(() => void lookAgain(paths), deafMs).unref()
    await take(changes)
  }

  function changesOf(paths: readonly string[]): Changes {
    const effects = paths.map((path) => affectedBy(path, roots))
    const slugs = effects.flatMap((effect) =>
      effect.kind === 'summary' ? [effect.slug] : []
    )
    return {
      isAll: effects.some(({kind}) => kind === 'all'),
      isOther,
      isTemplates: effects.some(({kind}) => kind === 'templates'),
      slugs: [...new Set(slugs)]
    }
  }

  /**
   * Notes what changed again while the watcher was deaf to it: it drops all
   * events of a file for 50 to 100 ms after one that it tells.
   */
  async function lookAgain(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const before = states.get(path)
      const now = await stateOf(path)
      if (now === before || changed.has(path)) continue
      note(path, now === '' || before === '')
    }
  }
}

/** Tells states of a file from each other; empty: it is gone. */
async function stateOf(path: string): Promise<string> {
  const known = await stat(path).catch(() => undefined)
  return known ? `${known.ino} ${known.size} ${known.mtimeMs}` : ''
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/')
}
