import {isMap, isNode, LineCounter, parseDocument} from 'yaml'
import type {z} from 'zod'
import {nearest} from '../diagnostic/index.ts'

/**
 * Says what is wrong with a YAML file of `templates/`, and where.
 *
 * @param yaml
 *   Text of the file.
 * @param path
 *   Its path.
 * @param error
 *   What its schema found.
 * @param known
 *   Keys that a misspelled one may mean.
 * @returns
 *   One line a problem, `path:line:column: …`.
 */
export function yamlProblems(
  yaml: string,
  path: string,
  {issues}: z.ZodError,
  known: readonly string[]
): string {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, {lineCounter})
  return issues
    .flatMap(function (issue) {
      if (issue.code !== 'unrecognized_keys')
        return [`${placeOf(issue.path)}: ${issue.message}`]
      return issue.keys.map(function (key) {
        const meant = nearest(key, known)
        const fix = meant === undefined ? 'delete it' : `write \`${meant}\``
        return `${placeOf([...issue.path, key])}: Unexpected key \`${key}\`; ${fix}`
      })
    })
    .join('\n')

  /** Place of a key, else of what it is missing in. */
  function placeOf(keys: readonly PropertyKey[]): string {
    let offset = 0
    let node: unknown = document.contents
    for (const key of keys) {
      const pair = isMap(node)
        ? node.items.find((item) => String(item.key) === String(key))
        : undefined
      if (isNode(pair?.key)) offset = pair.key.range?.[0] ?? offset
      node = pair?.value
    }
    const {col, line} = lineCounter.linePos(offset)
    return `${path}:${line}:${col}`
  }
}
