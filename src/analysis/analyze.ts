import type {VFile} from 'vfile'
import {listNames, nearest, report} from '../diagnostic/index.ts'
import type {ResultSpec, Trial} from '../trial/index.ts'
import {groupsOf} from './groups-of.ts'
import {labelOf} from './label.ts'
import {compute} from './methods/index.ts'
import {analyzeReported} from './reported.ts'
import {analyzeFigures, type FigureData} from './figures/index.ts'
import type {ResultGroup, Results} from './result.ts'
import {type Members, selectSet} from './sets.ts'
import {findTreatment} from './treatment.ts'

/** What the data of a trial yield. */
export interface Analysis {
  /** Results by id, those of figures (`fig-os:at-risk`) included. */
  readonly results: Results
  /** What figures are drawn from beside results, by id of the figure. */
  readonly figureData: ReadonlyMap<string, FigureData>
}

/**
 * Computes all results of a trial, and what its figures show.
 *
 * Sets count as results too, so that their size can be printed and traced.
 *
 * @param trial
 *   Decoded trial.
 * @param file
 *   Summary; gets messages. Results that cannot be computed are absent.
 */
export function analyze(trial: Trial, file: VFile): Analysis {
  const results = new Map<string, ResultGroup>()
  const sets = new Map<string, Members>()

  // One without a value was refused, as that of data that cannot be read.
  for (const group of trial.reported)
    if (group.all || group.levels.size > 0)
      results.set(group.id, analyzeReported(group))

  for (const spec of trial.sets) {
    const set = selectSet(spec, trial, file)
    if (!set) continue
    sets.set(spec.id, set)
    results.set(spec.id, sizeOf(set, spec.where?.text))
  }

  for (const spec of trial.results) {
    const set = sets.get(spec.set)
    if (!set) {
      reportSet(spec, trial, file)
      continue
    }
    const treatment = findTreatment(spec, set)
    const computed = compute(treatment.spec, {set, sets, trial, file})
    if (!computed) continue
    const named = {...spec, label: labelOf(spec, trial)}
    for (const group of groupsOf(named, computed, treatment.note))
      results.set(group.id, group)
  }

  const figures = analyzeFigures({trial, sets, results, file})
  for (const group of figures.results) results.set(group.id, group)
  return {results, figureData: figures.data}
}

function sizeOf(set: Members, where: string | undefined): ResultGroup {
  return {
    id: set.id,
    label: set.label,
    levels: new Map(),
    place: set.place,
    all: {
      kind: 'count',
      numerator: set.size,
      provenance: {
        place: set.place,
        rows: [...set.rows.values()].map((row) => row.place),
        set,
        where,
        method: 'Participants in the analysis set'
      }
    }
  }
}

function reportSet(spec: ResultSpec, trial: Trial, file: VFile): void {
  const known = trial.sets.map((set) => set.id)
  // A set that exists but could not be selected was reported already.
  if (known.includes(spec.set)) return
  const meant = nearest(spec.set, known)
  report(file, 'set-exists', {
    reason: `Unexpected set \`${spec.set}\` of \`${spec.id}\`, expected ${known.length > 0 ? listNames(known) : 'a set under `sets:`'}`,
    fix: meant
      ? `Write \`${meant}\`.`
      : `Define \`${spec.set}\` under \`sets:\`.`,
    place: spec.place
  })
}
