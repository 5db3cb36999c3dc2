import {isCollection, isMap, isNode, isPair, isScalar, visit} from 'yaml'
import type {Document} from 'yaml'
import {hiddenIn} from '../diagnostic/index.ts'

/** What YAML may not be, so that it is read at once and as it looks. */
export interface YamlProblem {
  readonly rule: 'text-encoding' | 'text-limits' | 'yaml'
  readonly reason: string
  readonly fix: string
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
}

const longest = 65_536
const deepest = 16
const mostKeys = 2000
const widestIndent = 100

const tooLong: Pick<YamlProblem, 'fix' | 'rule'> = {
  rule: 'text-limits',
  fix: 'Move data into files that `data:` names.'
}
const tooDeep: Pick<YamlProblem, 'fix' | 'reason' | 'rule'> = {
  rule: 'text-limits',
  reason: `Unexpected YAML that is nested deeper than \`${deepest}\` lists and maps`,
  fix: 'Put text that begins with `[`, `{` or `-` in quotes; no key of a summary is as deep.'
}

// Levels that one line opens: `- - - `.
const compact = new RegExp(`^[ ]*(?:[-?:][ \\t]+){${deepest + 1}}`, 'm')
const indented = new RegExp(`^[ ]{${widestIndent + 1},}(?=\\S)`, 'm')

/**
 * Finds what a YAML parser should not be given: it takes very long on some
 * texts, and ends on others.
 */
export function findUnreadable(text: string): YamlProblem | undefined {
  if (text.length > longest)
    return {
      ...tooLong,
      reason: `Unexpected YAML of \`${Math.ceil(text.length / 1024)}\` KB, expected at most \`${longest / 1024}\` KB`,
      start: 0,
      end: 1
    }
  const directive = /^%.*/m.exec(text)
  if (directive)
    return {
      rule: 'yaml',
      reason: `Unexpected directive \`${directive[0].slice(0, 40)}\`, expected plain YAML 1.2`,
      fix: 'Delete the line, or put text that begins with `%` in quotes.',
      start: directive.index,
      end: directive.index + directive[0].length
    }
  const at =
    compact.exec(text)?.index ?? indented.exec(text)?.index ?? findDeep(text)
  return at === undefined ? undefined : {...tooDeep, start: at, end: at + 1}
}

/** Where brackets are deeper than they may be; what is in quotes is text. */
function findDeep(text: string): number | undefined {
  // Most blocks have no more brackets than may be in each other.
  if (text.split(/[[{]/, deepest + 2).length <= deepest + 1) return undefined
  let depth = 0
  // Whether a value may begin here.
  let isStart = true
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (sign === '\n') isStart = true
    if (/\s/.test(sign)) continue
    if (sign === '#' && isComment(text, at)) at = endOfLine(text, at)
    else if (isStart && (sign === '"' || sign === "'")) {
      at = endOfQuote(text, at)
      isStart = false
    } else if (isStart && (sign === '&' || sign === '!')) {
      // What names or types a value stands before it.
      while (/\S/.test(text[at + 1] ?? ' ')) at++
    } else if ((isStart || depth > 0) && (sign === '[' || sign === '{')) {
      depth++
      if (depth > deepest) return at
      isStart = true
    } else {
      if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1)
      isStart = /[,:?-]/.test(sign)
    }
  }
  return undefined
}

function isComment(text: string, at: number): boolean {
  return at === 0 || /\s/.test(text[at - 1] ?? '')
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end - 1
}

function endOfQuote(text: string, start: number): number {
  const quote = text[start] ?? ''
  for (let at = start + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++
    else if (text[at] === quote) return at
  }
  return text.length
}

/**
 * Finds what the values of a document may not be: too many or too deep, keys
 * that are twice there or are no text, and characters that nobody sees, which
 * escapes can write.
 */
export function findYamlProblems(document: Document): readonly YamlProblem[] {
  const problems: YamlProblem[] = []
  let keys = 0
  visit(document, function (_, node, path) {
    const [start = 0, end = 0] = (isNode(node) && node.range) || []
    if (isCollection(node)) {
      const depth = path.filter(isCollection).length + 1
      if (depth > deepest) {
        problems.push({...tooDeep, start, end: start + 1})
        return visit.BREAK
      }
    }
    if (isMap(node)) checkKeys(node.items.map((item) => item.key))
    if (isPair(node) && ++keys > mostKeys) {
      const [at = 0] = (isNode(node.key) && node.key.range) || []
      problems.push({
        ...tooLong,
        reason: `Unexpected YAML of more than \`${mostKeys}\` keys`,
        start: at,
        end: at + 1
      })
      return visit.BREAK
    }
    const value = isScalar(node) && node.value
    const hidden = typeof value === 'string' ? hiddenIn(value) : undefined
    if (hidden !== undefined)
      problems.push({
        rule: 'text-encoding',
        reason: `Unexpected ${hidden}, expected visible text`,
        fix: 'Delete the character, or the escape that writes it.',
        start,
        end
      })
    return undefined
  })
  return problems

  function checkKeys(all: readonly unknown[]): void {
    const known = new Set<string>()
    for (const key of all) {
      const name = isScalar(key) ? String(key.value).normalize('NFC') : ''
      const [start = 0, end = 0] = (isNode(key) && key.range) || []
      if (!isScalar(key) || name === '__proto__')
        problems.push({
          rule: 'yaml',
          reason: `Unexpected ${isScalar(key) ? `key \`${name}\`` : 'list or map as a key'}, expected a word`,
          fix: 'Give it another name.',
          start,
          end
        })
      else if (known.has(name))
        problems.push({
          rule: 'yaml',
          reason: 'Unexpected YAML: Map keys must be unique',
          fix: 'Delete one of the two keys.',
          start,
          end
        })
      known.add(name)
    }
  }
}
