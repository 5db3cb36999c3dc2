import type {ElementContent, Root} from 'hast'
import {toString} from 'hast-util-to-string'
import type {PhrasingContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Position} from 'unist'
import {visit} from 'unist-util-visit'
import {visitParents} from 'unist-util-visit-parents'
import {lineText} from '../markdown/index.ts'
import type {Resolved} from '../resolve/resolved.ts'
import {assembleAbstract} from './assemble-abstract.ts'
import {abstractText} from './count-abstract.ts'
import {forOutput} from './for-output.ts'
import type {Meeting} from './meeting.ts'

/** A number as a submission form gets it. */
export interface SubmittedNumber {
  /** `id/level/part`. */
  readonly value: string
  /** As printed, with plain spaces. */
  readonly text: string
  /** Where it stands in the summary. */
  readonly position: Position | undefined
}

/** What a submission form gets of a summary. */
export interface Submission {
  readonly title: string
  /** Words of the body. */
  readonly words: number
  /** In the order in which they are read, the title first. */
  readonly numbers: readonly SubmittedNumber[]
}

/** What a submission form gets of a summary: title, body, their numbers. */
export function readSubmission(
  resolved: Resolved,
  meeting: Meeting
): Submission {
  const own = forOutput(resolved, 'abstract').resolved
  const document = assembleAbstract(own, meeting)
  const content = document.sections.flatMap(({blocks}) =>
    blocks.flatMap((block) => block.content)
  )
  const words = abstractText(document).split(' ')
  return {
    title: plain(lineText(resolved.title)),
    words: words.filter((word) => word !== '').length,
    numbers: [...inTitle(resolved.title), ...inBody(content)]
  }
}

/** Text with spaces as one types them. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('\u2060', '').trim()
}

function inTitle(nodes: readonly PhrasingContent[]): SubmittedNumber[] {
  const numbers: SubmittedNumber[] = []
  const tree = {type: 'paragraph' as const, children: [...nodes]}
  visit(tree, 'printedValue', function (node) {
    const {position, result} = node
    numbers.push({value: result, text: plain(textOf(node)), position})
  })
  return numbers
}

function inBody(content: readonly ElementContent[]): SubmittedNumber[] {
  const numbers: SubmittedNumber[] = []
  const root: Root = {type: 'root', children: [...content]}
  visitParents(root, 'element', function (node, ancestors) {
    const value = node.properties['dataResult']
    if (typeof value !== 'string') return
    const positions = [...ancestors, node].map((each) => each.position)
    const position = positions.findLast((each) => each !== undefined)
    numbers.push({value, text: plain(toString(node)), position})
  })
  return numbers
}
