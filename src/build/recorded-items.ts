import type {DigestItem} from '../output/digest-item.ts'
import {readDependencies} from './cache/depends-on.ts'
import {planBuild} from './cache/plan.ts'
import {openStore} from './cache/store.ts'
import type {Effects} from './effects.ts'
import type {SummaryFolder} from './find-summaries.ts'
import type {BuildSettings} from './settings.ts'

/**
 * What digests say of summaries, as the last build has it on record.
 *
 * @param settings
 *   Those of a digest, which makes no products.
 * @returns
 *   Items by slug, of summaries that were built and of which nothing changed
 *   since; those under an embargo are not there.
 */
export async function readRecordedItems(
  effects: Effects,
  settings: BuildSettings,
  folders: readonly SummaryFolder[]
): Promise<ReadonlyMap<string, DigestItem>> {
  const items = new Map<string, DigestItem>()
  const store = await openStore(effects, settings.out)
  if (store.records.size === 0) return items
  const plans = await planBuild(
    effects,
    settings,
    store,
    await readDependencies(effects, settings),
    folders
  )
  for (const [slug, {make, part, record}] of plans) {
    const item = part?.item
    if (!item || !record || make.length > 0) continue
    if (record.state !== 'built' || record.clock.isEmbargoed) continue
    items.set(slug, {...item, slots: new Map(item.slots)})
  }
  return items
}
