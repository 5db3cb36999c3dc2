import {report} from '../../diagnostic/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import type {Row} from '../../trial/index.ts'
import {subjectVariable} from '../sets.ts'
import type {FigureContext} from './figure-analysis.ts'
import type {PercentChange} from './percent-changes.ts'
import type {ParticipantResponse} from './responses.ts'

/** The lowest of the changes; the first of equal ones. */
export function bestOf(
  changes: readonly PercentChange[]
): PercentChange | undefined {
  let best: PercentChange | undefined
  for (const change of changes)
    if (!best || change.percent < best.percent) best = change
  return best
}

/** Percent that a response needs: the line next below 0; absent without one. */
export function responseLine(
  lines: readonly number[] | undefined
): number | undefined {
  const below = (lines ?? defaultLines).filter((line) => line < 0)
  return below.length > 0 ? Math.max(...below) : undefined
}

/** Changes at which RECIST 1.1 and RANO-BM put response and progression. */
export const defaultLines: readonly number[] = [-30, 20]

/** Warns where a confirmed partial response has a bar that does not reach it. */
export function checkResponders(
  best: ReadonlyMap<string, PercentChange>,
  responses: ReadonlyMap<string, ParticipantResponse>,
  spec: FigureSpec<'waterfall' | 'spider'>,
  {file}: FigureContext
): void {
  const line = responseLine(spec.lines)
  if (line === undefined) return
  for (const [subject, change] of best) {
    const response = responses.get(subject)
    if (response?.category !== 'PR' || change.percent <= line) continue
    const [row] = change.rows
    report(file, 'response-agrees', {
      reason: `Unexpected best change of \`${change.percent.toFixed(1)}%\` of participant \`${nameOf(row)}\` with a partial response, expected \`${line}%\` or less`,
      fix: 'Correct the response or the measurements, or say other `lines` where other criteria are in use.',
      place: response.row.place,
      cause: {reason: 'Best change', place: row.place}
    })
  }
}

function nameOf({cells}: Row): string {
  return cells.get(subjectVariable) ?? ''
}
