import {type Proposal, suggestValues} from '../check/suggest.ts'
import {isRefused} from '../diagnostic/index.ts'
import {applyEdits} from './apply-edits.ts'
import type {Effects} from './effects.ts'
import type {SummaryFolder} from './find-summaries.ts'
import {readDefaults} from './run-pipeline.ts'
import {
  type ResolvedSummary,
  type ResolveLibrary,
  resolveSummary
} from './resolve-summary.ts'

/** What could be bound in a summary. */
export interface Suggestions {
  readonly resolved: ResolvedSummary
  /** Absent where the summary could not be read so far. */
  readonly proposals?: readonly Proposal[] | undefined
  /** The file with all clear proposals in it; absent without any. */
  readonly text?: string | undefined
}

/**
 * Proposes values for the typed numbers of a summary.
 *
 * @param effects
 *   The world; nothing is written.
 * @param library
 *   Styles and meetings.
 * @param summary
 *   Which one.
 */
export async function suggestSummary(
  effects: Pick<Effects, 'readBytes' | 'readWithin' | 'today'>,
  library: ResolveLibrary,
  summary: SummaryFolder
): Promise<Suggestions> {
  const bytes = await effects.readWithin(summary.folder, 'summary.md')
  const original = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  const defaults = await readDefaults(effects, summary.folder)
  const resolved = await resolve(original)
  const {file, subject} = resolved
  if (!subject) return {resolved}

  const proposals = suggestValues(subject, String(file))
  const edits = proposals.flatMap((proposal) => proposal.edits ?? [])
  if (edits.length === 0) return {proposals, resolved}

  const text = applyEdits(original, edits)
  const after = await resolve(text)
  // Values must leave fewer problems, or they broke what stood around them.
  const isBetter = errors(after) < errors(resolved) || !isRefused(after.file)
  if (!isBetter)
    throw new Error(
      `Cannot put values into \`${summary.path}\`: ${String(after.file.messages[0])}`
    )
  return {proposals, resolved, text}

  function resolve(text: string): Promise<ResolvedSummary> {
    return resolveSummary(
      {
        slug: summary.slug,
        path: summary.path,
        text,
        defaults,
        outputs: [],
        printer: undefined,
        readSibling: (name) => effects.readWithin(summary.folder, name)
      },
      library,
      {strict: false, today: effects.today(), update: false}
    )
  }
}

function errors({file}: ResolvedSummary): number {
  return file.messages.filter(({fatal}) => fatal === true).length
}
