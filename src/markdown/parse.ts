import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import {checkKept} from './check-kept.ts'
import {checkLimits} from './check-limits.ts'
import {checkText} from './check-text.ts'
import {checkTree} from './check-tree.ts'
import {checkExponents} from './check-exponents.ts'
import {transformBlocks} from './blocks.ts'
import {transformDirectives} from './directives.ts'
import {transformHeadings} from './headings.ts'
import {transformImages} from './images.ts'
import {transformInlines} from './inlines.ts'
import {checkLinks} from './links.ts'
import {plainTree} from './plain-tree.ts'
import {transformScripts} from './scripts.ts'
import {createSource} from './source.ts'
import {remarkDialect} from './syntax.ts'

const processor = unified().use(remarkParse).use(remarkDialect).freeze()

/**
 * Parses a summary into mdast with the node types of `nodes.ts`.
 *
 * @param file
 *   Summary; gets a message for each block, directive or value that cannot be
 *   understood.
 */
export function parse(file: VFile): Root {
  const source = createSource(file)
  const nothing: Root = {type: 'root', children: []}
  if (!checkText(source) || !checkLimits(source)) return nothing
  const tree = plainTree(source.text) ?? processor.parse(file)
  if (!checkTree(tree, source)) return nothing
  checkKept(tree, source)
  transformDirectives(tree, source)
  transformBlocks(tree, source)
  checkLinks(tree, source)
  transformImages(tree, source)
  transformHeadings(tree)
  transformScripts(tree)
  checkExponents(tree, source)
  transformInlines(tree, source)
  return tree
}
