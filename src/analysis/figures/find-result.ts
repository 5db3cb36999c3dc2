import {listNames, nearest, report} from '../../diagnostic/index.ts'
import type {ResultName} from '../../trial/figure-spec.ts'
import type {ResultGroup} from '../result.ts'
import type {FigureContext} from './figure-analysis.ts'

/**
 * Finds a result that a figure names, or reports that there is none.
 *
 * @returns
 *   `undefined` also where it is defined but was refused, without a message:
 *   that was reported.
 */
export function findResult(
  {id, place}: ResultName,
  {results, trial, file}: FigureContext
): ResultGroup | undefined {
  const found = results.get(id)
  if (found) return found
  const defined = [...trial.reported, ...trial.results, ...trial.sets]
  if (defined.some((each) => each.id === id)) return undefined
  const known = [...results.keys()]
  const meant = nearest(id, known)
  report(file, 'value-exists', {
    reason: `Unexpected result \`${id}\`, expected ${known.length > 0 && known.length <= 12 ? listNames(known) : 'one that the summary defines'}`,
    fix: meant
      ? `Write \`${meant}\`.`
      : `Define \`${id}\` in the analyses or the reported results.`,
    place,
    actual: id
  })
  return undefined
}
