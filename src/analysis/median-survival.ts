import type {VFile} from 'vfile'
import {report} from '../diagnostic/index.ts'
import {kaplanMeier, survivalQuantile} from '../statistics/index.ts'
import type {TimeSpec, Trial} from '../trial/index.ts'
import {levelsOf} from './counting.ts'
import type {Estimate} from './result.ts'
import type {Members} from './sets.ts'
import {readTimes} from './times.ts'

/** Medians of a result: of the whole set, and by level. */
interface Medians {
  readonly all: Estimate
  readonly levels: ReadonlyMap<string, Estimate>
}

/**
 * Estimates median times to an event by Kaplan–Meier.
 *
 * @returns
 *   Medians; `undefined` after reporting why there are none.
 */
export function medianSurvival(
  spec: TimeSpec,
  set: Members,
  trial: Trial,
  file: VFile
): Medians | undefined {
  const times = readTimes(spec, set, trial, file)
  const levelOf = levelsOf(spec, set, file)
  if (!times || !levelOf) return undefined
  const {bySubject, unit} = times
  const {method, level: confidence} = spec.interval

  const all = estimate(() => true, `set \`${set.id}\``)
  const levels = new Map<string, Estimate>()
  for (const level of levelOf.levels) {
    const median = estimate(
      (subject) => levelOf.bySubject.get(subject) === level,
      `level \`${level}\` of \`${spec.by}\``
    )
    if (median) levels.set(level, median)
  }

  return all && levels.size === levelOf.levels.length
    ? {all, levels}
    : undefined

  function estimate(
    belongs: (subject: string) => boolean,
    whom: string
  ): Estimate | undefined {
    const members = [...set.rows].filter(([subject]) => belongs(subject))
    const observations = members.flatMap(
      ([subject]) => bySubject.get(subject) ?? []
    )
    if (observations.length === 0) {
      report(file, 'time-known', {
        reason: `Unexpected ${whom} without participants in \`${spec.id}\`, expected some`,
        fix: 'Delete the level, or correct the filter of the set.',
        place: spec.place
      })
      return undefined
    }

    const curve = kaplanMeier(observations, {
      transformation: method,
      level: confidence
    })
    const median = survivalQuantile(curve)
    const {lower, upper} = median
    const values = [median.estimate, lower, upper]
    // A midpoint of whole days needs its half.
    const whole = values.every((value = 0) => Number.isInteger(value))
    return {
      kind: 'estimate',
      value: median.estimate,
      digits: times?.digits === 0 && whole ? 0 : 1,
      unit,
      interval:
        lower === undefined
          ? undefined
          : {
              lower,
              upper,
              level: confidence,
              method: `Brookmeyer–Crowley, ${method}`
            },
      provenance: {
        place: spec.place,
        rows: observations.map(({row}) => row.place),
        population: members.map(([, row]) => row.place),
        set,
        where: spec.where?.text,
        method: `Median by Kaplan–Meier; interval: Brookmeyer–Crowley (${method})`
      }
    }
  }
}
