import {report} from '../../diagnostic/index.ts'
import type {ResultName} from '../../trial/figure-spec.ts'
import type {MethodName, ResultSpec} from '../../trial/index.ts'
import type {ResultGroup} from '../result.ts'
import type {FigureContext} from './figure-analysis.ts'
import {findResult} from './find-result.ts'

/**
 * Finds a result that stands beside curves, and checks that it was computed
 * from the same participants and times; a reported one may stand there too.
 *
 * @param curves
 *   Result whose curves are drawn.
 * @param method
 *   Method that the result must have; absent: it must be a reported one.
 * @param kind
 *   What it yields.
 * @returns
 *   The result; `undefined` after reporting why it may not stand there.
 */
export function findBeside(
  name: ResultName,
  curves: ResultSpec,
  method: MethodName | undefined,
  kind: 'estimate' | 'test',
  context: FigureContext
): ResultGroup | undefined {
  const {trial, file} = context
  const found = findResult(name, context)
  if (!found) return undefined
  const spec = trial.results.find(({id}) => id === name.id)
  const {all} = found
  const expected =
    method === undefined ? 'a reported one' : `one by \`${method}\``
  if (
    (spec && spec.method !== method) ||
    !(all?.kind === kind || all?.kind === 'not-estimable')
  ) {
    report(file, 'figure-same-times', {
      reason: `Unexpected ${spec ? `method \`${spec.method}\` of` : 'reported result'} \`${name.id}\` beside curves, expected ${kind === 'test' ? 'a test' : 'a ratio'}, ${expected}`,
      fix:
        method === undefined
          ? 'Name a P value under `reported`, such as that of Gray’s test.'
          : `Name a result by \`${method}\` of the same times.`,
      place: name.place,
      cause: {reason: `Result \`${name.id}\``, place: found.place}
    })
    return undefined
  }

  if (!spec) return found
  const other = difference(spec, curves)
  if (other === undefined) return found
  report(file, 'figure-same-times', {
    reason: `Unexpected ${other} of \`${name.id}\`, expected the one of \`${curves.id}\`, whose curves it stands beside`,
    fix: `Give \`${name.id}\` the data, set, filter and levels of \`${curves.id}\`.`,
    place: name.place,
    cause: {reason: `Result \`${name.id}\``, place: spec.place}
  })
  return undefined
}

/** What two results were not computed from alike. */
function difference(one: ResultSpec, other: ResultSpec): string | undefined {
  if (one.data !== other.data) return 'data'
  if (one.set !== other.set) return 'set'
  if (one.where?.text !== other.where?.text) return 'filter `where`'
  if (one.by !== other.by) return 'variable `by`'
  return undefined
}

/** What a test is called before its P value; empty where nothing says it. */
export function nameTest(id: string, {trial}: FigureContext): string {
  const spec = trial.results.find((result) => result.id === id)
  if (spec?.method === 'log-rank')
    return spec.strata?.length ? 'Stratified log-rank' : 'Log-rank'
  const all = trial.reported.find((group) => group.id === id)?.all
  const name = all?.kind === 'tested' ? (all.test ?? '') : ''
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
