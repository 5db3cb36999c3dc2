import {kaplanMeier} from '../../statistics/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import {landmarkOf} from '../landmark-of.ts'
import type {ResultGroup} from '../result.ts'
import {curveOf, type GroupTimes, medianOf} from '../survival.ts'
import {layOutCurves} from './curve-axis.ts'
import {countCurves, levelResults} from './curve-counts.ts'
import {landmarksOf} from './curve-landmarks.ts'
import {
  type CurveGroup,
  type CurveSpec,
  type CurveTimes,
  readCurves
} from './curve-times.ts'
import type {FigureCurve, FigureCurves} from './curves.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {findBeside, nameTest} from './beside-curves.ts'

type Curves = CurveTimes<Exclude<CurveSpec, {method: 'cumulative-incidence'}>>

/** Curves, numbers at risk, medians and landmarks of a Kaplan–Meier figure. */
export function analyzeKaplanMeier(
  spec: FigureSpec<'kaplan-meier'>,
  context: FigureContext
): FigureAnalysis<FigureCurves> | undefined {
  const methods = ['median-survival', 'landmark-survival'] as const
  const curves = readCurves(spec, methods, context)
  if (!curves) return undefined
  const axis = layOutCurves(spec, curves, context)
  const {'hazard-ratio': ratio, test} = spec
  const of = curves.spec
  const beside = [
    !ratio || findBeside(ratio, of, 'hazard-ratio', 'estimate', context),
    !test || findBeside(test, of, 'log-rank', 'test', context)
  ]
  if (!axis || beside.some((found) => !found)) return undefined

  const landmarks = landmarksOf(
    spec,
    of.method === 'landmark-survival' ? of : undefined
  )
  const medians =
    spec.medians === false ? undefined : mediansOf(spec.id, curves)
  const {method, level} = of.interval
  return {
    data: {
      ...axis,
      label: of.label,
      unit: curves.times.unit,
      curves: curves.groups.map((group) =>
        drawnCurve(group, curves, spec.names)
      ),
      medians: medians?.id,
      landmarks,
      interval: {level, method},
      set: curves.set,
      ratio: ratio && {
        id: ratio.id,
        reference: referenceOf(ratio.id, context)
      },
      test: test && {id: test.id, name: nameTest(test.id, context)}
    },
    results: [
      ...countCurves(curves, {
        figure: spec,
        ticks: axis.ticks,
        fates: [
          {name: 'events', label: 'Events', belongs: ({event}) => event},
          {name: 'censored', label: 'Censored', belongs: ({event}) => !event}
        ],
        extended: spec['risk-table'] === 'extended'
      }),
      ...landmarks
        .filter(({id}) => id !== of.id)
        .map(({id, time}) =>
          levelResults(
            id,
            `At ${time} ${curves.times.unit}`,
            curves,
            spec.place,
            (group) => landmarkOf(asked(group, curves), time)
          )
        ),
      ...(medians?.results ?? [])
    ]
  }
}

function drawnCurve(
  group: CurveGroup,
  curves: Curves,
  names: Readonly<Record<string, string>> | undefined
): FigureCurve {
  const {level, observations} = group
  const {steps} = curveOf(kaplanMeier, asked(group, curves))
  return {
    level,
    name: curves.spec.by === undefined ? undefined : (names?.[level] ?? level),
    size: observations.length,
    steps: steps.map(({time, survival, limits, censored}) => ({
      time,
      value: survival,
      limits,
      censored
    }))
  }
}

/** Medians: the result that the figure names, or else some of its own. */
function mediansOf(
  figureId: string,
  curves: Curves
): {readonly id: string; readonly results: readonly ResultGroup[]} {
  const {spec} = curves
  if (spec.method === 'median-survival') return {id: spec.id, results: []}
  const id = `${figureId}:median`
  return {
    id,
    results: [
      levelResults(id, 'Median', curves, spec.place, (group) =>
        medianOf(kaplanMeier, 'Median by Kaplan–Meier', asked(group, curves))
      )
    ]
  }
}

function asked({group}: CurveGroup, {times, spec, set}: Curves): GroupTimes {
  return {group, times, spec, set}
}

function referenceOf(id: string, {trial}: FigureContext): string | undefined {
  const spec = trial.results.find((result) => result.id === id)
  return spec?.method === 'hazard-ratio' ? spec.reference : undefined
}
