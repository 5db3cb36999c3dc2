import type {Parent, PhrasingContent} from 'mdast'
import type {Node, Point, Position} from 'unist'

/** Products that one summary becomes; `in` of an `only` block names them. */
export const outputNames = [
  'abstract',
  'poster',
  'handout',
  'plain',
  'newsletter'
] as const
export type OutputName = (typeof outputNames)[number]

/** Fenced block that carries data and prints nothing. */
export interface DataBlock extends Node {
  type: 'dataBlock'
  kind: 'csv' | 'reported' | 'analyses'
  /** Name after the language: ```` ```csv NAME ````; empty where none is due. */
  name: string
  value: string
  /** Start of the first line of `value` in the source. */
  contentStart: Point
}

/** Fenced `chart` or `table` block: closed YAML keys. */
export interface FigureBlock extends Node {
  type: 'figureBlock'
  kind: 'chart' | 'table'
  /** `fig-os` or `tbl-response`, unique in the summary. */
  id: string
  value: string
  contentStart: Point
}

/** Paragraph that is one image: a file of the folder of the summary. */
export interface ImageBlock extends Parent {
  type: 'imageBlock'
  /** `img-1`, unique in the summary. */
  id: string
  /** Path from the folder of the summary, with `/`. */
  file: string
  /** Words for those who cannot see it. */
  alternative: string
  /** As written; `children` once it is resolved. */
  caption?: string | undefined
  children: PhrasingContent[]
}

/** Inline code that begins with `=`: prints a computed value. */
export interface InlineValue extends Node {
  type: 'inlineValue'
  expression: string
  /** What it must print, after `=>`. */
  pin?: string
}

/** `@fig-os`, `@tbl-response`. */
export interface CrossReference extends Node {
  type: 'crossReference'
  identifier: string
  /** Written `@Fig-os`, at the start of a sentence. */
  capital: boolean
  /** Label, once resolved. */
  children: PhrasingContent[]
}

/** `[@key; @other]`. */
export interface Citation extends Node {
  type: 'citation'
  keys: string[]
}

/** `:::only{in="poster newsletter"}`. */
export interface Only extends Parent {
  type: 'only'
  outputs: OutputName[]
}

/** `:::callout`. */
export interface Callout extends Parent {
  type: 'callout'
}

/** `:::claim{if="hr.upper < 1"}`: prints like any text while that holds. */
export interface Claim extends Parent {
  type: 'claim'
  condition: string
  /** Where the condition stands. */
  conditionPosition: Position
}

/** `<sup>`, `<sub>`, `<em>` etc. of the source, as understood markup. */
export interface Script extends Parent {
  type: 'script'
  kind: 'sup' | 'sub'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    dataBlock: DataBlock
    figureBlock: FigureBlock
    imageBlock: ImageBlock
    inlineValue: InlineValue
    crossReference: CrossReference
    citation: Citation
    only: Only
    callout: Callout
    claim: Claim
    script: Script
  }
  interface BlockContentMap {
    dataBlock: DataBlock
    figureBlock: FigureBlock
    imageBlock: ImageBlock
    only: Only
    callout: Callout
    claim: Claim
  }
  interface PhrasingContentMap {
    inlineValue: InlineValue
    crossReference: CrossReference
    citation: Citation
    script: Script
  }
}
