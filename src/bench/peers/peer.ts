import type {PlainSheet} from './plain-sheet.ts'

/** A handout with the name of its file. */
export interface NamedSheet {
  readonly name: string
  readonly sheet: PlainSheet
}

/** Where a peer runs, and with what. */
export interface Surroundings {
  /** Folder that it is installed in. */
  readonly home: string
  /** Folder of the input, where the PDFs are written, too. */
  readonly folder: string
  readonly browser: {
    readonly path: string
    /** Flags that it needs on this computer. */
    readonly args: readonly string[]
  }
}

/** What is run by Node: a file of a program, and its arguments. */
export interface PeerCommand {
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Another program that prints documents. */
export interface Peer {
  /** Its name, and that of its folder. */
  readonly id: string
  readonly package: string
  readonly version: string
  /** Versions of what it needs, where its own range lets in too much. */
  readonly overrides?: Readonly<Record<string, string>>
  /** How it is run. */
  readonly manner: string
  /** Its input by file name, without fonts and pictures. */
  readonly write: (sheets: readonly NamedSheet[]) => ReadonlyMap<string, string>
  /**
   * The command that prints all sheets.
   *
   * @param names
   *   Names of the sheets.
   */
  readonly command: (
    surroundings: Surroundings,
    names: readonly string[]
  ) => PeerCommand
}
