import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'

declare module 'mdast' {
  interface HeadingData {
    /** Id that the author gave with `{#id}`. */
    id?: string
  }
}

const idAtEnd = /\s*\{#([a-z][a-z0-9-]*)\}\s*$/

/** Moves `{#id}` at the end of headings into `data.id`. */
export function transformHeadings(tree: Root): void {
  visit(tree, 'heading', function (heading) {
    const last = heading.children.at(-1)
    if (last?.type !== 'text') return
    const match = idAtEnd.exec(last.value)
    if (!match?.[1]) return
    last.value = last.value.slice(0, match.index)
    heading.data = {...heading.data, id: match[1]}
  })
}
