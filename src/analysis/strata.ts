import {listNames} from '../diagnostic/index.ts'
import {type AnalysisSpec, inRow, reportRows, type Row} from '../trial/index.ts'
import {checkVariable} from './filter.ts'
import type {Context} from './method.ts'
import {subjectVariable} from './sets.ts'

/** Stratum of a participant, by the row of the set. */
export type StratumOf = (row: Row) => string | undefined

/**
 * Reads the strata of an analysis: each combination of values of its variables
 * is one.
 *
 * @returns
 *   Function that yields the stratum, `undefined` where there are no strata;
 *   `undefined` after reporting why there is none.
 */
export function readStrata(
  spec: AnalysisSpec & {readonly strata?: readonly string[] | undefined},
  {set, file}: Context
): StratumOf | undefined {
  const {strata = []} = spec
  const place = spec.places.get('strata') ?? spec.place
  for (const variable of strata)
    if (!checkVariable(variable, set.dataset, place, file)) return undefined

  const missingOf = ({cells}: Row) =>
    strata.filter((variable) => !cells.has(variable))
  const without = [...set.rows.values()].filter(
    (row) => missingOf(row).length > 0
  )
  reportRows(
    without,
    'level-known',
    (row) => ({
      reason: `Missing ${listNames(missingOf(row))} of participant \`${row.cells.get(subjectVariable)}\` in set \`${set.id}\`${inRow(row)}`,
      fix: 'Fill in the cell, or leave the participant out of the set.',
      cause: {reason: `Strata of \`${spec.id}\``, place}
    }),
    'no stratum',
    file
  )
  if (without.length > 0) return undefined
  return (row) =>
    strata.length === 0
      ? undefined
      : JSON.stringify(strata.map((variable) => row.cells.get(variable)))
}

/** “, stratified by `SEX`”, or nothing, for the sentence that names a method. */
export function strataWords(strata: readonly string[] | undefined): string {
  return strata === undefined || strata.length === 0
    ? ''
    : `, stratified by ${strata.join(' and ')}`
}
