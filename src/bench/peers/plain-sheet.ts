/** A run of text of one look. */
export interface Run {
  readonly text: string
  readonly look: 'bold' | 'italic' | 'plain' | 'raised'
}

/** A part of a handout, of what any program for documents knows. */
export type Block =
  | {
      readonly kind: 'heading'
      readonly depth: 1 | 2 | 3
      readonly runs: readonly Run[]
    }
  | {readonly kind: 'paragraph'; readonly runs: readonly Run[]}
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly (readonly Run[])[]
    }
  | {
      readonly kind: 'table'
      readonly caption: readonly Run[]
      readonly head: readonly (readonly Run[])[]
      /** As many cells as the head has. */
      readonly rows: readonly (readonly (readonly Run[])[])[]
    }
  | {
      readonly kind: 'figure'
      readonly caption: readonly Run[]
      readonly alt: string
      /** Name of its SVG file. */
      readonly picture: string
    }

/** A handout without its look, to be written in the languages of others. */
export interface PlainSheet {
  readonly title: string
  /** Blocks by page, as the handout has them. */
  readonly pages: readonly (readonly Block[])[]
}

/** Text of runs, without their look. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({text}) => text).join('')
}
