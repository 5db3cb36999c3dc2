import type {Node} from 'unist'
import type {Script} from './nodes.ts'

/** Text that is on the line, raised above it, or lowered below it. */
export interface TextRun {
  readonly text: string
  readonly script?: Script['kind'] | undefined
}

/**
 * Text of runs where nothing can be raised.
 *
 * What is lost in copying is a tenfold dose: `10<sup>6</sup>` becomes `10^6`,
 * never `106`. What is read the same on the line stays as it is: `H2O`,
 * `kg−1`, `CD8+`, `1st`, and characters that are raised themselves.
 */
export function setOnLine(runs: readonly TextRun[]): string {
  const seen = runs.filter(({text}) => text !== '')
  let line = ''
  for (const [index, {text, script}] of seen.entries()) {
    const after = seen[index + 1]?.text ?? ''
    if (script === 'sup') line += raised(text, line, after)
    else if (script === 'sub') line += lowered(text, line, after)
    else line += text
  }
  return line
}

/** Text of nodes as it is set on one line; see `setOnLine`. */
export function lineText(nodes: readonly Node[]): string {
  return setOnLine(nodes.flatMap(runsOf))
}

function runsOf(node: Node): readonly TextRun[] {
  if ('children' in node) {
    const children = node.children as readonly Node[]
    if (node.type !== 'script') return children.flatMap(runsOf)
    return [{text: lineText(children), script: (node as Script).kind}]
  }
  if ('value' in node) return [{text: String(node.value)}]
  return 'alt' in node ? [{text: String(node.alt ?? '')}] : []
}

function raised(text: string, before: string, after: string): string {
  const isRead =
    /^[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ]+$|^[+−-]$|^[®™*†‡§]+$|^(?:st|nd|rd|th)$/.test(text)
  return isRead || !/\d$/.test(before) ? text : `^${bound(text, after)}`
}

function lowered(text: string, before: string, after: string): string {
  const runsOn = /^\d/.test(text) && /\d$/.test(before)
  return runsOn || (/\d$/.test(text) && /^[.,·]?\d/.test(after))
    ? `_${bound(text, after)}`
    : text
}

/** In brackets where it would run on. */
function bound(text: string, after: string): string {
  const isWhole = /^[+−-]?[\p{L}\p{N}]+(?:[.,·]\d+)*$/u.test(text)
  return isWhole && !/^[\p{L}\p{N}]|^[.,·]\d/u.test(after) ? text : `(${text})`
}
