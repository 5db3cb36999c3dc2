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

/**
 * Names of the values of a sum, `pr/all/n + cr/all/n`; of any other value, its
 * name alone.
 */
export function termsOf(name: string): readonly string[] {
  // Levels may hold a plus themselves; terms of a sum end in a part.
  return name.includes(' ') ? name.split(/(?<=\/(?:n|N|usual)) [+-] /) : [name]
}

/** A value of a result, as products name it: `ae["Fatigue"]/DL2/n`. */
export interface ValueName {
  readonly id: string
  /** `all` of the whole set. */
  readonly level: string
  /** `usual` of the usual form. */
  readonly part: string
}

/**
 * Reads the name of a value, in which items and levels may hold slashes.
 *
 * @returns
 *   Its parts, empty where the name does not have them.
 */
export function readValueName(name: string): ValueName {
  const id = /^[^[/]*(?:\["[^"]*"\]|\['[^']*'\])*/.exec(name)?.[0] ?? ''
  const end = Math.max(name.lastIndexOf('/'), id.length)
  return {id, level: name.slice(id.length + 1, end), part: name.slice(end + 1)}
}
