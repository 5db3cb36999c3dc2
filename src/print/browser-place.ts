import type {BrowserEffects} from './browser-effects.ts'

/** A file that may be a browser that prints. */
export interface Candidate {
  readonly path: string
  /** Why it was taken, for the log: “set by `CHROME_PATH`”. */
  readonly why: string
  /** Folder of libraries that this browser alone needs. */
  readonly libraryPath?: string
  /** Which fonts of the system it sees; absent: all. */
  readonly fontConfigPath?: string
  /** Whether it can be driven over a pipe; snaps cannot. */
  readonly pipe: boolean
}

/** What was found at a place. */
export interface Look {
  /** In order of preference. */
  readonly candidates: readonly Candidate[]
  /** What to say of the place when there is no candidate. */
  readonly outcome: string
  /** Whether the search ends here: someone asked for this very browser. */
  readonly final?: boolean
}

/** Somewhere that a browser may be. */
export interface BrowserPlace {
  readonly name: string
  readonly look: (effects: BrowserEffects) => Promise<Look>
}
