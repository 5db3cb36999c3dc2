import type {Parents, PhrasingContent} from 'mdast'

// All that citeproc writes in an entry; everything else it has escaped.
const markup = /<(\/?)(i|b|sup|sub|span|div)\b[^>]*>/g
const entities = new Map([
  ['#38', '&'],
  ['#60', '<'],
  ['#62', '>'],
  ['#34', '"'],
  ['#39', "'"],
  ['#160', '\u00A0'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00A0']
])

interface Level {
  readonly name: string
  readonly children: PhrasingContent[]
}

/**
 * Parses an entry of a reference list.
 *
 * Only emphasis, strong, superscripts and subscripts come of it: what an author
 * wrote as another tag is text.
 *
 * @param html
 *   Entry as citeproc prints it.
 */
export function parseEntry(html: string): PhrasingContent[] {
  const root: PhrasingContent[] = []
  const levels: Level[] = [{name: '', children: root}]
  let end = 0

  const entry = html.trim()
  for (const match of entry.matchAll(markup)) {
    const [tag, slash, name = ''] = match
    pushText(entry.slice(end, match.index))
    end = match.index + tag.length
    if (slash === '/') close(name)
    else open(name)
  }
  pushText(entry.slice(end))

  return root

  function open(name: string): void {
    const children = levels.at(-1)?.children ?? root
    const node = createNode(name)
    if (!node) {
      levels.push({name, children})
      return
    }
    children.push(node)
    levels.push({name, children: node.children as PhrasingContent[]})
  }

  function close(name: string): void {
    const at = levels.findLastIndex((level) => level.name === name)
    if (at > 0) levels.length = at
  }

  function pushText(raw: string): void {
    const value = raw.replace(
      /&(#?\w+);/g,
      (reference, name: string) => entities.get(name) ?? reference
    )
    const children = levels.at(-1)?.children ?? root
    const last = children.at(-1)
    if (last?.type === 'text') last.value += value
    else if (value !== '') children.push({type: 'text', value})
  }
}

function createNode(
  name: string
): Extract<PhrasingContent, Parents | {type: 'script'}> | undefined {
  switch (name) {
    case 'i': {
      return {type: 'emphasis', children: []}
    }

    case 'b': {
      return {type: 'strong', children: []}
    }

    case 'sup':
    case 'sub': {
      return {type: 'script', kind: name, children: []}
    }

    default: {
      return undefined
    }
  }
}
