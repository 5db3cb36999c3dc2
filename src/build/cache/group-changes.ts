import type {Group} from './store.ts'

/**
 * What differs between two groups, in words.
 *
 * @param before
 *   The group of a record; absent: it is not known any more.
 * @param what
 *   Words for all of it.
 */
export function groupChanges(
  before: Group | undefined,
  now: Group,
  what: string
): readonly string[] {
  if (!before) return [`${what} changed`]
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  return names.sort().flatMap(function (name) {
    if (before[name] === now[name]) return []
    const shown = /^[-A-Z_]+$|[/.-]/.test(name) ? `\`${name}\`` : name
    if (before[name] === undefined) return [`${shown} is new`]
    if (now[name] === undefined) return [`${shown} is gone`]
    return [`${shown} changed`]
  })
}
