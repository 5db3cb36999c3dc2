import type {Element, ElementContent, Root} from 'hast'
import {toString} from 'hast-util-to-string'
import {
  attributeOf,
  classesOf,
  element,
  isElement,
  isLayoutTable
} from './elements.ts'
import {
  createPictureCollector,
  type PictureCollector
} from './collect-pictures.ts'
import {imageDrawing} from './image-drawing.ts'
import type {MailPicture} from './mail-picture.ts'
import {inOutlookTable, mailPage, type MailSettings} from './mail-page.ts'
import {mailProperties} from './mail-properties.ts'
import {raisedDigits} from './mail-raised.ts'
import {tableProperties, wideTable} from './layout-table.ts'
import {mailTable} from './mail-table.ts'

/** A message as mail clients keep it. */
export interface Mail {
  readonly tree: Root
  /** Pictures that it shows, in order. */
  readonly pictures: readonly MailPicture[]
}

export type {MailSettings} from './mail-page.ts'

interface State {
  readonly collector: PictureCollector
  /** Figure that surrounds what is converted. */
  readonly figure?: string | undefined
}

/**
 * Turns a filled template into a message.
 *
 * Drawings become pictures, figures become paragraphs, tables that are too
 * wide are stacked, and only elements and attributes stay that mail clients
 * keep. Values lose their `data` element: `trace.json` tells of them.
 *
 * @param nodes
 *   Content of the body of a newsletter template, filled. Rows of layout
 *   tables with nothing in them go away; a layout table with
 *   `data-outlook-width` has this width in Outlook, which knows no `max-width`.
 * @param settings
 *   What the head of the message says.
 * @throws {Error}
 *   On elements that must not be mailed, and drawings without size.
 */
export function toMail(
  nodes: readonly ElementContent[],
  settings: MailSettings
): Mail {
  const collector = createPictureCollector(settings.mark)
  const content = mailContent(nodes, {collector})
  return {pictures: collector.pictures, tree: mailPage(content, settings)}
}

function mailContent(
  nodes: readonly ElementContent[],
  state: State
): ElementContent[] {
  return nodes.flatMap(function (node) {
    if (node.type === 'text') return [node]
    return node.type === 'element' ? mailElement(node, state) : []
  })
}

/** Characters of a title that have room in a line of 320 px. */
const longestWord = 16

const refused: ReadonlySet<string> = new Set(
  `audio base button embed form iframe input link object script select style textarea
  video`.split(/\s+/)
)

function mailElement(node: Element, state: State): ElementContent[] {
  const {children, tagName} = node
  if (refused.has(tagName)) throw new Error(`Cannot mail \`<${tagName}>\``)

  switch (tagName) {
    case 'a': {
      // Clients rename the targets of links inside a message.
      return attributeOf(node, 'href')?.startsWith('#') === true
        ? mailContent(children, state)
        : [keep(node, state)]
    }

    case 'article':
    case 'footer':
    case 'header':
    case 'main':
    case 'nav':
    case 'section': {
      return [keep({...node, tagName: 'div'}, state)]
    }

    case 'aside': {
      return [boxed(node, ['callout'], state)]
    }

    case 'code':
    case 'data':
    case 'slot': {
      return mailContent(children, state)
    }

    case 'div': {
      return divContent(node, state)
    }

    case 'figure': {
      return figureContent(node, state)
    }

    case 'img': {
      return [state.collector.add(imageDrawing(node), state.figure)]
    }

    case 'span': {
      // Long words that do not break are wider than a telephone.
      return isWord(node) && toString(node).length > longestWord
        ? mailContent(children, state)
        : [keep(node, state)]
    }

    case 'sup': {
      const raised = raisedDigits(toString(node))
      return [
        raised === undefined ? keep(node, state) : {type: 'text', value: raised}
      ]
    }

    case 'svg': {
      return [state.collector.add(node, state.figure)]
    }

    case 'table': {
      if (isFigureData(node)) return []
      if (!isLayoutTable(node)) {
        return [mailTable(node, (nodes) => mailContent(nodes, state))]
      }

      return layoutTable(node, state)
    }

    case 'tr': {
      const row = keep(node, state)
      return isEmpty(row) ? [] : [row]
    }

    default: {
      return [keep(node, state)]
    }
  }
}

/** Whether no line breaks a word: `PLN-01`. */
function isWord(node: Element): boolean {
  return classesOf(node).includes('word')
}

function keep(node: Element, state: State): Element {
  const children = mailContent(node.children, state)
  return element(node.tagName, mailProperties(node), children)
}

function isEmpty({children}: Element): boolean {
  return children.every((child) =>
    child.type === 'element'
      ? child.tagName !== 'img' && isEmpty(child)
      : child.type !== 'text' || child.value.trim() === ''
  )
}

function layoutTable(node: Element, state: State): ElementContent[] {
  const {children, properties, tagName} = keep(node, state)
  const table = element(tagName, {...tableProperties, ...properties}, children)
  const width = attributeOf(node, 'dataOutlookWidth')
  return width === undefined ? [table] : inOutlookTable(table, width)
}

function divContent(node: Element, state: State): ElementContent[] {
  if (isFigureData(node)) return []
  if (classesOf(node).includes('drawing'))
    return [boxed(node, ['panel'], state)]
  return [keep(node, state)]
}

/**
 * Whether an element holds the numbers of a figure as a table.
 *
 * It goes away: in mail nothing can be hidden from all but screen readers. The
 * alternative text has the numbers.
 */
function isFigureData(node: Element): boolean {
  return classesOf(node).includes('figure-data')
}

/** A box: only cells have padding in all clients. */
function boxed(node: Element, className: string[], state: State): Element {
  const cell = element(
    'td',
    {className: className.map((name) => `${name}-cell`)},
    mailContent(node.children, state)
  )
  return element('table', {...wideTable, className, role: 'presentation'}, [
    element('tbody', {}, [element('tr', {}, [cell])])
  ])
}

function figureContent(node: Element, outer: State): ElementContent[] {
  const state: State = {...outer, figure: attributeOf(node, 'id')}
  const table = node.children.find((child) => isElement(child, 'table'))

  return node.children.flatMap(function (child) {
    if (isElement(child, 'figcaption')) {
      return table
        ? []
        : [
            element(
              'p',
              {className: ['caption']},
              mailContent(child.children, state)
            )
          ]
    }

    if (isElement(child, 'table')) {
      const caption = node.children.find((one) => isElement(one, 'figcaption'))
      const words = isElement(caption) ? caption.children : undefined
      return [mailTable(child, (nodes) => mailContent(nodes, state), words)]
    }

    return mailContent([child], state)
  })
}
