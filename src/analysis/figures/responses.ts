import {listNames, report} from '../../diagnostic/index.ts'
import {inRow, reportRows, type Row} from '../../trial/index.ts'
import {
  type ResponseCategory,
  responseCategories
} from '../../trial/figures/best-response.ts'
import {checkVariable} from '../filter.ts'
import {subjectVariable} from '../sets.ts'
import type {FigureContext} from './figure-analysis.ts'
import {type FigureRows, type RowsSpec, selectRows} from './figure-rows.ts'
import type {Participants, ParticipantSpec} from './participants.ts'

/** Response as figures colour it; `NN`: non-CR/non-PD. */
export type ShownResponse = ResponseCategory | 'NN'

/** Response of a participant, with its row. */
export interface ParticipantResponse {
  readonly category: ShownResponse
  readonly row: Row
}

/** Words that stand for a category besides its own letters. */
const synonyms: Readonly<Record<string, ShownResponse>> = {
  'COMPLETE RESPONSE': 'CR',
  'PARTIAL RESPONSE': 'PR',
  'STABLE DISEASE': 'SD',
  'PROGRESSIVE DISEASE': 'PD',
  'NOT EVALUABLE': 'NE',
  'NON-CR/NON-PD': 'NN'
}

/** Category of a cell; `undefined` if it is none. */
export function toResponse(cell: string): ShownResponse | undefined {
  const word = cell.toUpperCase()
  return responseCategories.find((each) => each === word) ?? synonyms[word]
}

/** Rows of responses with the categories of their cells. */
export interface ResponseRows extends FigureRows {
  readonly categoryOf: (row: Row) => ShownResponse | undefined
}

/**
 * Reads responses; every cell is a category.
 *
 * @returns
 *   `undefined` after reporting why there are none.
 */
export function readResponses(
  rows: RowsSpec & {readonly variable?: string | undefined},
  found: Participants,
  context: FigureContext
): ResponseRows | undefined {
  const selected = selectRows(rows, found, context)
  if (!selected) return undefined
  const variable = rows.variable ?? 'AVALC'
  if (!checkVariable(variable, selected.dataset, selected.place, context.file))
    return undefined
  const categoryOf = (row: Row) => toResponse(row.cells.get(variable) ?? '')
  const wrong = [...selected.bySubject.values()]
    .flat()
    .filter((row) => !categoryOf(row))
  reportRows(
    wrong,
    'figure-response',
    (row) => ({
      reason: `Unexpected response \`${row.cells.get(variable) ?? ''}\` in \`${variable}\`${inRow(row)}, expected ${listNames([...responseCategories, 'NON-CR/NON-PD'])}`,
      fix: 'Filter the rows of responses with `where`, or name the variable that has them.',
      cause: {reason: 'Responses of the figure', place: selected.place}
    }),
    'no response',
    context.file
  )
  return wrong.length > 0 ? undefined : {...selected, categoryOf}
}

/**
 * Reads one response of each participant; who has no row has none.
 *
 * @returns
 *   `undefined` after reporting why there are none.
 */
export function readBestResponses(
  rows: RowsSpec & {readonly variable?: string | undefined},
  spec: ParticipantSpec,
  found: Participants,
  context: FigureContext
): ReadonlyMap<string, ParticipantResponse> | undefined {
  const read = readResponses(rows, found, context)
  if (!read) return undefined
  if (read.bySubject.size === 0) {
    report(context.file, 'figure-response', {
      reason: `Missing responses of the participants of \`${spec.id}\` in \`${read.dataset.name}\``,
      fix: 'Correct `where` of `response`.',
      place: read.place
    })
    return undefined
  }

  const best = new Map<string, ParticipantResponse>()
  const second: Row[] = []
  for (const [subject, each] of read.bySubject) {
    const [row, ...more] = each
    const category = row && read.categoryOf(row)
    if (row && category) best.set(subject, {category, row})
    second.push(...more)
  }

  reportRows(
    second,
    'participant-unique',
    (row) => ({
      reason: `Unexpected second response of participant \`${row.cells.get(subjectVariable)}\` in \`${spec.id}\`${inRow(row)}, expected the best one alone`,
      fix: 'Keep one row a participant, as with `where: {PARAMCD: BOR}`.',
      cause: {reason: 'Responses of the figure', place: read.place}
    }),
    'a second response of a participant',
    context.file
  )
  return second.length > 0 ? undefined : best
}
