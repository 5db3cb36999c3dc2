import type {ElementContent} from 'hast'
import {setOnLine, type TextRun} from '../markdown/index.ts'

/**
 * Text of content, as it can be pasted into a form.
 *
 * Digits that are raised after a digit get a caret: `10<sup>6</sup>` must
 * never become `106`.
 */
export function plainText(nodes: readonly ElementContent[]): string {
  return setOnLine(nodes.flatMap(runsOf))
}

function runsOf(node: ElementContent): readonly TextRun[] {
  if (node.type === 'text') return [{text: node.value}]
  if (node.type !== 'element') return []
  const {children, tagName} = node
  if (tagName !== 'sup' && tagName !== 'sub') return children.flatMap(runsOf)
  return [{text: plainText(children), script: tagName}]
}
