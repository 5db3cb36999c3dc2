/** A rectangle in CSS pixels from the corner of its page. */
export interface PageBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What something stands in: where its author finds it. */
export interface Holder {
  /** A block, slots of the template, or else the page. */
  readonly kind: 'block' | 'page' | 'slot'
  /** Of a block its id, of slots their names, of a page its name. */
  readonly id: string
  /** Index of the page; -1 where it is on none. */
  readonly page: number
  readonly frame?: string | undefined
}

/** How text is set. */
export interface TextStyle {
  /** At printed size, with all transforms and the scale of drawings. */
  readonly sizePt: number
  /** First family that the style names. */
  readonly family: string
  readonly weight: number
  /** `#rrggbb`. */
  readonly colour: string
  /** Index of the selector of readers that is nearest; -1: of none. */
  readonly reader: number
  /** Whether it is raised or lowered. */
  readonly isScript: boolean
  /** What is behind it, `#rrggbb`; `null`: a picture or pattern. */
  readonly ground: string | null
}

/** Text of one node, on one line or more. */
export interface TextRun {
  /** Index in `holders`. */
  readonly holder: number
  /** Index in `styles`. */
  readonly style: number
  /** Its beginning, on one line. */
  readonly text: string
  /** Where letters are, line by line: without the room that fonts leave. */
  readonly lines: readonly PageBox[]
  /** How much of it an element that clips cuts off. */
  readonly clippedPx: number
  /** How much of it is off the page. */
  readonly offPagePx: number
  /** How much it stands out of its frame at a side. */
  readonly sidewaysPx: number
  /** A word that was broken because it is wider than its line. */
  readonly brokenWord?: string | undefined
}

/** A frame that blocks stand in. */
export interface FrameFact {
  readonly id: string
  /** What it stands in, its page; index in `holders`. */
  readonly holder: number
  /** Inside of padding and border. */
  readonly box: PageBox
  readonly blocks: number
  /** Lower edge of the last block, from the top of the page. */
  readonly endPx: number
  /** Last block; its index in `holders`. */
  readonly last?: number | undefined
  /** Whether that is a head. */
  readonly endsWithHead: boolean
}

/** An element that may be too wide or cut, such as a table. */
export interface TableFact {
  readonly holder: number
  readonly box: PageBox
  readonly columns: number
  /** How much it stands out of its frame, or of its page. */
  readonly sidewaysPx: number
  /** Parts on columns or pages of the browser; 1: whole. */
  readonly parts: number
  /** How much of its height is cut off. */
  readonly cutPx: number
}

/** A picture of pixels. */
export interface ImageFact {
  readonly holder: number
  readonly box: PageBox
  /** Pixels of the file; 0: it cannot be read, or nothing says. */
  readonly naturalWidthPx: number
  readonly naturalHeightPx: number
}

/** A figure or table with an id, or a link to one. */
export interface TargetFact {
  readonly id: string
  readonly holder: number
  readonly box: PageBox
}

/** A swatch of the key of a figure. */
export interface SwatchFact {
  readonly holder: number
  readonly box: PageBox
  /** Colours of fill and outline; empty: patterns alone. */
  readonly colours: readonly string[]
  readonly ground: string | null
}

/** Raw facts of a sheet that is laid out. */
export interface PageFacts {
  readonly pages: readonly {
    readonly id: string
    readonly widthPx: number
    readonly heightPx: number
  }[]
  readonly holders: readonly Holder[]
  readonly styles: readonly TextStyle[]
  readonly runs: readonly TextRun[]
  readonly frames: readonly FrameFact[]
  readonly tables: readonly TableFact[]
  readonly images: readonly ImageFact[]
  readonly figures: readonly TargetFact[]
  readonly references: readonly TargetFact[]
  readonly swatches: readonly SwatchFact[]
}
