/** Takes a page in, part by part, and gives what a reader sees of it. */
export interface Reader {
  readonly open: (name: string, isUnseen?: boolean) => void
  readonly close: (name: string) => void
  readonly text: (value: string) => void
  readonly end: () => string
}

/**
 * Edges of what belongs together, so that the order within it can be compared:
 * each is white space that text of ours has not.
 */
export const edges = {
  cell: '\t',
  /** Of a table or drawing. */
  end: '\u2029',
  heads: '\r',
  line: '\n',
  row: '\v',
  start: '\u2028'
} as const

interface Kind {
  readonly before: string
  readonly after: string
  readonly isUnseen?: boolean
  readonly isVoid?: boolean
}

/** What is no plain part of a line; each drawn text is a line, too. */
const kinds: ReadonlyMap<string, Kind> = new Map([
  ...each('td th', {after: edges.cell, before: edges.cell}),
  ...each('svg table', {after: edges.end, before: edges.start}),
  ...each('thead', {after: edges.heads, before: edges.heads}),
  ...each('tr', {after: edges.row, before: edges.row}),
  ...each(
    `address article aside blockquote body caption dd desc div dl dt figcaption
    figure footer h1 h2 h3 h4 h5 h6 header html li main nav ol p pre section
    tbody text tfoot title ul`,
    {after: edges.line, before: edges.line}
  ),
  ...each('sup', {after: '', before: '^'}),
  ...each('defs head script style template', {
    after: '',
    before: '',
    isUnseen: true
  }),
  ...each('base col input link meta wbr', {
    after: '',
    before: '',
    isVoid: true
  }),
  ...each('br hr img', {after: '', before: edges.line, isVoid: true})
])

function each(names: string, kind: Kind): readonly (readonly [string, Kind])[] {
  return names.split(/\s+/).map((name) => [name, kind])
}

/** White space of text that edges are made of. */
const edge = /[\t-\r\u2028\u2029]/g

/**
 * Makes a reader. Blocks are between edges; what is raised follows a caret, so
 * that `10<sup>7</sup>` does not read as `107`.
 */
export function createReader(): Reader {
  const parts: string[] = []
  let depth = 0

  return {
    open(name, isUnseen = false) {
      const kind = kinds.get(name)
      if (kind?.isVoid === true) parts.push(kind.before)
      else if (depth > 0 || isUnseen || kind?.isUnseen === true) depth++
      else if (kind) parts.push(kind.before)
    },
    close(name) {
      const kind = kinds.get(name)
      if (kind?.isVoid === true) return
      if (depth > 0) depth--
      else if (kind) parts.push(kind.after)
    },
    text(value) {
      if (depth === 0) parts.push(value.replaceAll(edge, ' '))
    },
    end: () => parts.join('')
  }
}
