import type {Printer} from '../../print/printer.ts'
import type {Effects} from '../effects.ts'
import type {Run} from '../run-pipeline.ts'
import type {BuildSettings} from '../settings.ts'
import {recordOwn} from '../summary-report.ts'
import type {Written} from '../write-summary.ts'
import {clockState} from './clock-state.ts'
import {type Dependencies, printedOutputs} from './depends-on.ts'
import type {Plan} from './plan.ts'
import type {SourceNotes} from './source-notes.ts'
import type {Store} from './store.ts'

/** What a record is kept with, and what it says of this computer. */
export interface Recording {
  readonly effects: Effects
  readonly settings: BuildSettings
  readonly printer: Printer | undefined
  readonly dependencies: Dependencies
  readonly store: Store
}

/**
 * Whether what came of a summary would come of it again.
 *
 * What it took to make depends on the computer, and under `--release` the
 * time stands in a message.
 */
export function isRepeatable(
  {effects, settings}: Recording,
  {file, frontMatter, source, state}: Run
): boolean {
  if (state !== 'built' && state !== 'refused') return false
  if (source !== undefined) return false
  if (file.messages.some(({ruleId}) => ruleId === 'summary-limits'))
    return false
  const embargoUntil = frontMatter?.embargo?.until
  return !(settings.release && clockState({embargoUntil}, effects).isEmbargoed)
}

/** Records what came of a summary and all that it depended on. */
export async function recordSummary(
  {dependencies, effects, printer, settings, store}: Recording,
  slug: string,
  {digestItem, frontMatter, own, reading = {}, state}: Run,
  plan: Plan,
  {sources}: SourceNotes,
  {files, report}: Written
): Promise<void> {
  if (state !== 'built' && state !== 'refused') return
  const {browser, common, outputDigests, outputs} = dependencies
  const before = plan.record
  // What lacks its browser is not as it was asked for.
  const made = settings.outputs.filter(
    (output) =>
      printer !== undefined ||
      plan.reuse.includes(output) ||
      !settings.pdf ||
      !printedOutputs.includes(output)
  )
  for (const output of made) await store.keepGroup(outputs.get(output) ?? {})
  await store.save(
    slug,
    {
      browser: printer ? browser : before?.browser,
      browserVersion: printer?.browser ?? before?.browserVersion,
      clock: clockState(
        {
          dataCutoff: frontMatter?.dataCutoff,
          embargoUntil: frontMatter?.embargo?.until
        },
        effects
      ),
      common: await store.keepGroup(common),
      files,
      messages: report.messages,
      outputs: Object.fromEntries(
        made.map((output) => [output, outputDigests.get(output) ?? ''])
      ),
      sources: sources(),
      state
    },
    {
      item: digestItem && {...digestItem, slots: [...digestItem.slots]},
      reading,
      report,
      told: {
        ...plan.part?.told,
        ...Object.fromEntries(recordOwn({own}, report.path))
      }
    }
  )
}
