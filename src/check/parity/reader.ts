/** Takes a page in, part by part, and gives what a reader sees of it. */
export interface Reader {
  readonly open: (name: string, isUnseen?: boolean) => void
  readonly close: (name: string) => void
  readonly text: (value: string) => void
  readonly end: () => string
}

/** What stands on lines of its own; each drawn text is a line, too. */
const blocks: ReadonlySet<string> = new Set(
  `address article aside blockquote body br caption dd desc div dl dt figcaption
  figure footer h1 h2 h3 h4 h5 h6 header hr html img li main nav ol p pre section
  svg table tbody td text tfoot th thead title tr ul`.split(/\s+/)
)

const unseen: ReadonlySet<string> = new Set([
  'defs',
  'head',
  'script',
  'style',
  'template'
])

/** Elements without an end. */
export const voids: ReadonlySet<string> = new Set(
  'base br col hr img input link meta wbr'.split(' ')
)

/**
 * Makes a reader. Blocks are lines; what is raised follows a caret, so that
 * `10<sup>7</sup>` does not read as `107`.
 */
export function createReader(): Reader {
  const parts: string[] = []
  let depth = 0

  return {
    open(name, isUnseen = false) {
      if (voids.has(name)) {
        if (blocks.has(name)) parts.push('\n')
        return
      }

      if (depth > 0 || isUnseen || unseen.has(name)) depth++
      else if (name === 'sup') parts.push('^')
      else if (blocks.has(name)) parts.push('\n')
    },
    close(name) {
      if (voids.has(name)) return
      if (depth > 0) depth--
      if (depth === 0 && blocks.has(name)) parts.push('\n')
    },
    text(value) {
      if (depth === 0) parts.push(value)
    },
    end: () => parts.join('')
  }
}
