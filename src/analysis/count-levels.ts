import type {SplitSpec} from '../trial/index.ts'
import {countParticipants, type Tallies} from './counting.ts'
import {reportEmpty} from './groups.ts'
import type {Context} from './method.ts'
import type {Provenance} from './result.ts'

/**
 * Counts participants in levels that are to be compared: each has some.
 *
 * @returns
 *   Tallies; `undefined` after reporting why there are none.
 */
export function countLevels(
  spec: SplitSpec,
  context: Context
): Tallies | undefined {
  const tallies = countParticipants(spec, context)
  if (!tallies) return undefined
  let filled = true
  const levels = [...tallies.levels].map(
    ([level, tally]) => [`level \`${level}\` of \`${spec.by}\``, tally] as const
  )
  const all = [`set \`${context.set.id}\``, tallies.all] as const
  for (const [name, {denominator}] of [all, ...levels]) {
    if (denominator > 0) continue
    filled = false
    reportEmpty(name, spec, context.file)
  }
  return filled ? tallies : undefined
}

/** Where a comparison of counts comes from. */
export function countProvenance(
  {all}: Tallies,
  spec: SplitSpec,
  {set}: Context,
  method: string
): Provenance {
  return {
    place: spec.place,
    rows: all.rows,
    population: all.population,
    set,
    where: spec.where?.text,
    method
  }
}
