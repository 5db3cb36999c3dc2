import type {Nodes, Parent, PhrasingContent, Table} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {OutputName} from '../markdown/nodes.ts'
import {headingId, sectionId} from '../output/section-id.ts'
import type {Resolved, ResolvedFigure} from '../resolve/resolved.ts'
import type {AuthorText} from '../trial/figure-spec.ts'
import {createRuns, type Run, type RunOrigin} from './run.ts'

/** What a run of text is in its summary. */
export type ProseKind =
  | 'title'
  | 'takeaway'
  | 'limits'
  | 'heading'
  | 'paragraph'
  | 'cell'
  | 'caption'
  | 'message'
  | 'note'
  | 'alt'
  | 'label'

/** Where the walk through the text is. */
interface Walk {
  section: string
  part: string
  readonly outputs: readonly OutputName[] | undefined
}

/**
 * All visible text that the author of a summary typed, as runs of plain text
 * in which printed values, citations and references are marked.
 *
 * @param resolved
 *   Summary after `resolve`.
 * @param file
 *   Its source, as it was parsed.
 * @returns
 *   Title, takeaway and limits; then each heading, paragraph, table cell and
 *   text of a figure, where it stands.
 */
export function readProse(resolved: Resolved, file: VFile): readonly Run[] {
  const {frontMatter, figures, tree} = resolved
  const {fromText, fromNode} = createRuns(file)
  const runs: Run[] = []

  pushText(frontMatter.title, resolved.title, front('title'))
  if (frontMatter.plainTitle && resolved.plainTitle)
    pushText(frontMatter.plainTitle, resolved.plainTitle, front('title'))
  pushText(frontMatter.takeaway, resolved.takeaway, front('takeaway'))
  if (frontMatter.limits && resolved.limits)
    pushText(frontMatter.limits, resolved.limits, front('limits'))
  walk(tree, {section: 'lead', part: 'lead', outputs: undefined})
  return runs

  function walk(parent: Parent, state: Walk): void {
    for (const node of parent.children as Nodes[]) {
      if (node.type === 'heading') {
        const id = sectionId(toString(node), headingId(node))
        if (node.depth <= 2) state.section = id
        state.part = id
        runs.push(fromNode(node, {...state, kind: 'heading'}))
      } else if (node.type === 'paragraph')
        runs.push(fromNode(node, {...state, kind: 'paragraph'}))
      else if (node.type === 'table') pushTable(node, state)
      else if (node.type === 'figureBlock') {
        const figure = figures.get(node.id)
        if (figure) pushFigure(figure, state)
      } else if (node.type === 'imageBlock') {
        const {alternative, caption = '', children, position} = node
        if (!position) continue
        const place = {file: file.path, position}
        const words: PhrasingContent[] = [{type: 'text', value: alternative}]
        pushText({place, value: alternative}, words, {...state, kind: 'alt'})
        if (children.length > 0)
          pushText({place, value: caption}, children, {
            ...state,
            kind: 'caption'
          })
      } else if (node.type === 'only') {
        // Heads in such a block begin sections as heads outside of it do.
        const inner = {...state, outputs: node.outputs}
        walk(node, inner)
        state.section = inner.section
        state.part = inner.part
      } else if ('children' in node) walk(node, state)
    }
  }

  function pushTable({children}: Table, state: Walk): void {
    for (const [row, {children: cells}] of children.entries())
      for (const [column, cell] of cells.entries())
        runs.push(fromNode(cell, {...state, kind: 'cell', cell: {row, column}}))
  }

  function pushFigure(figure: ResolvedFigure, state: Walk): void {
    const {altContent, caption, labels, message, note, spec} = figure
    const origin = {...state, figure: spec.id}
    pushText(spec.caption, caption, {...origin, kind: 'caption'})
    if (spec.message && message)
      pushText(spec.message, message, {...origin, kind: 'message'})
    if (spec.note && note) pushText(spec.note, note, {...origin, kind: 'note'})
    if (spec.alt && altContent)
      pushText(spec.alt, altContent, {...origin, kind: 'alt'})
    for (const [label, content] of labels)
      pushText(label, content, {...origin, kind: 'label'})
  }

  function pushText(
    text: AuthorText,
    content: readonly PhrasingContent[],
    origin: RunOrigin
  ): void {
    runs.push(fromText(text, content, origin))
  }
}

function front(kind: 'title' | 'takeaway' | 'limits'): RunOrigin {
  return {kind, section: kind, part: kind}
}
