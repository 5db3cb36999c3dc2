import {
  type Assessment,
  type VisitResponse,
  visitResponses
} from '../statistics/index.ts'
import {inRow, reportRows, type Row} from '../trial/index.ts'
import {checkVariable} from './filter.ts'
import type {Context} from './method.ts'
import type {ResponseSpec} from './responses.ts'
import {findDataset, subjectVariable} from './sets.ts'

/** Response at a visit, with the row it was read from. */
export interface VisitRow extends Assessment {
  readonly row: Row
}

/**
 * Reads the responses of visits, with the days since the start of treatment.
 *
 * @param rows
 *   Rows with a response each, of participants of the set.
 * @returns
 *   Visits by participant; `undefined` after reporting why there are none.
 */
export function readVisits(
  rows: readonly Row[],
  spec: ResponseSpec,
  context: Context
): ReadonlyMap<string, readonly VisitRow[]> | undefined {
  const {set, trial, file} = context
  const {visits, id, place} = spec
  const dataset = findDataset(spec.data, place, trial, file)
  if (!dataset || !visits) return undefined
  const {date, start, stable} = visits
  const at = spec.places.get('visits') ?? place
  if (!checkVariable(date, dataset, at, file)) return undefined
  // Days from any day order visits; only the least duration needs the start.
  if (stable !== undefined && !checkVariable(start, set.dataset, at, file))
    return undefined

  const wrong: Row[] = []
  const bySubject = new Map<string, VisitRow[]>()
  for (const row of rows) {
    const subject = row.cells.get(subjectVariable) ?? ''
    const known = bySubject.get(subject) ?? []
    bySubject.set(subject, known)
    const day = dayOf(row.cells.get(date))
    const origin =
      stable === undefined ? 0 : dayOf(set.rows.get(subject)?.cells.get(start))
    const response = responseOf(row)
    const since =
      day === undefined || origin === undefined ? undefined : day - origin
    if (
      since === undefined ||
      !response ||
      known.some((visit) => visit.day === since)
    )
      wrong.push(row)
    else known.push({response, day: since, row})
  }

  reportRows(
    wrong,
    'response-known',
    function (row) {
      const subject = row.cells.get(subjectVariable) ?? ''
      const dated = dayOf(row.cells.get(date)) !== undefined
      const started =
        stable === undefined ||
        dayOf(set.rows.get(subject)?.cells.get(start)) !== undefined
      return {
        reason: !dated
          ? `Missing date \`${date}\` of a response of participant \`${subject}\` in \`${id}\`${inRow(row)}`
          : started
            ? `Unexpected second response of participant \`${subject}\` of one day in \`${id}\`${inRow(row)}, expected one`
            : `Missing \`${start}\` of participant \`${subject}\` in set \`${set.id}\`, from which \`stable\` counts`,
        fix: !dated
          ? 'Fill in the day of the assessment, or leave the row out by `where`.'
          : started
            ? 'Keep one assessment a day, as with a filter on the assessor.'
            : 'Fill in the day, or delete `stable`.',
        cause: {reason: `Result \`${id}\``, place}
      }
    },
    'such an assessment',
    file
  )
  return wrong.length === 0 ? bySubject : undefined
}

function responseOf({cells}: Row): VisitResponse | undefined {
  const cell = cells.get('AVALC')
  return visitResponses.find((name) => name === cell)
}

/** Number of a day; `undefined` of a missing, partial or impossible one. */
function dayOf(date: string | undefined): number | undefined {
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : time / 86_400_000
}
