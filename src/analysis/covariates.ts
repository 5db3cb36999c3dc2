import {report} from '../diagnostic/index.ts'
import {type AnalysisSpec, parseNumber, type Row} from '../trial/index.ts'
import {checkNumeric, checkVariable} from './filter.ts'
import type {Context} from './method.ts'

/**
 * Checks the covariates of a model: numbers that all participants of the set
 * have.
 *
 * @returns
 *   Function that yields their values; `undefined` after reporting why there
 *   is none.
 */
export function readCovariates(
  spec: AnalysisSpec & {readonly covariates?: readonly string[] | undefined},
  {set, file}: Context
): ((row: Row) => readonly number[]) | undefined {
  const {covariates = []} = spec
  const place = spec.places.get('covariates') ?? spec.place
  let valid = true
  for (const variable of covariates) {
    if (!checkVariable(variable, set.dataset, place, file)) return undefined
    if (!checkNumeric(variable, set.dataset, place, file)) return undefined
    for (const [subject, row] of set.rows) {
      if (row.cells.has(variable)) continue
      valid = false
      report(file, 'number-known', {
        reason: `Missing \`${variable}\` of participant \`${subject}\` in set \`${set.id}\``,
        fix: 'Fill in the cell, or leave the participant out of the set.',
        place: row.place,
        cause: {reason: `Covariates of \`${spec.id}\``, place}
      })
    }
  }

  if (!valid) return undefined
  return ({cells}) =>
    covariates.map((variable) => parseNumber(cells.get(variable) ?? '') ?? 0)
}
