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
 * Makes a function that tallies participants by group; what the groups are is
 * looked up once, however much is tallied.
 */
export function createTallier({
  all,
  levels
}: Groups): (counted: Counted) => Tallies {
  const whole = placesOf(all)
  const populations = [...levels].map(
    ([level, group]) => [level, placesOf(group)] as const
  )
  const levelOf = new Map<string, string>()
  for (const [level, {rows}] of levels)
    for (const subject of rows.keys()) levelOf.set(subject, level)

  return function (counted) {
    const total = {numerator: 0, rows: [] as Place[]}
    const parts = new Map<string, typeof total>()
    for (const [subject, own] of counted) {
      if (!all.rows.has(subject)) continue
      add(total, own)
      const level = levelOf.get(subject)
      if (level === undefined) continue
      const part = parts.get(level) ?? {numerator: 0, rows: []}
      parts.set(level, part)
      add(part, own)
    }

    return {
      all: {...total, denominator: whole.length, population: whole},
      levels: new Map(
        populations.map(([level, population]) => {
          const {numerator = 0, rows = []} = parts.get(level) ?? {}
          const denominator = population.length
          return [level, {numerator, denominator, rows, population}]
        })
      )
    }
  }
}

function placesOf({rows}: Group): readonly Place[] {
  return [...rows.values()].map((row) => row.place)
}

function add(
  tally: {numerator: number; rows: Place[]},
  rows: readonly Row[]
): void {
  tally.numerator++
  for (const {place} of rows) tally.rows.push(place)
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
