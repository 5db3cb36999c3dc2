import {report} from '../../diagnostic/index.ts'
import type {Place} from '../../diagnostic/index.ts'
import type {ResultName} from '../../trial/figure-spec.ts'
import type {Result, ResultGroup} from '../result.ts'
import type {FigureContext} from './figure-analysis.ts'
import {findResult} from './find-result.ts'

/** Level of the whole set in names of values. */
export const wholeFlow = 'all'

/** Participants in a box, as the trace names them. */
export interface FlowValue {
  readonly id: string
  readonly level: string
  /** `undefined`: the usual form. */
  readonly part: 'n' | 'N' | undefined
  readonly result: Result
  /** `undefined`: unknown. */
  readonly size: number | undefined
  /** Where the figure names the result. */
  readonly place: Place
}

/** A result as a box or a line names it. */
export interface FlowName {
  readonly of: ResultName
  readonly part?: 'n' | 'N' | undefined
}

/**
 * Finds the participants of a box or line, or reports why there are none.
 *
 * @param level
 *   Arm; `all` for the whole set.
 */
export function findFlowValue(
  {of, part}: FlowName,
  level: string,
  context: FigureContext
): FlowValue | undefined {
  const group = findResult(of, context)
  if (!group) return undefined
  const result = resultOf(group, level)
  const {id, place} = of
  if (!result) {
    report(context.file, 'value-exists', {
      reason: `Unexpected absence of ${level === wholeFlow ? 'the whole set' : `\`${level}\``} from \`${id}\`, expected participants of it`,
      fix:
        level === wholeFlow
          ? `Give \`${id}\` a value for all participants.`
          : `Compute \`${id}\` \`by\` the arms of the figure.`,
      place
    })
    return undefined
  }

  const value = {id, level, result, place}
  if (result.kind === 'unknown')
    return {...value, part: undefined, size: undefined}
  if (result.kind === 'count' && part !== 'N')
    return {...value, part: 'n', size: result.numerator}
  if (result.kind === 'proportion')
    return part === 'N'
      ? {...value, part, size: result.denominator}
      : {...value, part: 'n', size: result.numerator}
  report(context.file, 'figure-needs-counts', {
    reason: `Unexpected \`${id}\` in a flow diagram, expected participants that were counted${part === 'N' ? ' out of a total' : ''}`,
    fix: 'Name a result that counts participants, or leave the line out.',
    place
  })
  return undefined
}

function resultOf(group: ResultGroup, level: string): Result | undefined {
  return level === wholeFlow ? group.all : group.levels.get(level)
}

/** Rows of the participants whom a value counts. */
export function flowRows({part, result}: FlowValue): readonly Place[] {
  const {rows, population = []} = result.provenance
  return part === 'N' ? population : rows
}
