import type {ElementContent, Nodes} from 'hast'
import type {Definition, PhrasingContent, RootContent} from 'mdast'
import {type Handlers, toHast} from 'mdast-util-to-hast'
import type {FigureBlock, OutputName} from '../markdown/nodes.ts'
import {attachCitations} from './attach-citations.ts'
import {bindWords} from './bind-words.ts'
import {createHandlers} from './convert-handlers.ts'

/** What conversion depends on. */
export interface ConvertSettings {
  readonly output: OutputName
  /** Targets of `[text][id]`. */
  readonly definitions: readonly Definition[]
  /** What stands where a figure goes. */
  readonly figure: (node: FigureBlock) => ElementContent[]
  /** Whether citations are printed (default: `true`). */
  readonly citations?: boolean | undefined
}

/**
 * Turns blocks of a resolved summary into hast.
 *
 * Nothing that a reader sees is lost: what a product cannot show as markup, it
 * shows as text.
 */
export function convertBlocks(
  nodes: readonly RootContent[],
  settings: ConvertSettings
): ElementContent[] {
  const children = [...nodes, ...settings.definitions]
  const tree = toHast(
    {type: 'root', children},
    {handlers: createHandlers(settings)}
  )
  return clean(tree, settings.citations ?? true)
}

const phrasingHandlers: Handlers = createHandlers({
  output: 'poster',
  figure: () => []
})

/** Turns resolved inline text of the front matter or a figure into hast. */
export function convertPhrasing(
  nodes: readonly PhrasingContent[]
): ElementContent[] {
  const tree = toHast(
    {type: 'paragraph', children: [...nodes]},
    {handlers: phrasingHandlers}
  )
  return clean(tree, true)
}

/** Children without the line breaks between blocks. */
function clean(tree: Nodes, citations: boolean): ElementContent[] {
  const children = 'children' in tree ? tree.children : []
  const blocks = tree.type === 'root'
  const content = children.filter(
    (child): child is ElementContent =>
      child.type === 'element' ||
      (child.type === 'text' && !(blocks && child.value.trim() === ''))
  )
  return attachCitations(content, citations).flatMap(bindWords)
}
