import type {Checked} from '../diagnostic/checked.ts'
import type {Plan} from './cache/plan.ts'
import type {SummaryReport} from './report.ts'

/** A summary of a run that is done. */
export interface Done extends Checked {
  /** What was to be done for it. */
  readonly plan: Plan
}

/** A summary that stays as it was recorded. */
export function doneAsRecorded(slug: string, path: string, plan: Plan): Done {
  const {record} = plan
  if (!record) throw new Error(`Cannot find the record of \`${slug}\``)
  return {
    inspection: record.files
      .map((file) => file.path)
      .filter((name) => name.startsWith('refused/')),
    messages: record.messages,
    path,
    plan,
    slug,
    state: record.state
  }
}

/** A summary that was made. */
export function doneAsMade(
  {inspection, messages, path, slug, state}: SummaryReport,
  plan: Plan
): Done {
  return {inspection, messages, path, plan, slug, state}
}
