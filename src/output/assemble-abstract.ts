import type {ElementContent} from 'hast'
import type {RootContent} from 'mdast'
import {lineText} from '../markdown/index.ts'
import type {Resolved} from '../resolve/resolved.ts'
import {convertBlocks} from './convert.ts'
import {countLimits, describeCount} from './count-abstract.ts'
import type {ProductDocument} from './document.ts'
import {dropReferences} from './drop-references.ts'
import {frontSlots} from './front-slots.ts'
import {text, element} from './hast.ts'
import {keepForOutput} from './keep-for-output.ts'
import type {Meeting} from './meeting.ts'
import type {OutputSettings} from './output-settings.ts'
import {plainText} from './plain-text.ts'

/**
 * Assembles the abstract as submission forms take it: one paragraph with
 * run-in heads in capitals, without figures, tables and citations.
 *
 * @param settings
 *   What stands beside it (default: the name of the meeting).
 */
export function assembleAbstract(
  resolved: Resolved,
  meeting: Meeting,
  settings: OutputSettings = {meetingName: meeting.name}
): ProductDocument {
  const content = assembleBody(resolved)
  const slots = frontSlots(resolved, settings)
  const document: ProductDocument = {
    language: resolved.frontMatter.language,
    output: 'abstract',
    sections: [
      {
        blocks: [
          {
            content: [element('p', {}, content)],
            id: 'b1',
            keepWithNext: false,
            kind: 'text',
            section: 'abstract'
          }
        ],
        id: 'abstract',
        title: 'Abstract'
      }
    ],
    slots,
    title: lineText(resolved.title)
  }

  const counts = countLimits(document, meeting).map(describeCount)
  if (meeting.abstract.limits === 'unknown')
    counts.push(`The limits of ${meeting.name} are not known`)
  if (counts.length > 0) slots.set('count', [text(counts.join(' · '))])
  return document
}

function assembleBody(resolved: Resolved): ElementContent[] {
  const nodes = keepForOutput(resolved.tree.children, 'abstract')
  const definitions = nodes.filter((node) => node.type === 'definition')
  const body: ElementContent[] = []

  for (const node of nodes) {
    if (node.type === 'heading') {
      const title = lineText([node])
      const name = node.depth <= 2 ? capitals(title) : title
      append([text(`${name}:`)])
      continue
    }

    if (isLeftOut(node)) continue
    append(
      flatten(
        convertBlocks([dropReferences(node)], {
          citations: false,
          definitions,
          figure: () => [],
          output: 'abstract'
        })
      )
    )
  }

  return body

  function append(content: readonly ElementContent[]): void {
    if (plainText(content).trim() === '') return
    if (body.length > 0) body.push(text(' '))
    body.push(...content)
  }
}

function isLeftOut({type}: RootContent): boolean {
  return (
    type === 'definition' ||
    type === 'table' ||
    type === 'figureBlock' ||
    type === 'imageBlock'
  )
}

/** Inline content of blocks; items of a list are separated by semicolons. */
function flatten(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []

  for (const node of nodes) {
    if (node.type === 'text' && node.value.trim() === '') continue

    if (node.type !== 'element' || !isBlock(node.tagName)) {
      result.push(node)
      continue
    }

    const inner =
      node.tagName === 'ul' || node.tagName === 'ol'
        ? flattenList(node.children)
        : isTextBlock(node.tagName)
          ? node.children
          : flatten(node.children)
    if (result.length > 0 && inner.length > 0) result.push(text(' '))
    result.push(...inner)
  }

  return result
}

function flattenList(children: readonly ElementContent[]): ElementContent[] {
  const items = children.filter((child) => child.type === 'element')
  const result: ElementContent[] = []

  for (const [index, {children}] of items.entries()) {
    const inner = hasBlocks(children) ? flatten(children) : children
    const last = index === items.length - 1
    const ended = /[.;:!?]$/.test(plainText(inner).trimEnd())
    result.push(...inner)
    if (!ended) result.push(text(last ? '.' : '; '))
    else if (!last) result.push(text(' '))
  }

  return result
}

function hasBlocks(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => node.type === 'element' && isBlock(node.tagName))
}

function isBlock(tagName: string): boolean {
  return (
    isTextBlock(tagName) ||
    ['aside', 'blockquote', 'div', 'li', 'ol', 'ul'].includes(tagName)
  )
}

function isTextBlock(tagName: string): boolean {
  return ['h3', 'h4', 'h5', 'h6', 'p', 'pre'].includes(tagName)
}

/** Capitals of a to z alone: `µ` would become a Greek capital Mu. */
function capitals(title: string): string {
  return title.replace(/[a-z]/g, (letter) => letter.toUpperCase())
}
