import type {Element, Nodes} from 'hast'
import type {Run} from './plain-sheet.ts'

const looks: Readonly<Record<string, Run['look']>> = {
  b: 'bold',
  em: 'italic',
  i: 'italic',
  strong: 'bold',
  sup: 'raised'
}

/**
 * Runs of text of an element, white space collapsed as browsers do.
 *
 * @returns
 *   Runs, neighbors of one look joined; none if there is no text.
 */
export function readRuns(element: Element): readonly Run[] {
  const runs: Run[] = []
  collect(element, 'plain')

  function collect(node: Nodes, look: Run['look']): void {
    if (node.type === 'text') add(node.value.replaceAll(/\s+/gu, ' '), look)
    if (node.type !== 'element') return
    for (const child of node.children) {
      collect(child, looks[node.tagName] ?? look)
    }
  }

  function add(text: string, look: Run['look']): void {
    const last = runs.at(-1)
    const before = last?.text ?? ' '
    const kept = before.endsWith(' ') ? text.replace(/^ /u, '') : text
    if (kept === '') return
    if (last?.look === look)
      runs[runs.length - 1] = {look, text: last.text + kept}
    else runs.push({look, text: kept})
  }

  const end = runs.at(-1)
  const trimmed = end && {...end, text: end.text.trimEnd()}
  const before = runs.slice(0, -1)
  return trimmed?.text ? [...before, trimmed] : before
}
