import {
  mean,
  median,
  quantile,
  range,
  standardDeviation
} from '../statistics/index.ts'
import type {ResultSpec} from '../trial/index.ts'
import {forGroups, splitSet} from './groups.ts'
import type {Computed, Context} from './method.ts'
import type {Summary} from './result.ts'
import {readValues, valuesOf} from './values.ts'

const words: Readonly<Record<Summary['usual'], string>> = {
  mean: 'Mean (SD)',
  median: 'Median (range)',
  range: 'Range'
}

/** What stands before the variable, where rows are put together. */
const eachWords = {
  one: '',
  sum: 'the sum by participant of ',
  maximum: 'the maximum by participant of ',
  count: 'the number of rows by participant with '
}

/**
 * Summarises a numeric variable, whichever form of it is the usual one.
 *
 * @returns
 *   Summaries; `undefined` after reporting why there are none.
 */
export function summarize(
  spec: ResultSpec<Summary['usual']>,
  context: Context
): Computed | undefined {
  const values = readValues(spec, context)
  const groups = splitSet(spec, context)
  if (!values || !groups) return undefined

  return forGroups(groups, function (group): Summary | undefined {
    const found = valuesOf(group, values, spec, context)
    if (!found) return undefined
    const numbers = found.map(({value}) => value)
    const ends = range(numbers)
    const type = spec.quantile === '7' ? 7 : 2
    return {
      kind: 'summary',
      usual: spec.method,
      size: numbers.length,
      mean: known(mean(numbers)),
      standardDeviation: standardDeviation(numbers),
      median: known(median(numbers)),
      quartiles: [
        known(quantile(numbers, 0.25, type)),
        known(quantile(numbers, 0.75, type))
      ],
      range: [known(ends?.minimum), known(ends?.maximum)],
      digits: values.digits,
      unit: values.unit,
      provenance: {
        place: spec.place,
        rows: found.flatMap(({rows: each}) => each.map((row) => row.place)),
        population: [...group.rows.values()].map((row) => row.place),
        set: context.set,
        where: spec.where?.text,
        method: `${words[spec.method]} of ${eachWords[spec['per-participant']]}${spec.variable}, ${numbers.length} of ${group.rows.size} participants with a value; quantiles of type ${type}`
      }
    }
  })
}

function known(value: number | undefined): number {
  if (value === undefined) throw new Error('Groups have values')
  return value
}
