import type {SummaryFolder} from '../build/find-summaries.ts'
import type {OutputName} from '../markdown/index.ts'
import type {Make} from './make.ts'
import {
  createKnown,
  entryOf,
  fileOf,
  type Known,
  noteChange,
  takeMade,
  viewOf
} from './known.ts'
import type {ListEntry, ShowRequest, SummaryView} from './protocol.ts'

/** Is told what became known. */
export interface SessionLog {
  /** There are other summaries than before. */
  readonly list: () => void
  readonly entry: (entry: ListEntry) => void
  readonly summary: (view: SummaryView) => void
  /** The preview itself failed. */
  readonly failed: (slug: string, error: unknown) => void
}

/** All that the preview knows, and what it does next. */
export interface Session {
  /** Takes in what folders there are now. */
  readonly update: (folders: readonly SummaryFolder[]) => void
  /** Notes that files of a summary changed; without a slug, of all. */
  readonly change: (slug?: string) => void
  /** Makes what a viewer looks at before all else. */
  readonly show: (viewer: object, request: ShowRequest) => void
  readonly leave: (viewer: object) => void
  readonly entries: () => readonly ListEntry[]
  readonly view: (slug: string) => SummaryView | undefined
  /** A file of a version of a product. */
  readonly file: (
    slug: string,
    version: string,
    name: string
  ) => Uint8Array | string | undefined
  /** Ends it after what is under way. */
  readonly close: () => Promise<void>
}

/** Pause before summaries are read that nobody looks at. */
const idleMs = 400

/**
 * Starts a session: it makes what is shown first, then the other products of
 * that summary, then looks through all others, one thing at a time.
 *
 * @param make
 *   Makes one product of a summary.
 * @param outputs
 *   All that are made.
 * @param log
 *   Is told what became known.
 */
export function startSession(
  make: Make,
  outputs: readonly OutputName[],
  log: SessionLog
): Session {
  const summaries = new Map<string, Known>()
  /** What is looked at; the latest is last. */
  const shown = new Map<object, ShowRequest>()
  let isClosed = false
  let running: Promise<void> | undefined
  let idle: ReturnType<typeof setTimeout> | undefined
  let versions = 0

  return {
    update(folders) {
      for (const slug of summaries.keys())
        if (!folders.some((folder) => folder.slug === slug))
          summaries.delete(slug)
      for (const folder of folders) {
        const known = summaries.get(folder.slug)
        if (known) known.folder = folder
        else summaries.set(folder.slug, createKnown(folder, outputs))
      }
      log.list()
      wake()
    },
    change(slug) {
      const changed =
        slug === undefined ? summaries.values() : [summaries.get(slug)]
      for (const known of changed) if (known) noteChange(known, outputs)
      wake()
    },
    leave: (viewer) => shown.delete(viewer),
    show(viewer, request) {
      shown.delete(viewer)
      shown.set(viewer, request)
      const known = summaries.get(request.slug)
      if (known && !known.last) known.changedAt = performance.now()
      if (known) log.summary(viewOf(known))
      wake()
    },
    entries: () => [...summaries.values()].map(entryOf),
    view(slug) {
      const known = summaries.get(slug)
      return known && viewOf(known)
    },
    file(slug, version, name) {
      const known = summaries.get(slug)
      return known && fileOf(known, version, name)
    },
    async close() {
      isClosed = true
      clearTimeout(idle)
      await running
    }
  }

  function wake(): void {
    if (running || isClosed) return
    clearTimeout(idle)
    running = work().finally(sleep)
  }

  function sleep(): void {
    running = undefined
    // It may have been woken while it was about to end.
    if (nextShown()) wake()
  }

  async function work(): Promise<void> {
    for (;;) {
      if (isClosed) return
      const next = nextShown()
      if (next) {
        await take(next.known, next.output)
        continue
      }
      // An edit must not wait for what nobody looks at.
      idle = setTimeout(readNext, idleMs)
      return
    }
  }

  /** What is looked at before what else there is of the same summary. */
  function nextShown(): {known: Known; output: OutputName} | undefined {
    const requests = [...shown.values()].toReversed()
    for (const {output, slug} of requests) {
      const known = summaries.get(slug)
      if (known?.dirty.has(output)) return {known, output}
    }
    for (const {slug} of requests) {
      const known = summaries.get(slug)
      const output = outputs.find((name) => known?.dirty.has(name))
      if (known && output) return {known, output}
    }
    return undefined
  }

  /** Looks through the next summary that is only in the list. */
  function readNext(): void {
    const next = [...summaries.values()].find((known) => !known.isRead)
    if (!next || running || isClosed) return
    running = take(next, 'abstract').finally(() => {
      running = undefined
      wake()
    })
  }

  async function take(known: Known, output: OutputName): Promise<void> {
    const {folder, revision} = known
    const made = await make(folder, output).catch((error: unknown) => {
      log.failed(folder.slug, error)
    })
    // Files changed meanwhile: what came of it is of the past.
    if (known.revision !== revision || isClosed) return
    known.isRead = true
    if (!made) {
      known.dirty.delete(output)
      return
    }
    const before = JSON.stringify(entryOf(known))
    versions++
    takeMade(known, output, made, outputs, String(versions))
    if (isShown(folder.slug)) log.summary(viewOf(known))
    const entry = entryOf(known)
    if (JSON.stringify(entry) !== before) log.entry(entry)
  }

  function isShown(slug: string): boolean {
    return [...shown.values()].some((request) => request.slug === slug)
  }
}
