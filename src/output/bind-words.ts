import type {Element, ElementContent, Text} from 'hast'
import {element, text} from './hast.ts'

/**
 * Spaces at which a line must not break: each matches the space alone.
 *
 * From what journals of the field keep together: powers of ten, denominators,
 * intervals, numbers of phases, grades, figures and units.
 */
const bindings: readonly RegExp[] = [
  /(?<=\d) (?=×)|(?<=×) (?=\d)/g,
  /(?<=\b[nNP]) (?=[=<>≤≥])|(?<=\b[nNP] ?[=<>≤≥]) (?=[\d.])/g,
  /(?<=\d%) (?=CI\b)/g,
  /(?<=\b(?:[Pp]hase|[Gg]rade|[Ff]igure|[Tt]able|[Ll]evel|[Dd]ay)) (?=[≥≤>]?\d|[IV]+\b)/g,
  /(?<=\d) (?=(?:mg|µg|g|kg|mL|cells|months?|weeks?|days?|hours?|years?)\b)/g,
  /(?<=\bCAR) (?=[TM]\b)|(?<=\b[TBM]) (?=cells?\b)/g,
  /(?<=\d) (?=of \d)|(?<=\d of) (?=\d)/g
]

/** `T-cell`, `41-73`, `31%–89%`: a line must not break at these hyphens. */
const boundHyphen =
  /\b[TBMK]+-cells?\b|(?<![\p{L}\p{N}/.·)-])\(?\d+(?:[.·]\d+)?%?[-–]\d+(?:[.·]\d+)?%?\)?(?![\p{L}\p{N}/-])/gu

/** Any word with a hyphen, and what belongs to it: `HER2-positive`, `PLN-01`. */
const hyphenated =
  /[^\s()]*(?:[\p{L}\p{N}]-\p{L}|\p{L}[\p{L}\p{N}]*-\p{N})[^\s()]*/gu

/**
 * Keeps together what a line must not break, in all text under a node: some
 * spaces become no-break spaces, and some words a `span` that does not break.
 */
export function bindWords(node: ElementContent): ElementContent[] {
  return bind(node, boundHyphen)
}

/** The same, for large type: there no word breaks at its hyphen. */
export function bindHyphens(
  nodes: readonly ElementContent[]
): ElementContent[] {
  return bindAll(nodes, hyphenated)
}

function bindAll(
  nodes: readonly ElementContent[],
  words: RegExp
): ElementContent[] {
  return nodes.flatMap((node, index) =>
    isBetweenCounts(node, nodes[index - 1], nodes[index + 1])
      ? [text('\u00A0of\u00A0')]
      : bind(node, words)
  )
}

/** “of” of “1 of 14”, both of them values. */
function isBetweenCounts(
  node: ElementContent,
  before: ElementContent | undefined,
  after: ElementContent | undefined
): boolean {
  return (
    node.type === 'text' &&
    node.value === ' of ' &&
    [before, after].every(
      (each) => each?.type === 'element' && each.tagName === 'data'
    )
  )
}

function bind(node: ElementContent, words: RegExp): ElementContent[] {
  if (node.type === 'text') return bindText(node, words)
  // Drawings know no `span`, and have measured their text.
  if (node.type !== 'element' || node.tagName === 'svg' || isWord(node))
    return [node]
  // All else stays, its place in the source for one: the trace needs it.
  return [{...node, children: bindAll(node.children, words)}]
}

function bindText({value}: Text, words: RegExp): ElementContent[] {
  let bound = value
  for (const binding of bindings) bound = bound.replace(binding, '\u00A0')
  const result: ElementContent[] = []
  let end = 0

  for (const match of bound.matchAll(words)) {
    if (match.index > end) result.push(text(bound.slice(end, match.index)))
    result.push(element('span', {className: ['word']}, [match[0]]))
    end = match.index + match[0].length
  }

  if (end < bound.length || end === 0) result.push(text(bound.slice(end)))
  return result
}

function isWord({properties: {className}}: Element): boolean {
  return Array.isArray(className) && className.includes('word')
}
