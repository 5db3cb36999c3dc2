declare module 'subset-font' {
  /** The package has no types of its own. */
  function subsetFont(
    font: Uint8Array,
    text: string,
    options?: {readonly targetFormat?: 'woff2' | 'woff' | 'truetype' | 'sfnt'}
  ): Promise<Uint8Array>
  export = subsetFont
}
