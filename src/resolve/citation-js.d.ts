// What we use of packages that have no types of their own.

declare module '@citation-js/core' {
  /** Processor of citeproc-js, with one style and one locale. */
  interface CiteprocEngine {
    updateItems(ids: readonly string[], nosort: boolean): void
    /** Settings, and one string of HTML an item. */
    makeBibliography(): [unknown, string[]] | false
  }

  interface CslConfig {
    readonly styles: {add(name: string, xml: string): void}
    /** Engines are kept by style and locale. */
    engine(
      items: readonly object[],
      style: string,
      locale: string,
      format: 'html'
    ): CiteprocEngine
  }

  export const plugins: {
    readonly config: {get(plugin: '@csl'): CslConfig}
    readonly input: {
      chain(
        input: string,
        options: {readonly forceType: string; readonly generateGraph: boolean}
      ): unknown
    }
  }
}

declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-csl' {}
