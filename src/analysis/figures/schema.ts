import {report} from '../../diagnostic/index.ts'
import type {FigureSpec, ResultName} from '../../trial/figure-spec.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {findFlowValue, type FlowValue, wholeFlow} from './flow-values.ts'

/** Participants of the steps of a scheme, and of their arms. */
export interface SchemaData {
  readonly steps: readonly {
    readonly value: FlowValue | undefined
    readonly arms: readonly (FlowValue | undefined)[]
  }[]
}

interface Named {
  readonly of?: ResultName | undefined
  readonly level?: string | undefined
  readonly part?: 'n' | 'N' | undefined
}

/** Finds the participants that a scheme names; times lie on its axis. */
export function analyzeSchema(
  spec: FigureSpec<'schema'>,
  context: FigureContext
): FigureAnalysis<SchemaData> | undefined {
  let isWhole = true
  const steps = spec.steps.map((step) => ({
    value: find(step),
    arms: (step.arms ?? []).map(find)
  }))
  checkTimes()
  return isWhole ? {data: {steps}, results: []} : undefined

  function find({of, level = wholeFlow, part}: Named): FlowValue | undefined {
    if (!of) return undefined
    const value = findFlowValue({of, part}, level, context)
    if (!value) isWhole = false
    return value
  }

  function checkTimes(): void {
    if (!spec.schedule) return
    const {from = 1, rows, until} = spec.schedule
    if (until <= from) {
      refuse(['schedule', 'until'], `\`${until}\``, `more than \`${from}\``)
      return
    }

    for (const [row, {at}] of rows.entries())
      for (const [index, time] of at.entries())
        if (time < from || time > until)
          refuse(
            ['schedule', 'rows', row, 'at', index],
            `time \`${time}\``,
            `one from \`${from}\` to \`${until}\``
          )
  }

  function refuse(
    path: readonly PropertyKey[],
    actual: string,
    expected: string
  ): void {
    isWhole = false
    report(context.file, 'axis-value', {
      reason: `Unexpected ${actual} in the schedule, expected ${expected}`,
      fix: 'Write a time of the schedule, or change `from` and `until`.',
      place: spec.at(...path)
    })
  }
}
