import {isDeepStrictEqual} from 'node:util'
import {listKey, readList, recordList} from './cache/list-record.ts'
import type {Plan} from './cache/plan.ts'
import type {Records} from './build.ts'
import {type Done, doneAsRecorded} from './done.ts'
import {type Effects, readText} from './effects.ts'
import type {SummaryFolder} from './find-summaries.ts'
import type {BuildReport} from './report.ts'
import {countRun, withRunCounts} from './run-counts.ts'
import type {BuildSettings} from './settings.ts'

/** All summaries, and what is to be done for those of this run. */
export interface Work {
  readonly folders: readonly SummaryFolder[]
  readonly chosen: readonly SummaryFolder[]
  readonly plans: ReadonlyMap<string, Plan>
}

/** A list that stays as it is. */
export interface Kept {
  readonly summaries: readonly Done[]
  readonly report: () => Promise<BuildReport>
}

/**
 * Keeps the list of summaries as it is, if nothing is to be made.
 *
 * @returns
 *   The summaries and what reads their report; `undefined` if something is to
 *   be made or written.
 */
export async function keepList(
  effects: Effects,
  settings: BuildSettings,
  {dependencies, store}: Records,
  {chosen, folders, plans}: Work
): Promise<Kept | undefined> {
  const summaries = chosen.flatMap(function ({path, slug}) {
    const plan = plans.get(slug)
    return plan?.isDone ? [doneAsRecorded(slug, path, plan)] : []
  })
  if (summaries.length < chosen.length) return undefined
  const {out} = settings
  const key = listKey(settings, store, dependencies, folders, chosen)
  const list = await readList(effects, out, key)
  if (!list) return undefined

  const path = `${out}/report.json`
  const run = countRun(summaries, () => true)
  // All else of the report is as it was: it is long, and need not be read.
  if (!isDeepStrictEqual(run, list.run)) {
    const text = (await readText(effects, path)) ?? ''
    await effects.write(path, withRunCounts(text, run))
    await recordList(effects, out, key, run)
  }

  return {
    async report() {
      // Loaded here, as few ask for it.
      const {parseReport} = await import('./report.ts')
      const {withWithheld} = await import('./earlier-report.ts')
      const report = parseReport((await readText(effects, path)) ?? '')
      if (!report) throw new Error(`Cannot read \`${path}\``)
      return withWithheld(report, store)
    },
    summaries
  }
}
