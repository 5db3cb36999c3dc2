import {type Dependencies, readDependencies} from './cache/depends-on.ts'
import {type Plan, planAll, planBuild} from './cache/plan.ts'
import {openStore, type Store} from './cache/store.ts'
import type {Done} from './done.ts'
import type {Effects} from './effects.ts'
import type {SummaryFolder} from './find-summaries.ts'
import {keepList} from './keep-list.ts'
import type {Pipeline} from './pipeline-types.ts'
import type {BuildReport} from './report.ts'
import type {BuildSettings} from './settings.ts'
import {shardOf} from './shard.ts'
import {sweepStaging} from './staging.ts'

/** Is told what goes on. */
export interface BuildLog {
  /** Is told how many summaries are made, and how many stay as they are. */
  readonly begin: (make: number, reused: number) => void
  readonly finish: (summary: Done) => void
}

/** What came of a build. */
export interface BuildOutcome {
  /** Summaries of this run, sorted. */
  readonly summaries: readonly Done[]
  /** The whole report, which may have to be read. */
  readonly report: () => Promise<BuildReport>
  /** Why there was no browser, where one was needed. */
  readonly missingBrowser?: string | undefined
  /** What crashed, by slug. */
  readonly crashes: ReadonlyMap<string, Error>
}

/** The build was interrupted; what is written is whole. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  /** Summaries that are done. */
  readonly done: number
  readonly total: number

  constructor(done: number, total: number) {
    super('Build was interrupted')
    this.done = done
    this.total = total
  }
}

/** Records of earlier builds, and what they are held against. */
export interface Records {
  readonly store: Store
  readonly dependencies: Dependencies
}

/**
 * Builds summaries, all of them to the end; what is as an earlier build left
 * it stays, and if that is all, nothing else is loaded.
 *
 * @param effects
 *   The world.
 * @param settings
 *   What to build and how.
 * @param openPipeline
 *   Opens what makes the products of so many summaries.
 * @param folders
 *   All summaries that there are, with those to build.
 * @param log
 *   Is told what goes on.
 * @param signal
 *   Ends the build early.
 * @throws {Interrupted}
 *   If the signal did.
 */
export async function build(
  effects: Effects,
  settings: BuildSettings,
  openPipeline: (summaries: number) => Promise<Pipeline>,
  folders: readonly SummaryFolder[],
  log: BuildLog,
  signal: AbortSignal
): Promise<BuildOutcome> {
  const {out, write} = settings
  const chosen = folders.filter(({slug}) => isChosen(slug, settings))
  if (write) await sweepStaging(effects, out)
  const records = write
    ? {
        dependencies: await readDependencies(effects, settings),
        store: await openStore(effects, out)
      }
    : undefined
  const plans = await planAnew(effects, settings, records, chosen)
  const kept =
    records &&
    (await keepList(effects, settings, records, {chosen, folders, plans}))
  if (kept) {
    log.begin(0, chosen.length)
    return {crashes: new Map(), ...kept}
  }
  // Loaded here, so that a build with nothing to make does not wait for it.
  const {makeAll} = await import('./make-all.ts')
  return makeAll(
    {effects, log, openPipeline, records, settings, signal},
    {chosen, folders, plans}
  )
}

/** Plans of all summaries that are asked for, by slug. */
async function planAnew(
  effects: Effects,
  settings: BuildSettings,
  records: Records | undefined,
  chosen: readonly SummaryFolder[]
): Promise<ReadonlyMap<string, Plan>> {
  const {anew, outputs, update} = settings
  const why =
    records === undefined
      ? 'a check makes all'
      : update
        ? '`--update` makes all'
        : anew
          ? '`--no-cache` makes all'
          : undefined
  if (records && why === undefined)
    return planBuild(
      effects,
      settings,
      records.store,
      records.dependencies,
      chosen
    )
  const plan = planAll(outputs, why ?? '')
  return new Map(chosen.map(({slug}) => [slug, plan]))
}

function isChosen(
  slug: string,
  {shard, slugs}: Pick<BuildSettings, 'shard' | 'slugs'>
): boolean {
  if (slugs.length > 0 && !slugs.includes(slug)) return false
  return shard === undefined || shardOf(slug, shard.of) === shard.index
}
