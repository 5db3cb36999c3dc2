import type {ElementContent} from 'hast'
import type {
  Image,
  ImageReference,
  Link,
  LinkReference,
  Parents,
  TableRow
} from 'mdast'
import type {Handlers, State} from 'mdast-util-to-hast'
import type {
  Callout,
  FigureBlock,
  ImageBlock,
  Only,
  OutputName,
  Script
} from '../markdown/nodes.ts'
import type {PrintedValue} from '../resolve/resolved.ts'
import {element, text} from './hast.ts'

interface HandlerSettings {
  readonly output: OutputName
  readonly figure: (node: FigureBlock) => ElementContent[]
  readonly image?: ((node: ImageBlock) => ElementContent[]) | undefined
}

/** Addresses that products may lead to. */
const safeAddress = /^(?:https:\/\/|mailto:)/i

/** How our node types, and what products refuse, become hast. */
export function createHandlers(settings: HandlerSettings): Handlers {
  const {output, figure, image} = settings
  return {
    only(state: State, node: Only) {
      return node.outputs.includes(output) ? state.all(node) : []
    },
    callout(state: State, node: Callout) {
      return element('aside', {className: ['callout']}, state.all(node))
    },
    script(state: State, node: Script) {
      return element(node.kind, {}, state.all(node))
    },
    printedValue(state: State, node: PrintedValue) {
      const value = element(
        'data',
        {...node.data?.hProperties},
        state.all(node)
      )
      state.patch(node, value)
      return value
    },
    figureBlock(_: State, node: FigureBlock) {
      return figure(node)
    },
    imageBlock(_: State, node: ImageBlock) {
      return image?.(node) ?? []
    },
    html() {
      throw new Error('Cannot convert raw HTML: `markdown/` makes it text')
    },
    image(_: State, node: Image) {
      return text(node.alt ?? '')
    },
    imageReference(_: State, node: ImageReference) {
      return text(node.alt ?? '')
    },
    link(state: State, node: Link) {
      return safeAddress.test(node.url)
        ? element('a', {href: node.url}, state.all(node))
        : state.all(node)
    },
    linkReference(state: State, node: LinkReference) {
      const definition = state.definitionById.get(node.identifier.toUpperCase())
      return definition && safeAddress.test(definition.url)
        ? element('a', {href: definition.url}, state.all(node))
        : state.all(node)
    },
    tableRow
  }
}

/**
 * Row of a pipe table, with all of its cells: the default drops those beyond
 * the header. Heads say what they are heads of.
 */
function tableRow(
  state: State,
  node: TableRow,
  parent: Parents | undefined
): ElementContent {
  const table = parent?.type === 'table' ? parent : undefined
  const head = table?.children[0] === node
  const cells = node.children.map(function (cell, index) {
    const align = table?.align?.[index]
    return element(
      head ? 'th' : 'td',
      {...(align ? {align} : {}), ...(head ? {scope: 'col'} : {})},
      state.all(cell)
    )
  })
  return element('tr', {}, cells)
}
