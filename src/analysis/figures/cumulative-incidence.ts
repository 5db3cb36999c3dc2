import type {FigureSpec} from '../../trial/figure-spec.ts'
import {
  type GroupCauses,
  incidenceAt,
  incidenceOf,
  readCause
} from '../incidence-of.ts'
import type {Result} from '../result.ts'
import {timeProvenance} from '../survival.ts'
import {layOutCurves} from './curve-axis.ts'
import {countCurves, levelResults} from './curve-counts.ts'
import {landmarksOf} from './curve-landmarks.ts'
import {type CurveGroup, readCurves} from './curve-times.ts'
import type {CurveStep, FigureCurve, FigureCurves} from './curves.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {findBeside, nameTest} from './beside-curves.ts'

/** Curves, numbers at risk and landmarks of a figure of incidences. */
export function analyzeCumulativeIncidence(
  figure: FigureSpec<'cumulative-incidence'>,
  context: FigureContext
): FigureAnalysis<FigureCurves> | undefined {
  const curves = readCurves(figure, ['cumulative-incidence'], context)
  if (!curves) return undefined
  const {spec, set, times, groups} = curves
  const isCause = readCause(spec, {...context, set})
  const axis = layOutCurves(figure, curves, context)
  const {test} = figure
  const beside = !test || findBeside(test, spec, undefined, 'test', context)
  if (!isCause || !axis || !beside) return undefined

  const landmarks = landmarksOf(figure, spec)
  const ask = ({group}: CurveGroup): GroupCauses => ({
    group,
    times,
    spec,
    set,
    isCause
  })
  return {
    data: {
      ...axis,
      label: spec.label,
      unit: times.unit,
      curves: groups.map((group) => drawnCurve(group, ask(group))),
      landmarks,
      interval: {level: spec.interval.level, method: 'log-log'},
      set,
      test: test && {id: test.id, name: nameTest(test.id, context)}
    },
    results: [
      ...countCurves(curves, {
        figure,
        ticks: axis.ticks,
        fates: [
          {
            name: 'events',
            label: 'Events',
            belongs: ({event, row}) => event && isCause(row)
          },
          {
            name: 'competing',
            label: 'Competing events',
            belongs: ({event, row}) => event && !isCause(row)
          },
          {name: 'censored', label: 'Censored', belongs: ({event}) => !event}
        ],
        extended: figure['risk-table'] === 'extended'
      }),
      ...landmarks
        .filter(({id}) => id !== spec.id)
        .map(({id, time}) =>
          levelResults(
            id,
            `By ${time} ${times.unit}`,
            curves,
            figure.place,
            (group) => landmarkOf(ask(group), time)
          )
        )
    ]
  }

  function drawnCurve(
    {level, observations}: CurveGroup,
    asked: GroupCauses
  ): FigureCurve {
    return {
      level,
      name:
        spec.by === undefined ? undefined : (figure.names?.[level] ?? level),
      size: observations.length,
      steps: stepsOf(asked, 'cause'),
      competing: figure.competing ? stepsOf(asked, 'other') : undefined
    }
  }
}

function stepsOf(asked: GroupCauses, of: 'cause' | 'other'): CurveStep[] {
  return incidenceOf(asked, of).map(({time, incidence, limits, censored}) => ({
    time,
    value: incidence,
    limits,
    censored
  }))
}

/** Incidence by a time; nothing is known after the last one. */
function landmarkOf(asked: GroupCauses, time: number): Result {
  const steps = incidenceOf(asked)
  const last = steps.at(-1)
  if (!last || time <= last.time || last.survival === 0)
    return incidenceAt(asked, steps, time)
  const {group, times, spec, set} = asked
  return {
    kind: 'not-estimable',
    provenance: {
      ...timeProvenance(group, times, spec, set),
      method: `Cumulative incidence (Aalen–Johansen) by ${time} ${times.unit}: follow-up ends at ${last.time}`
    }
  }
}
