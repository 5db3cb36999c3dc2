/** Takes a page in, part by part, and gives what a reader sees of it. */
export interface Reader {
  readonly open: (name: string, isUnseen?: boolean) => void
  readonly close: (name: string) => void
  readonly text: (value: string) => void
  readonly end: () => string
}

type Kind = 'line' | 'raised' | 'unseen' | 'void' | 'void line'

/** What is no plain part of a line; each drawn text is a line, too. */
const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    line: `address article aside blockquote body caption dd desc div dl dt
    figcaption figure footer h1 h2 h3 h4 h5 h6 header html li main nav ol p pre
    section svg table tbody td text tfoot th thead title tr ul`,
    raised: 'sup',
    unseen: 'defs head script style template',
    void: 'base col input link meta wbr',
    'void line': 'br hr img'
  } satisfies Record<Kind, string>).flatMap(([kind, names]) =>
    names.split(/\s+/).map((name): [string, Kind] => [name, kind as Kind])
  )
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
      const kind = kinds.get(name)
      if (kind === 'void line') parts.push('\n')
      if (kind === 'void' || kind === 'void line') return

      if (depth > 0 || isUnseen || kind === 'unseen') depth++
      else if (kind === 'raised') parts.push('^')
      else if (kind === 'line') parts.push('\n')
    },
    close(name) {
      const kind = kinds.get(name)
      if (kind === 'void' || kind === 'void line') return
      if (depth > 0) depth--
      if (depth === 0 && kind === 'line') parts.push('\n')
    },
    text(value) {
      if (depth === 0) parts.push(value)
    },
    end: () => parts.join('')
  }
}
