import type {Element, ElementContent, Text} from 'hast'
import {findAll} from '../diagnostic/index.ts'
import {element, text} from './hast.ts'

/**
 * What stands before and after a space at which a line must not break.
 *
 * From what journals of the field keep together: powers of ten, denominators,
 * intervals, numbers of phases, grades, figures and units.
 */
const bindings: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/\d/, /×/],
  [/×/, /\d/],
  [/\b[nNP]/, /[=<>≤≥]/],
  [/\b[nNP] ?[=<>≤≥]/, /[\d.]/],
  [/\d%/, /CI\b/],
  [
    /\b(?:[Pp]hase|[Gg]rade|[Ff]igure|[Tt]able|[Ll]evel|[Dd]ay)/,
    /[≥≤>]?\d|[IV]+\b/
  ],
  [/\d/, /(?:mg|µg|g|kg|mL|cells|months?|weeks?|days?|hours?|years?)\b/],
  [/\bCAR/, /[TM]\b/],
  [/\b[TBM]/, /cells?\b/],
  [/\d/, /of \d/],
  [/\d of/, /\d/]
]

// The space comes first: it is soon found.
const boundSpace = new RegExp(
  ` (?:${bindings
    .map(([{source: before}, {source: after}]) => `(?<=${before} )(?=${after})`)
    .join('|')})`,
  'g'
)

/** `T-cell`, `41-73`, `31%–89%`; `PLN-01`, `IL-13Rα2`; `RANO-BM`, `PD-L1`, `T-DXd`. */
const unbroken = [
  /\b[TBMK]+-cells?\b/u,
  /(?<![\p{L}\p{N}/.·)-])\(?\d+(?:[.·]\d+)?%?[-–]\d+(?:[.·]\d+)?%?\)?(?![\p{L}\p{N}/-])/u,
  /(?<![\p{L}\p{N}/.-])[\p{L}\p{N}]{0,9}\p{L}-\p{N}[\p{L}\p{N}]{0,6}(?![\p{L}\p{N}-])/u,
  /(?<![\p{L}\p{N}/.-])\p{Lu}[\p{Lu}\p{N}]{0,7}-\p{Lu}[\p{L}\p{N}]{0,4}(?![\p{L}\p{N}-])/u
]

/** A line must not break at the hyphens of these. */
const boundHyphen = new RegExp(
  unbroken.map(({source}) => source).join('|'),
  'gu'
)

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
  const bound: ElementContent[] = []
  for (const [index, node] of nodes.entries())
    if (isBetweenCounts(node, nodes[index - 1], nodes[index + 1]))
      bound.push(text('\u00A0of\u00A0'))
    else bound.push(...bind(node, words))
  return bound
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
  const bound = value.replaceAll(boundSpace, '\u00A0')
  if (!/[-–]/.test(bound)) return [text(bound)]
  const result: ElementContent[] = []
  let end = 0

  for (const match of findAll(words, bound)) {
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
