import {report} from '../../diagnostic/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import {inRow, parseNumber, reportRows, type Row} from '../../trial/index.ts'
import {checkNumeric, checkVariable, compileFilter} from '../filter.ts'
import {subjectVariable} from '../sets.ts'
import type {Clock} from './clock.ts'
import type {FigureContext} from './figure-analysis.ts'
import type {FigureRows} from './figure-rows.ts'
import type {Participants} from './participants.ts'

/** A measurement of a participant at a time. */
export interface TimedValue {
  readonly subject: string
  readonly group: string | undefined
  /** Days since the start, as measured. */
  readonly days: number
  /** Planned time, in its own unit; that of `days` where none is named. */
  readonly nominal: number
  /** Half of the limit where it is below it. */
  readonly value: number
  readonly below: boolean
  /** Fraction digits as written. */
  readonly digits: number
  readonly row: Row
}

/**
 * Reads the measurements of a timeline; each has a time, and a place on the
 * axis.
 *
 * @returns
 *   `undefined` after reporting why there are none.
 */
export function readPoints(
  spec: FigureSpec<'timeline'>,
  {dataset, bySubject}: FigureRows,
  found: Participants,
  clock: Clock,
  groupedByRow: boolean,
  {file}: FigureContext
): readonly TimedValue[] | undefined {
  const variable = spec.variable ?? 'AVAL'
  const place = spec.at('variable')
  if (!checkVariable(variable, dataset, place, file)) return undefined
  if (!checkNumeric(variable, dataset, place, file)) return undefined
  const {nominal, lloq} = spec
  if (nominal !== undefined) {
    const at = spec.at('nominal')
    if (!checkVariable(nominal, dataset, at, file)) return undefined
    if (!checkNumeric(nominal, dataset, at, file)) return undefined
  }

  const isBelow = spec.below
    ? compileFilter(spec.below, dataset, file)
    : (row: Row) => {
        const value = parseNumber(row.cells.get(variable) ?? '')
        return value !== undefined && lloq !== undefined && value < lloq
      }
  if (!isBelow) return undefined
  if (spec.below && lloq === undefined) {
    report(file, 'axis-value', {
      reason: `Missing \`lloq\` of \`${spec.id}\`, expected the limit that \`below\` speaks of`,
      fix: 'Write `lloq: 50`, the lower limit of quantification.',
      place: spec.at('below')
    })
    return undefined
  }

  const values: TimedValue[] = []
  const untimed: Row[] = []
  const offAxis: Row[] = []
  for (const participant of found.members) {
    for (const row of bySubject.get(participant.subject) ?? []) {
      const below = isBelow(row)
      const cell = row.cells.get(variable)
      const measured = cell === undefined ? undefined : parseNumber(cell)
      if (measured === undefined && !below) continue
      const days = clock.days(row, participant)
      const planned =
        nominal === undefined ? days : parseNumber(row.cells.get(nominal) ?? '')
      const value = below ? (lloq ?? 0) / 2 : (measured ?? 0)
      if (days === undefined || planned === undefined) untimed.push(row)
      else if (value <= 0 && spec.scale !== 'linear') offAxis.push(row)
      else
        values.push({
          subject: participant.subject,
          group:
            groupedByRow && spec.by !== undefined
              ? row.cells.get(spec.by)
              : participant.level,
          days,
          nominal: planned,
          value,
          below,
          digits: cell?.split('.')[1]?.length ?? 0,
          row
        })
    }
  }

  const cause = {reason: `Figure \`${spec.id}\``, place: spec.place}
  reportRows(
    untimed,
    'time-known',
    (row) => ({
      reason: `Missing \`${nominal ?? clock.variable}\` of participant \`${row.cells.get(subjectVariable)}\`${inRow(row)}`,
      fix: 'Fill in the time, or leave the row out with `where`.',
      cause
    }),
    'no time',
    file
  )
  reportRows(
    offAxis,
    'axis-value',
    (row) => ({
      reason: `Unexpected value of \`${row.cells.get(variable)}\` of participant \`${row.cells.get(subjectVariable)}\`${inRow(row)} on a logarithmic axis, expected one above 0`,
      fix: 'Give the lower limit of quantification with `lloq`, or write `scale: linear`.',
      cause
    }),
    'such a value',
    file
  )
  if (untimed.length > 0 || offAxis.length > 0) return undefined
  if (values.length > 0) return values
  report(file, 'number-known', {
    reason: `Missing values of \`${variable}\` of the participants of \`${spec.id}\` in \`${dataset.name}\``,
    fix: 'Correct `where`, or name the variable of the values with `variable`.',
    place: spec.data.place
  })
  return undefined
}
