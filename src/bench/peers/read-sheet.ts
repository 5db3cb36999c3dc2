import type {Element} from 'hast'
import {matches, select, selectAll} from 'hast-util-select'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {type Block, type PlainSheet, type Run, textOf} from './plain-sheet.ts'
import {readRuns} from './read-runs.ts'

/** A handout without its look, and its pictures by file name. */
export interface SheetRead {
  readonly sheet: PlainSheet
  readonly pictures: ReadonlyMap<string, string>
}

const parser = unified().use(rehypeParse)

/** Lines of the page's frame, and data for readers that see no figures. */
const dropped = '.figure-data, .folio, .running'
/** Paragraphs that look like a heading. */
const smallHeads = 'h3, .finding-name, .small-head'

/**
 * Reads a handout that the project made.
 *
 * @param html
 *   The page.
 * @param name
 *   What names of its pictures begin with.
 */
export function readSheet(html: string, name: string): SheetRead {
  const tree = parser.parse(html)
  const pictures = new Map<string, string>()
  const title = select('title', tree)
  const pages = selectAll('section[data-page]', tree).map((page) =>
    blocksOf(page, draw)
  )

  function draw(svg: Element): string {
    const file = `${name}-${pictures.size + 1}.svg`
    const from = svg.position?.start.offset
    const to = svg.position?.end.offset
    pictures.set(file, html.slice(from, to))
    return file
  }

  return {
    pictures,
    sheet: {pages, title: title ? textOf(readRuns(title)) : name}
  }
}

/** Keeps a picture and gives the name of its file. */
type Draw = (svg: Element) => string

function blocksOf(parent: Element, draw: Draw): Block[] {
  return elementsOf(parent).flatMap(function (node): readonly Block[] {
    if (matches(dropped, node)) return []
    const depth = depthOf(node)
    if (depth) return [{depth, kind: 'heading', runs: readRuns(node)}]

    switch (node.tagName) {
      case 'p':
        return paragraphOf(node)
      case 'ol':
      case 'ul':
        return [
          {
            items: selectAll('li', node).map(readRuns),
            kind: 'list',
            ordered: node.tagName === 'ol'
          }
        ]
      case 'figure':
        return figureOf(node, draw)
      default:
        return blocksOf(node, draw)
    }
  })
}

function elementsOf({children}: Element): readonly Element[] {
  return children.filter((node) => node.type === 'element')
}

function depthOf(node: Element): 1 | 2 | 3 | undefined {
  if (node.tagName === 'h1') return 1
  if (node.tagName === 'h2') return 2
  return matches(smallHeads, node) ? 3 : undefined
}

function paragraphOf(node: Element): readonly Block[] {
  const runs = readRuns(node)
  return runs.length > 0 ? [{kind: 'paragraph', runs}] : []
}

/** A figure or table with its caption, then its note. */
function figureOf(figure: Element, draw: Draw): readonly Block[] {
  const captionNode = select('figcaption', figure)
  const caption = captionNode ? readRuns(captionNode) : []
  const svg = select('.drawing svg', figure)
  const table = select('table.results', figure)
  const notes = selectAll('p', figure).flatMap(paragraphOf)

  if (svg) {
    const title = select('title', svg)
    const alt = textOf(title ? readRuns(title) : caption)
    return [{alt, caption, kind: 'figure', picture: draw(svg)}, ...notes]
  }
  return table ? [tableOf(table, caption), ...notes] : notes
}

function tableOf(table: Element, caption: readonly Run[]): Block {
  const [head = [], ...rows] = selectAll('tr', table).map((row) =>
    elementsOf(row).map(readRuns)
  )
  return {
    caption,
    head,
    kind: 'table',
    rows: rows.map((cells) => head.map((_, index) => cells[index] ?? []))
  }
}
