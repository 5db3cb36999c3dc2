import {itemId, type Results} from '../analysis/index.ts'
import type {ValueReference} from './expression.ts'

/**
 * Reads what stands in brackets as the name of an item where the result has
 * one: `ae["Fatigue"]` is the item `Fatigue`, not a level.
 */
export function itemOf(
  reference: ValueReference,
  results: Results
): ValueReference {
  const {id, level, part} = reference
  if (level === undefined) return reference
  const item = itemId(id, level.replace(/^>=/, '≥'))
  return results.has(item) ? {id: item, level: undefined, part} : reference
}

/** Names in brackets of the items of a result, for messages. */
export function itemNames(id: string, results: Results): readonly string[] {
  return [...results.keys()].flatMap(function (known) {
    if (!known.startsWith(`${id}[`)) return []
    const rest = known.slice(id.length)
    return /^\[(?:"[^"]*"|'[^']*')\]$/.test(rest) ? [rest] : []
  })
}

/** Id of the result that an item belongs to; of any other, its own. */
export function rootOf(id: string): string {
  return id.split('[', 1)[0] ?? id
}

/** Id of the innermost item that there is, of a path of which some is not. */
export function existing(id: string, results: Results): string {
  let name = id
  while (name.endsWith(']') && !results.has(name))
    name = name.slice(
      0,
      Math.max(name.lastIndexOf('["'), name.lastIndexOf("['"))
    )
  return name
}
