import type {ResultSpec} from '../trial/index.ts'
import type {Members} from './sets.ts'

/** The same treatment in ADSL, and in tables of more rows a participant. */
const twins: Readonly<Record<string, string>> = {
  TRT01A: 'TRTA',
  TRTA: 'TRT01A',
  TRT01P: 'TRTP',
  TRTP: 'TRT01P'
}

/**
 * Takes the treatment variable that a set has, where `by` names the other one
 * of ADaM: `TRTA` for `TRT01A`, planned as actual, and the reverse.
 *
 * @returns
 *   The spec to compute by, and words that say so; empty where it is as
 *   written.
 */
export function findTreatment(
  spec: ResultSpec,
  {dataset}: Members
): {readonly spec: ResultSpec; readonly note: string} {
  const {by} = spec
  const twin = by === undefined ? undefined : twins[by]
  const as = {spec, note: ''}
  if (by === undefined || twin === undefined) return as
  const {columns, name} = dataset
  if (columns.includes(by) || !columns.includes(twin)) return as
  return {
    spec: {...spec, by: twin},
    note: `levels of ${twin}, as ${name} has no ${by}`
  }
}
