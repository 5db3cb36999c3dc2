import {directiveFromMarkdown} from 'mdast-util-directive'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {directive} from 'micromark-extension-directive'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmTable} from 'micromark-extension-gfm-table'
import type {Plugin} from 'unified'
import type {Root} from 'mdast'

/**
 * Plugin that sets the dialect: CommonMark with front matter, pipe tables and
 * block directives.
 *
 * Text directives stay off, as they destroy `2:1` and `HER2:CEP17`. HTML and
 * indented code are off as well: both swallow what their author meant as text.
 */
export const remarkDialect: Plugin<[], Root> = function () {
  const data = this.data()
  data.micromarkExtensions = [
    frontmatter('yaml'),
    gfmTable(),
    {flow: directive().flow ?? {}},
    {disable: {null: ['htmlFlow', 'htmlText', 'codeIndented']}}
  ]
  data.fromMarkdownExtensions = [
    frontmatterFromMarkdown('yaml'),
    gfmTableFromMarkdown(),
    directiveFromMarkdown()
  ]
}
