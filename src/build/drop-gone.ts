import type {Store} from './cache/store.ts'
import type {Effects} from './effects.ts'
import type {SummaryReport} from './report.ts'

/** Removes products and records of summaries that are not there any more. */
export async function dropGone(
  effects: Pick<Effects, 'remove'>,
  out: string,
  known: {
    readonly earlier: ReadonlyMap<string, SummaryReport>
    readonly store: Pick<Store, 'drop' | 'prune' | 'records'>
  },
  there: readonly {readonly slug: string}[]
): Promise<void> {
  const {earlier, store} = known
  const slugs = new Set(there.map(({slug}) => slug))
  for (const slug of new Set([...earlier.keys(), ...store.records.keys()])) {
    if (slugs.has(slug)) continue
    await effects.remove(`${out}/${slug}`)
    await store.drop(slug)
  }
  await store.prune()
}
