import type {ElementContent, Nodes} from 'hast'
import type {Definition, Paragraph, PhrasingContent, RootContent} from 'mdast'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {FigureBlock, ImageBlock, OutputName} from '../markdown/nodes.ts'
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
  /** What stands where an image goes; nothing unless it says. */
  readonly image?: ((node: ImageBlock) => ElementContent[]) | undefined
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
  return createConverter(settings)(nodes)
}

/** Makes what turns blocks into hast, for one block after the other. */
export function createConverter(
  settings: ConvertSettings
): (nodes: readonly RootContent[]) => ElementContent[] {
  const {citations = true, definitions} = settings
  const processor = unified()
    .use(remarkRehype, {handlers: createHandlers(settings)})
    .freeze()
  return (nodes) =>
    clean(
      processor.runSync({type: 'root', children: [...nodes, ...definitions]}),
      citations
    )
}

const phrasing = unified()
  .use(remarkRehype, {
    handlers: createHandlers({output: 'poster', figure: () => []})
  })
  .freeze()

/** What was turned into hast before, as products print the same captions. */
const known = new WeakMap<readonly PhrasingContent[], ElementContent[]>()

/** Turns resolved inline text of the front matter or a figure into hast. */
export function convertPhrasing(
  nodes: readonly PhrasingContent[]
): ElementContent[] {
  const content = known.get(nodes) ?? convertAnew(nodes)
  known.set(nodes, content)
  return [...content]
}

function convertAnew(nodes: readonly PhrasingContent[]): ElementContent[] {
  const paragraph: Paragraph = {type: 'paragraph', children: [...nodes]}
  const tree = phrasing.runSync({type: 'root', children: [paragraph]})
  const [only] = tree.children
  return only?.type === 'element' ? clean(only, true) : []
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
