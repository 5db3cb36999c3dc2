/**
 * Id of a result that belongs to another, as authors write it in a value:
 * `ae["Fatigue"]["≥3"]`.
 *
 * @param id
 *   Id of the result that it belongs to.
 * @param names
 *   Its names, from the outside in.
 */
export function itemId(id: string, ...names: readonly string[]): string {
  const brackets = names.map((name) =>
    name.includes('"') ? `['${name}']` : `["${name}"]`
  )
  return id + brackets.join('')
}
