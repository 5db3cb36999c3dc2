import type {ElementContent} from 'hast'
import type {Heading, RootContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {OutputName} from '../markdown/nodes.ts'
import type {Resolved} from '../resolve/resolved.ts'
import {bindHyphens} from './bind-words.ts'
import {convertPhrasing, createConverter} from './convert.ts'
import type {Block, Section} from './document.ts'
import {createFigure, type FigureSettings} from './figure-block.ts'
import type {FigureMaker} from './figure-maker.ts'
import {element} from './hast.ts'
import {createImage} from './image-block.ts'
import {keepForOutput} from './keep-for-output.ts'
import {headingId, sectionId} from './section-id.ts'

/** How a product takes the text apart. */
export interface SectionSettings {
  readonly output: OutputName
  readonly figure: FigureSettings
  /**
   * Whether heads of the third level count as much as those of the second,
   * which then go away where nothing stands between the two.
   */
  readonly flat: boolean
}

interface OpenSection {
  readonly id: string
  readonly title: string
  /** Id of the head last seen, of any level. */
  part: string
  readonly blocks: Block[]
}

/**
 * Takes the text of a summary apart into sections and their blocks.
 *
 * @param resolved
 *   The summary.
 * @param figures
 *   Draws its figures.
 * @param settings
 *   What the product asks for.
 * @returns
 *   Sections in reading order; text before the first heading is a section
 *   `lead` without title.
 */
export function assembleSections(
  resolved: Resolved,
  figures: FigureMaker,
  settings: SectionSettings
): Section[] {
  const {output} = settings
  const nodes = keepForOutput(resolved.tree.children, output)
  const definitions = nodes.filter((node) => node.type === 'definition')
  const convert = createConverter({
    definitions,
    figure: createFigureOf,
    image: (image) => createImage(image, resolved),
    output
  })
  const sections: OpenSection[] = []
  let open: OpenSection | undefined
  let count = 0

  for (const [index, node] of nodes.entries()) {
    if (node.type === 'definition') continue
    const next = nodes[index + 1]

    if (node.type === 'heading' && node.depth <= 2) {
      const title = toString(node)
      const id = unique(sectionId(title, headingId(node)), sections)
      open = {id, title, part: id, blocks: []}
      sections.push(open)
      const replaced =
        settings.flat && next?.type === 'heading' && next.depth > 2
      if (!replaced) open.blocks.push(createHead(node, open))
      continue
    }

    if (!open) {
      open = {id: 'lead', title: '', part: 'lead', blocks: []}
      sections.push(open)
    }

    if (node.type === 'heading') {
      open.part = sectionId(toString(node), headingId(node))
      open.blocks.push(createHead(node, open))
      continue
    }

    const content = convert([node])
    if (content.length === 0) continue

    open.blocks.push({
      content,
      figure: node.type === 'figureBlock' ? node.id : undefined,
      id: nextId(),
      keepWithNext: isLead(node, next),
      kind: kindOf(node),
      position: node.position,
      section: open.part
    })
  }

  return sections.filter(({blocks}) => blocks.length > 0)

  function createFigureOf({id}: {readonly id: string}): ElementContent[] {
    return [createFigure(id, resolved, figures, settings.figure)]
  }

  function createHead(node: Heading, {part}: OpenSection): Block {
    const sub = node.depth > 2 && !settings.flat
    const properties = {
      className: [sub ? 'subhead' : 'head'],
      id: `section-${part}`
    }
    return {
      content: [
        element(
          sub ? 'h3' : 'h2',
          properties,
          bindHyphens(convertPhrasing(node.children))
        )
      ],
      id: nextId(),
      keepWithNext: true,
      kind: 'head',
      position: node.position,
      section: part
    }
  }

  function nextId(): string {
    count += 1
    return `b${count}`
  }
}

function unique(id: string, sections: readonly OpenSection[]): string {
  let result = id
  for (let n = 2; sections.some((each) => each.id === result); n++) {
    result = `${id}-${n}`
  }
  return result
}

/** “As follows:” must not end a column. */
function isLead(node: RootContent, next: RootContent | undefined): boolean {
  return (
    node.type === 'paragraph' &&
    next !== undefined &&
    next.type !== 'heading' &&
    toString(node).trimEnd().endsWith(':')
  )
}

function kindOf(node: RootContent): Block['kind'] {
  switch (node.type) {
    case 'figureBlock':
      return node.kind === 'chart' ? 'figure' : 'table'
    case 'imageBlock':
      return 'figure'
    case 'table':
      return 'table'
    case 'list':
      return 'list'
    case 'callout':
      return 'callout'
    default:
      return 'text'
  }
}
