import type {VFile} from 'vfile'
import {report} from '../diagnostic/index.ts'
import {escalationProblem} from '../statistics/index.ts'
import {inRow, reportRows, type ResultSpec, type Row} from '../trial/index.ts'
import {checkVariable} from './filter.ts'
import type {Groups} from './groups.ts'
import {type Members, subjectVariable} from './sets.ts'

/** Dose levels, the lowest first, and who was treated at them. */
interface Escalation {
  readonly spec: ResultSpec<'dose-levels'>
  readonly set: Members
  readonly treated: Groups
  readonly evaluable: Groups
  readonly file: VFile
}

const rules = {
  'too few': 'at least three evaluable first',
  'not six': 'at most one DLT among six first',
  'too toxic': 'fewer than two DLTs'
}

/**
 * Reports doses that were raised against the 3+3 design: when the first
 * participant of a higher level started, those who had started before at the
 * level below did not let it.
 *
 * @param toxicities
 *   Participants with a dose-limiting toxicity.
 * @returns
 *   `false` after reporting that the order of levels or starts is not known.
 */
export function checkEscalation(
  toxicities: ReadonlyMap<string, unknown>,
  {spec, set, treated, evaluable, file}: Escalation
): boolean {
  const {start, id} = spec
  const design = spec.places.get('design') ?? spec.place
  if (!spec.levels) {
    report(file, 'block-yaml', {
      reason: `Missing \`levels\` of \`${id}\`, expected the dose levels from low to high`,
      fix: `Write \`levels: [${[...treated.levels.keys()].join(', ')}]\`, the lowest dose first.`,
      place: design
    })
    return false
  }

  if (!checkVariable(start, set.dataset, design, file)) return false
  const undated = [...treated.all.rows.values()].filter(
    (row) => startOf(row, start) === ''
  )
  reportRows(
    undated,
    'number-known',
    (row) => ({
      reason: `Missing day \`${start}\` of participant \`${row.cells.get(subjectVariable)}\`${inRow(row)}, by which \`${id}\` orders starts`,
      fix: 'Fill in the day of the first dose, `YYYY-MM-DD`.',
      cause: {reason: 'Design 3+3', place: design}
    }),
    `no day \`${start}\``,
    file
  )
  if (undated.length > 0) return false

  const levels = [...treated.levels]
  for (const [index, [level]] of levels.entries()) {
    const above = levels
      .slice(index + 1)
      .flatMap(([higher, {rows}]) =>
        [...rows.values()].map((row) => ({higher, row}))
      )
      .toSorted((a, b) =>
        startOf(a.row, start) < startOf(b.row, start) ? -1 : 1
      )[0]
    if (!above) continue
    const before = [...(evaluable.levels.get(level)?.rows ?? [])].filter(
      ([, row]) => startOf(row, start) < startOf(above.row, start)
    )
    const withDlt = before.filter(([subject]) => toxicities.has(subject))
    const problem = escalationProblem(before.length, withDlt.length)
    if (!problem) continue
    const {higher, row} = above
    report(file, 'escalation-rule', {
      reason: `Unexpected start at \`${higher}\` on ${startOf(row, start)} after \`${withDlt.length}\` of \`${before.length}\` evaluable at \`${level}\` had a DLT, expected ${rules[problem]} by 3+3`,
      fix: 'Correct the data; or delete `design: 3+3`, and say in the text by which rules the dose was raised.',
      place: design,
      cause: {reason: `First participant at \`${higher}\``, place: row.place}
    })
  }

  return true
}

function startOf({cells}: Row, variable: string): string {
  const day = cells.get(variable) ?? ''
  return /^\d{4}-\d{2}-\d{2}/.test(day) ? day.slice(0, 10) : ''
}
