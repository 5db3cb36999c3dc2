import {VFile} from 'vfile'
import {listNames, nearest, report} from '../../diagnostic/index.ts'
import {kaplanMeier} from '../../statistics/index.ts'
import {inRow, reportRows, type ResultSpec} from '../../trial/index.ts'
import {compileFilter} from '../filter.ts'
import {forGroups, splitSet} from '../groups.ts'
import type {Context, Method} from '../method.ts'
import {findResponders} from '../responders.ts'
import {findDataset, subjectVariable} from '../sets.ts'
import {medianOf, timeProvenance} from '../survival.ts'
import {readTimes} from '../times.ts'

type Spec = ResultSpec<'duration-of-response'>

/**
 * Median duration of response by Kaplan–Meier, among the responders of a set,
 * from ready times (`PARAMCD` DOR).
 */
export const durationOfResponse: Method<'duration-of-response'> = function (
  spec,
  context
) {
  const {set} = context
  const subjects = respondersOf(spec, context)
  const groups = splitSet(spec, context)
  if (!subjects || !groups) return undefined
  const rows = new Map([...set.rows].filter(([key]) => subjects.has(key)))
  const members = {...set, size: rows.size, rows}
  const allowed = checkRows(spec, subjects, context)
  // Where nobody responded, there is no unit to ask for.
  const times =
    rows.size === 0
      ? {bySubject: new Map(), unit: '', digits: 0}
      : readTimes(spec, {...context, set: members})
  if (!allowed || !times) return undefined

  return forGroups(groups, function ({name, rows: all}) {
    const own = new Map([...all].filter(([key]) => subjects.has(key)))
    const words = `Median duration of response by Kaplan–Meier, ${own.size} responders of \`${spec.responders}\` among ${all.size} participants`
    const asked = {group: {name, rows: own}, times, spec, set}
    if (own.size > 0) return medianOf(kaplanMeier, words, asked)
    // Nobody's duration is not one that is not reached.
    return {
      kind: 'not-estimable',
      provenance: {
        ...timeProvenance(asked.group, times, spec, set),
        method: `${words}: none`
      }
    }
  })
}

/** Participants of the set who responded: by a result, or a set. */
function respondersOf(
  {responders, id, set, place, places}: Spec,
  context: Context
): ReadonlySet<string> | undefined {
  const {set: members, sets, trial, file} = context
  const at = places.get('responders') ?? place
  const rate = trial.results.find(
    (spec): spec is ResultSpec<'response-rate'> =>
      spec.id === responders && spec.method === 'response-rate'
  )
  const named = sets.get(responders)
  if (named) {
    const outside = [...named.rows].filter(([key]) => !members.rows.has(key))
    reportRows(
      outside.map(([, row]) => row),
      'response-known',
      (row) => ({
        reason: `Unexpected responder \`${row.cells.get(subjectVariable)}\` of \`${responders}\`${inRow(row)}, expected a participant of set \`${set}\``,
        fix: `Correct the filter of \`${responders}\` or of \`${set}\`.`,
        cause: {reason: `Result \`${id}\``, place: at}
      }),
      `no participant of \`${set}\``,
      file
    )
    return outside.length === 0 ? new Set(named.rows.keys()) : undefined
  }

  if (rate && rate.set === set) {
    // What is wrong with the other result is reported there.
    const found = findResponders(rate, {...context, file: new VFile()})
    return found && new Set(found.responders.keys())
  }

  // A set that exists but could not be selected was reported already.
  if (trial.sets.some((spec) => spec.id === responders)) return undefined
  const known = [
    ...trial.results.flatMap((spec) =>
      spec.method === 'response-rate' && spec.set === set ? [spec.id] : []
    ),
    ...sets.keys()
  ]
  const meant = nearest(responders, known)
  report(file, 'response-known', {
    reason: rate
      ? `Unexpected rate \`${responders}\` of set \`${rate.set}\`, expected one of set \`${set}\` as in \`${id}\``
      : `Unexpected responders \`${responders}\` of \`${id}\`, expected a \`response-rate\` of set \`${set}\`, or a set: ${listNames(known)}`,
    fix:
      meant && !rate
        ? `Write \`${meant}\`.`
        : `Define a \`response-rate\` of \`${set}\`, and name it.`,
    place: at,
    actual: responders,
    expected: known
  })
  return undefined
}

/** Nobody in the set but responders has a duration. */
function checkRows(
  spec: Spec,
  subjects: ReadonlySet<string>,
  {set, trial, file}: Context
): boolean {
  const dataset = findDataset(spec.data, spec.place, trial, new VFile())
  const keep = dataset && compileFilter(spec.where, dataset, new VFile())
  const others = (dataset?.rows ?? []).filter(function (row) {
    const subject = row.cells.get(subjectVariable) ?? ''
    return set.rows.has(subject) && !subjects.has(subject) && keep?.(row)
  })
  reportRows(
    others,
    'response-known',
    (row) => ({
      reason: `Unexpected duration of response of participant \`${row.cells.get(subjectVariable)}\` in \`${spec.id}\`${inRow(row)}, who is no responder of \`${spec.responders}\``,
      fix: 'Delete the row, correct the response, or filter the rows by `where`.',
      cause: {
        reason: `Responders of \`${spec.id}\``,
        place: spec.places.get('responders') ?? spec.place
      }
    }),
    'a duration of response of somebody who is no responder',
    file
  )
  return others.length === 0
}
