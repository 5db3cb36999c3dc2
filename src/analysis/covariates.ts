import {
  type AnalysisSpec,
  inRow,
  parseNumber,
  reportRows,
  type Row
} from '../trial/index.ts'
import {checkNumeric, checkVariable} from './filter.ts'
import type {Context} from './method.ts'
import {subjectVariable} from './sets.ts'

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
    const without = [...set.rows.values()].filter(
      ({cells}) => !cells.has(variable)
    )
    if (without.length > 0) valid = false
    reportRows(
      without,
      'number-known',
      (row) => ({
        reason: `Missing \`${variable}\` of participant \`${row.cells.get(subjectVariable)}\` in set \`${set.id}\`${inRow(row)}`,
        fix: 'Fill in the cell, or leave the participant out of the set.',
        cause: {reason: `Covariates of \`${spec.id}\``, place}
      }),
      `no \`${variable}\``,
      file
    )
  }

  if (!valid) return undefined
  return ({cells}) =>
    covariates.map((variable) => parseNumber(cells.get(variable) ?? '') ?? 0)
}
