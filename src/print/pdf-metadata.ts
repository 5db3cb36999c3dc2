/** What a PDF says of itself. */
export interface PdfMetadata {
  readonly title: string
  readonly authors: readonly string[]
  readonly subject?: string | undefined
  readonly keywords?: readonly string[] | undefined
  /** Language of the text, such as `en`. */
  readonly language: string
  /**
   * When the content is from, where it is known; the time of the build does
   * not matter.
   */
  readonly date?: Date | undefined
  /** Text of links within the document, by `#id`. */
  readonly links?: ReadonlyMap<string, string> | undefined
}
