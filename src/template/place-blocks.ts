import type {Element, ElementContent} from 'hast'
import type {Block, ProductDocument} from '../output/document.ts'
import {element} from '../output/hast.ts'
import type {LayoutSettings} from './template-settings.ts'
import {stringOf} from './parse-template.ts'

/** Blocks of each flow, by its name. */
export type FlowBlocks = ReadonlyMap<string, readonly Block[]>

/**
 * Sorts the blocks of a document into the flows of a layout, in reading order.
 *
 * Every block goes somewhere: where no flow names its part of a section, nor
 * the section, to the `rest`.
 */
export function sortIntoFlows(
  document: ProductDocument,
  {flows}: LayoutSettings
): FlowBlocks {
  const named = new Map<string, string>()
  let rest = ''
  for (const [name, {sections}] of Object.entries(flows)) {
    if (sections === 'rest') rest = name
    else for (const section of sections) named.set(section, name)
  }

  const result = new Map<string, Block[]>(
    Object.keys(flows).map((name) => [name, []])
  )
  const [wide, wideFlow] =
    Object.entries(flows).find(([, flow]) => flow['wide-tables']) ?? []
  const [drawn, drawnFlow] =
    Object.entries(flows).find(([, flow]) => flow.charts) ?? []
  let charts = drawnFlow?.charts ?? 0
  for (const {blocks, id} of document.sections)
    for (const block of blocks) {
      const home = named.get(block.section) ?? named.get(id) ?? rest
      const stays = flows[home]?.['keeps-all'] === true
      result.get((stays ? undefined : taker(block)) ?? home)?.push(block)
    }
  return result

  /** Flow that takes a block because of what it is. */
  function taker({content, kind}: Block): string | undefined {
    if (kind === 'figure' && charts > 0) {
      charts--
      return drawn
    }
    const columns = kind === 'table' ? columnsIn(content) : 0
    return columns >= (wideFlow?.['wide-tables'] ?? Infinity) ? wide : undefined
  }
}

/** Columns of the first row of the first table. */
function columnsIn(content: readonly ElementContent[]): number {
  for (const node of content) {
    if (node.type !== 'element') continue
    if (node.tagName === 'tr') {
      return node.children.filter((child) => child.type === 'element').length
    }
    const columns = columnsIn(node.children)
    if (columns > 0) return columns
  }
  return 0
}

/** What the layout says of one block. */
export interface BlockPlace {
  /** Space added over it. */
  readonly gapPx: number
  /** Height added to each row of its tables. */
  readonly rowPx: number
  /** Drawing of each figure in it. */
  readonly drawings: ReadonlyMap<string, Drawn>
}

/** A drawing with its height; while measuring, it has neither. */
interface Drawn {
  readonly svg?: Element | undefined
  readonly heightPx: number
}

/** Wraps a block for its frame: space and drawings are set in its style. */
export function placeBlock(
  {content, id, kind}: Block,
  place: BlockPlace
): ElementContent {
  const style = [
    place.gapPx > 0 ? `--gap:${round(place.gapPx)}px` : '',
    place.rowPx > 0 ? `--row:${round(place.rowPx)}px` : ''
  ]
    .filter(Boolean)
    .join(';')
  return element(
    'div',
    {
      className: ['block', `block-${kind}`],
      dataBlock: id,
      ...(style === '' ? {} : {style})
    },
    place.drawings.size === 0
      ? content
      : content.map((node) => fillDrawings(node, place.drawings))
  )
}

const figures = new WeakMap<readonly ElementContent[], readonly string[]>()
const rows = new WeakMap<readonly ElementContent[], number>()

/** Ids of the figures that are drawn in content. */
export function figuresIn(
  content: readonly ElementContent[]
): readonly string[] {
  const known = figures.get(content) ?? content.flatMap(figuresOf)
  figures.set(content, known)
  return known
}

function figuresOf(node: ElementContent): readonly string[] {
  if (node.type !== 'element') return []
  const id = stringOf(node, 'dataFigure')
  // Figures that are drawn already do not change.
  return id !== undefined && node.children.length === 0
    ? [id]
    : node.children.flatMap(figuresOf)
}

/** Rows of the tables that are seen. */
export function rowsIn(content: readonly ElementContent[]): number {
  const known = rows.get(content) ?? countRows(content)
  rows.set(content, known)
  return known
}

function countRows(content: readonly ElementContent[]): number {
  return content.reduce(function (sum, node) {
    if (node.type !== 'element' || isFigureData(node)) return sum
    return sum + (node.tagName === 'tr' ? 1 : countRows(node.children))
  }, 0)
}

function isFigureData({properties: {className}}: Element): boolean {
  return Array.isArray(className) && className.includes('figure-data')
}

/** A node with its drawings in it; the same one where it has none. */
function fillDrawings(
  node: ElementContent,
  drawings: BlockPlace['drawings']
): ElementContent {
  if (node.type !== 'element' || figuresOf(node).length === 0) return node
  const drawn = drawings.get(stringOf(node, 'dataFigure') ?? '')
  if (!drawn || node.children.length > 0) {
    return {
      ...node,
      children: node.children.map((child) => fillDrawings(child, drawings))
    }
  }

  return {
    ...node,
    children: drawn.svg ? [drawn.svg] : [],
    properties: {...node.properties, style: `--h:${round(drawn.heightPx)}px`}
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
