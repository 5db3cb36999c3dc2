import {report} from '../../diagnostic/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import type {ResultSpec} from '../../trial/index.ts'
import {type Group, splitSet} from '../groups.ts'
import type {Members} from '../sets.ts'
import {observationsOf} from '../survival.ts'
import {readTimes, type Times} from '../times.ts'
import {findTreatment} from '../treatment.ts'
import type {FigureContext} from './figure-analysis.ts'
import {findResult} from './find-result.ts'

/** A result of times that may be split into levels. */
export type CurveSpec = ResultSpec<
  'median-survival' | 'landmark-survival' | 'cumulative-incidence'
>

/** Participants of a curve, with their times. */
export interface CurveGroup {
  /** Level in the trace; `all`: the whole set. */
  readonly level: string
  readonly group: Group
  readonly observations: ReturnType<typeof observationsOf>
}

/** What the curves of a figure are estimated from. */
export interface CurveTimes<Spec extends CurveSpec = CurveSpec> {
  /** The result, with the variable that splits the set. */
  readonly spec: Spec
  readonly set: Members
  readonly times: Times
  readonly groups: readonly CurveGroup[]
  /** Last time of follow-up of anybody. */
  readonly last: number
}

/** More could not be told apart. */
const mostCurves = 6

/**
 * Reads the times of the result that a figure of curves names: of its levels,
 * or of the whole set where it has none.
 *
 * @param methods
 *   Methods that the result may have.
 * @returns
 *   Times; `undefined` after reporting why there are none.
 */
export function readCurves<Name extends CurveSpec['method']>(
  figure: FigureSpec<'kaplan-meier' | 'cumulative-incidence'>,
  methods: readonly [Name, ...Name[]],
  context: FigureContext
): CurveTimes<Extract<CurveSpec, {method: Name}>> | undefined {
  const {of} = figure
  const {trial, sets, file} = context
  if (!findResult(of, context)) return undefined
  const defined = trial.results.find(({id}) => id === of.id)
  if (!defined || !hasMethod(defined, methods)) {
    report(file, 'figure-needs-times', {
      reason: `Unexpected ${defined ? `method \`${defined.method}\` of \`${of.id}\`` : `result \`${of.id}\` without rows`}, expected a result by ${methods.map((name) => `\`${name}\``).join(' or ')}`,
      fix: `Name a result that is computed from times by \`${methods[0]}\`.`,
      place: of.place,
      cause: defined && {reason: `Result \`${of.id}\``, place: defined.place}
    })
    return undefined
  }

  const set = sets.get(defined.set)
  if (!set) return undefined
  const {spec} = findTreatment(defined, set)
  if (!hasMethod(spec, methods)) return undefined
  const asked = {set, sets, trial, file}
  const times = readTimes(spec, asked)
  const split = splitSet(spec, asked)
  if (!times || !split) return undefined
  const found =
    spec.by === undefined ? [['all', split.all] as const] : [...split.levels]
  if (found.length > mostCurves) {
    report(file, 'figure-levels', {
      reason: `Unexpected \`${found.length}\` levels of \`${of.id}\`, expected at most \`${mostCurves}\` curves in a figure`,
      fix: 'Name a result with fewer levels.',
      place: of.place
    })
    return undefined
  }

  const groups = found.map(([level, group]) => ({
    level,
    group,
    observations: observationsOf(group, times)
  }))
  let last = 0
  for (const {observations} of groups)
    for (const {time} of observations) last = Math.max(last, time)
  return {spec, set, times, groups, last}
}

function hasMethod<Name extends CurveSpec['method']>(
  spec: ResultSpec,
  methods: readonly Name[]
): spec is Extract<CurveSpec, {method: Name}> {
  return methods.some((method) => method === spec.method)
}
