import type {ResultSpec} from '../trial/index.ts'
import {itemId} from './item-id.ts'
import type {Computed, Item} from './method.ts'
import type {Result, ResultGroup} from './result.ts'

/**
 * Named results of what a method computed: the result itself, and its items.
 *
 * @param note
 *   Words to add to the sentences that name the method; may be empty.
 */
export function groupsOf(
  {id, label, by, place}: ResultSpec,
  {all, levels, items = [], details}: Computed,
  note: string
): readonly ResultGroup[] {
  return [
    {...toGroup({names: [], label, levels}, all), details},
    ...items.map((item) => toGroup(item, item.all))
  ]

  function toGroup(
    {names, label, levels}: Omit<Item, 'all'>,
    all: Result | undefined
  ): ResultGroup {
    return {
      id: itemId(id, ...names),
      label,
      // What compares levels is one result, not one of each.
      by: levels.size > 0 ? by : undefined,
      all: all && noted(all),
      levels: note === '' ? levels : mapValues(levels, noted),
      place
    }
  }

  function noted(result: Result): Result {
    if (note === '') return result
    const {provenance} = result
    const method = `${provenance.method}; ${note}`
    return {...result, provenance: {...provenance, method}}
  }
}

function mapValues<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  make: (value: Value) => Value
): ReadonlyMap<Key, Value> {
  return new Map([...map].map(([key, value]) => [key, make(value)]))
}
