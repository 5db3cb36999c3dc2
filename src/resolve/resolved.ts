import type {Parent, PhrasingContent, Root} from 'mdast'
import type {Analysis} from '../analysis/index.ts'
import type {Position} from 'unist'
import type {Results} from '../analysis/result.ts'
import type {AuthorText, FigureSpec} from '../trial/figure-spec.ts'
import type {FrontMatter} from '../trial/trial.ts'

/**
 * A value as it is printed: text plus what it was printed from.
 *
 * Becomes `<data value="0.636…" data-result="sd/DL2/percent">64%</data>`.
 */
export interface PrintedValue extends Parent {
  type: 'printedValue'
  /** `id/level/part`; the level of the whole set is `all`. */
  result: string
  /** Raw value, unrounded, as text. */
  rawValue: string
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    printedValue: PrintedValue
  }
  interface PhrasingContentMap {
    printedValue: PrintedValue
  }
}

/** Figure or table with its number and its texts resolved. */
export interface ResolvedFigure {
  readonly spec: FigureSpec
  /** “Figure 1”, “Table 2”. */
  readonly label: string
  readonly caption: readonly PhrasingContent[]
  readonly message?: readonly PhrasingContent[] | undefined
  readonly note?: readonly PhrasingContent[] | undefined
  /** Labels of table rows. */
  readonly labels: ReadonlyMap<AuthorText, readonly PhrasingContent[]>
  readonly alt?: string | undefined
  /** The same, before its values became plain text. */
  readonly altContent?: readonly PhrasingContent[] | undefined
}

/** Image without its metadata, as products hold it. */
export interface ResolvedImage {
  readonly type: 'image/jpeg' | 'image/png'
  readonly bytes: Uint8Array
  readonly widthPx: number
  readonly heightPx: number
}

/** Logo with what it is for those who cannot see it. */
export interface ResolvedLogo {
  readonly alt: string
  readonly image: ResolvedImage
}

/** Text that stands under a condition which the data fulfil. */
export interface ResolvedClaim {
  /** From the line that opens it to the one that closes it. */
  readonly position: Position
  readonly condition: string
  /** Parts of results that it compares, `id.part`. */
  readonly parts: readonly string[]
}

/** Entry of the reference list. */
export interface Reference {
  readonly key: string
  /** From 1, in order of first citation. */
  readonly number: number
  /** Formatted in AMA style, as phrasing. */
  readonly content: readonly PhrasingContent[]
}

/** What all products are made from: every number is already text. */
export interface Resolved {
  readonly frontMatter: FrontMatter
  readonly results: Results
  /** What figures are drawn from beside results, by id. */
  readonly figureData: Analysis['figureData']
  /**
   * Text of the summary. Data blocks are gone; values, citations and
   * references are printed (`data.hName`, `data.hProperties` set for
   * mdast-util-to-hast); `figureBlock`s stand where the figure goes.
   */
  readonly tree: Root
  readonly title: readonly PhrasingContent[]
  readonly plainTitle?: readonly PhrasingContent[] | undefined
  readonly takeaway: readonly PhrasingContent[]
  readonly limits?: readonly PhrasingContent[] | undefined
  readonly figures: ReadonlyMap<string, ResolvedFigure>
  readonly references: readonly Reference[]
  /** Images by the id of their block; those that could be read. */
  readonly images?: ReadonlyMap<string, ResolvedImage> | undefined
  /** Logos that could be read, in order. */
  readonly logos?: readonly ResolvedLogo[] | undefined
  /** Claims that the data support; their content is in `tree`. */
  readonly claims?: readonly ResolvedClaim[] | undefined
}
