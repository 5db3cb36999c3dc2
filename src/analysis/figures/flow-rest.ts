import {type Place, report} from '../../diagnostic/index.ts'
import type {Count, ResultGroup} from '../result.ts'
import type {FigureContext} from './figure-analysis.ts'
import {flowRows, type FlowValue, wholeFlow} from './flow-values.ts'

/** Computes who does not go on from a box, where no result says it. */
export interface FlowRest {
  /** Those of a box who are not in the next; `undefined` after a report. */
  readonly rest: (
    label: string,
    before: FlowValue,
    next: readonly FlowValue[],
    level: string,
    id: string
  ) => FlowValue | undefined
  /** What was computed, as results of the figure. */
  readonly results: () => readonly ResultGroup[]
}

/** Makes what computes the rests of one figure. */
export function createFlowRest({file}: Pick<FigureContext, 'file'>): FlowRest {
  const derived = new Map<string, ResultGroup>()
  return {rest, results: () => [...derived.values()]}

  function rest(
    label: string,
    before: FlowValue,
    next: readonly FlowValue[],
    level: string,
    id: string
  ): FlowValue | undefined {
    const sizes = next.map(({size}) => size)
    const known = sizes.filter((size) => size !== undefined)
    if (next.length === 0) {
      report(file, 'value-exists', {
        reason: `Unexpected \`${label}\` without \`of\` after the last box, expected a result that counts these participants`,
        fix: 'Name the result under `of`.',
        place: before.place
      })
      return undefined
    }

    const {place} = before
    if (before.size === undefined || known.length < sizes.length) {
      const result = unknownOf(place)
      keep({id, label, level, result, place})
      return {id, level, part: undefined, result, size: undefined, place}
    }

    const after = known.reduce((sum, size) => sum + size, 0)
    if (after > before.size) {
      report(file, 'figure-does-not-add-up', {
        reason: `Unexpected \`${after}\` after \`${before.size}\` in the box before, expected no more`,
        fix: 'Check these numbers; nobody comes in between two boxes.',
        place: next[0]?.place,
        cause: {reason: `\`${before.size}\` in the box before`, place}
      })
      return undefined
    }

    const size = before.size - after
    const result: Count = {
      kind: 'count',
      numerator: size,
      provenance: {
        place,
        rows: rowsLeft(before, next, size),
        method: `Participants of \`${before.id}\` who are not among those of \`${next[0]?.id ?? ''}\``
      }
    }
    keep({id, label, level, result, place})
    return {id, level, part: 'n', result, size, place}
  }

  function keep(made: {
    readonly id: string
    readonly label: string
    readonly level: string
    readonly result: Count | ReturnType<typeof unknownOf>
    readonly place: Place
  }): void {
    const {id, label, level, result, place} = made
    const before = derived.get(id)
    derived.set(
      id,
      level === wholeFlow
        ? {id, label, levels: new Map(), all: result, place}
        : {
            id,
            label,
            by: 'arm',
            levels: new Map([...(before?.levels ?? []), [level, result]]),
            place
          }
    )
  }
}

function unknownOf(place: Place) {
  const provenance = {place, rows: [], method: 'Not reported'}
  return {kind: 'unknown' as const, provenance}
}

/** Rows of those who left, where rows of one data set say who they are. */
function rowsLeft(
  before: FlowValue,
  next: readonly FlowValue[],
  size: number
): readonly Place[] {
  const gone = new Set(next.flatMap(flowRows).map(keyOf))
  const rows = flowRows(before).filter((row) => !gone.has(keyOf(row)))
  return rows.length === size ? rows : []
}

function keyOf({file, position}: Place): string {
  return `${file}:${position.start.line}`
}
