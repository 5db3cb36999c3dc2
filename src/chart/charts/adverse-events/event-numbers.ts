import type {EventSide} from '../../../analysis/figures/adverse-events.ts'
import type {GradeIds, Proportion} from '../../../analysis/result.ts'
import type {FigureInput} from '../../figure.ts'
import {print, type Printed, wholeSet} from '../../printed.ts'

type Input = FigureInput<'adverse-events'>

/** Grades that share a look. */
export const gradeBands = ['5', '4', '3', '1–2', 'unknown'] as const
export type GradeBand = (typeof gradeBands)[number]

/** Participants with an event, on one side. */
export interface EventNumbers {
  readonly any: Proportion
  /** Shares of the side by grade, the worst first; together any grade. */
  readonly shares: readonly (readonly [GradeBand, number])[]
}

/** Finds a proportion on a side; what the figure names has them all. */
export function proportionOn(
  id: string,
  {level}: EventSide,
  {results}: Input
): Proportion {
  const group = results.get(id)
  const result = level === wholeSet ? group?.all : group?.levels.get(level)
  if (result?.kind === 'proportion') return result
  throw new Error(`Cannot find the proportion \`${id}\``)
}

/** Counts an event on a side, by grade. */
export function countEvent(
  ids: GradeIds,
  side: EventSide,
  input: Input
): EventNumbers {
  const any = proportionOn(ids.any, side, input)
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = ids.worst.map(
    (id) => proportionOn(id, side, input).numerator
  )
  const unknown = any.numerator - one - two - three - four - five
  const counts: Readonly<Record<GradeBand, number>> = {
    '5': five,
    '4': four,
    '3': three,
    '1–2': one + two,
    unknown
  }
  return {
    any,
    shares: gradeBands
      .filter((band) => counts[band] > 0)
      .map((band) => [band, counts[band] / Math.max(1, any.denominator)])
  }
}

/** Prints a part of a proportion on a side. */
export function printOn(
  id: string,
  part: 'n' | 'N' | 'percent',
  side: EventSide,
  input: Input
): Printed | undefined {
  const result = proportionOn(id, side, input)
  return print(result, part, input.style, {id, level: side.level})
}
