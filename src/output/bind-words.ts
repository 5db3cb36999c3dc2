import type {Element, ElementContent, Text} from 'hast'

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

/** Replaces such spaces by no-break spaces, in all text under a node. */
export function bindWords(node: ElementContent): ElementContent {
  if (node.type === 'text') return bindText(node)
  if (node.type !== 'element') return node
  const bound: Element = {
    type: 'element',
    tagName: node.tagName,
    properties: node.properties,
    children: node.children.map(bindWords)
  }
  return bound
}

function bindText({value}: Text): Text {
  let bound = value
  for (const binding of bindings) bound = bound.replace(binding, '\u00A0')
  return {type: 'text', value: bound}
}
