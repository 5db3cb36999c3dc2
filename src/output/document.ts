import type {ElementContent} from 'hast'
import type {Position} from 'unist'
import type {OutputName} from '../markdown/nodes.ts'

export {outputNames} from '../markdown/nodes.ts'

/** Smallest thing that the layout moves: never split. */
export interface Block {
  /** Unique in the document; becomes `data-block`. */
  readonly id: string
  readonly kind: 'head' | 'text' | 'list' | 'figure' | 'table' | 'callout'
  /** Id of the section it belongs to (`results`, `safety` …). */
  readonly section: string
  /** Must not be last in a column: heads, leads of lists. */
  readonly keepWithNext: boolean
  readonly content: readonly ElementContent[]
  /** Id of the figure to redraw at the size that the layout gives. */
  readonly figure?: string | undefined
  /** Where it is written; absent: in the front matter. */
  readonly position?: Position | undefined
}

/** A section as authors know it. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** What a template is filled with: hast only, never strings. */
export interface ProductDocument {
  readonly output: OutputName
  readonly language: string
  /** Plain text of the title, for `<title>` and metadata. */
  readonly title: string
  /** Named parts: `title`, `takeaway`, `authors`, `affiliations`, `meeting` …; an absent key is an empty slot. */
  readonly slots: ReadonlyMap<string, readonly ElementContent[]>
  /** Body in reading order. */
  readonly sections: readonly Section[]
}
