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
import type {Provenance, Summary} from './result.ts'
import {readValues, type Value, type Values, valuesOf} from './values.ts'

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
    return summaryOf(found, values, {
      usual: spec.method,
      quantile: spec.quantile === '7' ? 7 : 2,
      provenance: {
        place: spec.place,
        population: [...group.rows.values()].map((row) => row.place),
        set: context.set,
        where: spec.where?.text,
        method: `${words[spec.method]} of ${eachWords[spec['per-participant']]}${spec.variable}, ${found.length} of ${group.rows.size} participants with a value`
      }
    })
  })
}

/**
 * Summarises values of participants.
 *
 * @param found
 *   Values, at least one.
 * @param values
 *   Their digits and unit.
 * @param options
 *   Usual form, type of quantiles, and where the values come from; the method
 *   gets the type.
 */
export function summaryOf(
  found: readonly Value[],
  {digits, unit}: Pick<Values, 'digits' | 'unit'>,
  {
    usual,
    quantile: type,
    provenance
  }: {
    readonly usual: Summary['usual']
    readonly quantile: 2 | 7
    readonly provenance: Omit<Provenance, 'rows'>
  }
): Summary {
  const numbers = found.map(({value}) => value)
  const ends = range(numbers)
  return {
    kind: 'summary',
    usual,
    size: numbers.length,
    mean: known(mean(numbers)),
    standardDeviation: standardDeviation(numbers),
    median: known(median(numbers)),
    quartiles: [
      known(quantile(numbers, 0.25, type)),
      known(quantile(numbers, 0.75, type))
    ],
    range: [known(ends?.minimum), known(ends?.maximum)],
    digits,
    unit,
    provenance: {
      ...provenance,
      rows: found.flatMap(({rows}) => rows.map((row) => row.place)),
      method: `${provenance.method}; quantiles of type ${type}`
    }
  }
}

function known(value: number | undefined): number {
  if (value === undefined) throw new Error('Groups have values')
  return value
}
