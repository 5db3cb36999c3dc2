import type {ElementContent} from 'hast'
import type {Place, Problem} from '../../diagnostic/index.ts'

/**
 * Finds text of authors that a mailing system would run as its own: in a title
 * or a table, `*|NAME|*` becomes the name of who reads it.
 *
 * @param content
 *   What authors wrote, as it is printed.
 * @param runs
 *   Beginnings of what the system runs.
 * @param name
 *   Name of the system.
 * @param placeOf
 *   Place of an element in the source.
 */
export function checkMergeTags(
  content: readonly ElementContent[],
  runs: readonly string[],
  name: string,
  placeOf: (within: readonly ElementContent[]) => Place | undefined,
  report: (problem: Problem) => void
): void {
  if (runs.length === 0) return
  const said = new Set<string>()
  for (const node of content) read(node, [node])

  function read(node: ElementContent, within: readonly ElementContent[]): void {
    if (node.type === 'text') look(node.value, within)
    if (node.type !== 'element') return
    const {alt, ariaLabel, href} = node.properties
    for (const value of [alt, ariaLabel, href])
      if (typeof value === 'string') look(value, within)
    for (const child of node.children) read(child, [...within, child])
  }

  function look(text: string, within: readonly ElementContent[]): void {
    for (const mark of runs) {
      const at = text.indexOf(mark)
      if (at === -1) continue
      const found = /^\S+/.exec(text.slice(at))?.[0] ?? mark
      if (said.has(found)) continue
      said.add(found)
      report({
        actual: found,
        fix: `Write it in other words, or send the newsletter by another system.`,
        place: placeOf(within),
        reason: `Unexpected \`${found}\`, which ${name} would run, expected plain text`
      })
    }
  }
}
