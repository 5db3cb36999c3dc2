import {type OutputName, outputNames} from '../markdown/nodes.ts'
import type {TracedValue} from '../output/trace-schema.ts'

/** Values that each product prints, in the order of reading. */
export type TracesByOutput = ReadonlyMap<OutputName, readonly TracedValue[]>

/** Values of several products, and how to take them apart again. */
export interface JoinedTraces {
  readonly values: readonly TracedValue[]
  /** Values that each product prints, by their index. */
  readonly reading: Readonly<Partial<Record<OutputName, readonly number[]>>>
}

/** Joins traces of single products to one: values that several print are one. */
export function joinTraces(products: TracesByOutput): JoinedTraces {
  const values: TracedValue[] = []
  const indexes = new Map<string, number>()
  const reading: Partial<Record<OutputName, number[]>> = {}

  for (const output of outputNames) {
    const own = products.get(output)
    if (!own) continue
    reading[output] = own.map(function (value) {
      const key = `${value.result}\n${value.text}`
      const index = indexes.get(key) ?? values.length
      const known = values[index]
      if (known) known.printed.push(...value.printed)
      else {
        indexes.set(key, index)
        values.push({...value, printed: [...value.printed]})
      }
      return index
    })
  }

  return {reading, values}
}

/** Takes traces apart that were joined, for some of the products. */
export function splitTraces(
  {reading, values}: JoinedTraces,
  outputs: readonly OutputName[]
): TracesByOutput {
  return new Map(
    outputs.map((output) => [
      output,
      (reading[output] ?? []).flatMap(function (index) {
        const value = values[index]
        if (!value) return []
        const printed = value.printed.filter((one) => one.output === output)
        return [{...value, printed}]
      })
    ])
  )
}
