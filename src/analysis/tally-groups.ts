import type {Place} from '../diagnostic/index.ts'
import type {AnalysisSpec, IntervalMethod, Row} from '../trial/index.ts'
import type {Tallies, Tally} from './counting.ts'
import type {Group, Groups} from './groups.ts'
import {intervalOf} from './intervals.ts'
import type {AnalysisSet, Count, Proportion} from './result.ts'

/** Participants that are counted, with the rows that make them so. */
export type Counted = ReadonlyMap<string, readonly Row[]>

/** Results of one kind: of the whole set, and by level. */
export interface Tallied<Each> {
  readonly all: Each
  readonly levels: ReadonlyMap<string, Each>
}

/**
 * Makes a function that tallies participants by group; whose rows make the
 * groups is looked up once, however much is tallied.
 */
export function createTallier({
  all,
  levels
}: Groups): (counted: Counted) => Tallies {
  const populations = new Map(
    [all, ...levels.values()].map((group) => [
      group,
      [...group.rows.values()].map((row) => row.place)
    ])
  )
  return (counted) => ({
    all: tally(all, counted),
    levels: new Map(
      [...levels].map(([level, group]) => [level, tally(group, counted)])
    )
  })

  function tally(group: Group, counted: Counted): Tally {
    const rows: Place[] = []
    let numerator = 0
    for (const [subject, own] of counted) {
      if (!group.rows.has(subject)) continue
      numerator++
      for (const row of own) rows.push(row.place)
    }
    return {
      numerator,
      denominator: group.rows.size,
      rows,
      population: populations.get(group) ?? []
    }
  }
}

/** Where tallied results come from. */
interface Origin {
  readonly spec: AnalysisSpec
  readonly set: AnalysisSet
  /** Sentence that names the method. */
  readonly method: string
}

/** Proportions of tallies; with an interval where one is named. */
export function proportionsOf(
  tallies: Tallies,
  origin: Origin,
  interval?: {readonly method: IntervalMethod; readonly level: number}
): Tallied<Proportion> {
  return map(tallies, (tally) => ({
    kind: 'proportion',
    numerator: tally.numerator,
    denominator: tally.denominator,
    interval:
      interval && intervalOf(tally.numerator, tally.denominator, interval),
    provenance: provenanceOf(tally, origin)
  }))
}

/** Counts of tallies, without a denominator. */
export function countsOf(tallies: Tallies, origin: Origin): Tallied<Count> {
  return map(tallies, (tally) => ({
    kind: 'count',
    numerator: tally.numerator,
    provenance: provenanceOf(tally, origin)
  }))
}

function map<Each>(
  {all, levels}: Tallies,
  make: (tally: Tally) => Each
): Tallied<Each> {
  return {
    all: make(all),
    levels: new Map([...levels].map(([level, tally]) => [level, make(tally)]))
  }
}

function provenanceOf({rows, population}: Tally, {spec, set, method}: Origin) {
  const {place, where} = spec
  return {place, rows, population, set, where: where?.text, method}
}
