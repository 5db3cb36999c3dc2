import type {InlineCode, PhrasingContent, Root, Text} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import {findAll, type Place, report} from '../diagnostic/index.ts'
import type {InlineValue} from './nodes.ts'
import type {Source} from './source.ts'

const token =
  /\[(@[\w:./-]+(?:\s*;\s*@[\w:./-]+)*)\]|(?<![\w@.])@((?:[Ff]ig|[Tt]bl)-[a-z0-9]+(?:-[a-z0-9]+)*)/g
const foreignText = /\{\{.*?\}\}|\$\{.*?\}|\{eval\}/g
const foreignCode = /^(?:\{?(?:r|python|julia|ojs)\}?\s+\S|\{\{|\$\{)/

/**
 * Finds what stands for something else in running text: values, citations and
 * references; reports the spellings of other tools.
 */
export function transformInlines(tree: Root, source: Source): void {
  visit(tree, function (node, index, parent) {
    if (!parent || index === undefined) return
    if (node.type === 'inlineCode') {
      const value = decodeCode(node, source)
      if (value) parent.children[index] = value
      return
    }
    if (node.type !== 'text') return
    checkForeign(node, source)
    const parts = splitText(node, source)
    if (parts.length === 1 && parts[0] === node) return
    parent.children.splice(index, 1, ...parts)
    return [SKIP, index + parts.length]
  })
}

function decodeCode(node: InlineCode, source: Source): InlineValue | undefined {
  const raw = source.slice(node)
  // Double backticks are how an author prints what begins with `=`.
  if (raw.startsWith('``')) return undefined
  if (!node.value.startsWith('=')) {
    if (foreignCode.test(node.value))
      reportForeign(node.value, source.placeOf(node), source)
    return undefined
  }

  const [expression = '', pin] = splitPin(node.value.slice(1))
  return {
    type: 'inlineValue',
    expression: expression.trim(),
    ...(pin !== undefined && {pin: pin.trim()}),
    ...(node.position && {position: node.position})
  }
}

function splitPin(text: string): string[] {
  const at = text.indexOf('=>')
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 2)]
}

function splitText(node: Text, source: Source): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let end = 0
  let from = source.placeOf(node).position.start.offset ?? 0
  for (const match of findAll(token, node.value)) {
    // Escapes and line prefixes make the value shorter than its source.
    const at = source.text.indexOf(match[0], from)
    from = at + match[0].length
    const {position} = source.place(at, from)
    if (match.index > end) pushText(node.value.slice(end, match.index))
    end = match.index + match[0].length
    if (match[1] !== undefined)
      parts.push({
        type: 'citation',
        keys: match[1].split(/\s*;\s*/).map((key) => key.slice(1)),
        position
      })
    else
      parts.push({
        type: 'crossReference',
        identifier: (match[2] ?? '').toLowerCase(),
        capital: /^[FT]/.test(match[2] ?? ''),
        children: [],
        position
      })
  }
  if (parts.length === 0) return [node]
  if (end < node.value.length) pushText(node.value.slice(end))
  return parts

  function pushText(value: string): void {
    parts.push({
      type: 'text',
      value,
      ...(node.position && {position: node.position})
    })
  }
}

function checkForeign(node: Text, source: Source): void {
  let from = source.placeOf(node).position.start.offset ?? 0
  for (const [written] of findAll(foreignText, node.value)) {
    const at = Math.max(from, source.text.indexOf(written, from))
    from = at + written.length
    reportForeign(written, source.place(at, from), source)
  }
}

function reportForeign(written: string, place: Place, source: Source): void {
  const inner = written
    .replace(/^\{?(?:r|python|julia|ojs)\}?\s+/, '')
    .replace(/^\{\{|^\$\{|\}\}$|\}$/g, '')
    .trim()
  report(source.file, 'foreign-value-syntax', {
    reason: `Unexpected \`${written}\`, expected a value as inline code that begins with \`=\``,
    fix: `Write \`= ${inner === '{eval' ? 'id' : inner}\` between backticks.`,
    place
  })
}
