import type {VFile} from 'vfile'
import type {Results} from '../analysis/index.ts'
import type {HouseStyle} from '../format/house-style.ts'
import type {FigureSpec} from '../trial/index.ts'

/** A change to the source that makes a pin say what is printed. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What resolving passes around. */
export interface State {
  readonly file: VFile
  readonly results: Results
  /** Whether a result is absent because of what was reported already. */
  readonly isLost: (id: string) => boolean
  readonly style: HouseStyle
  readonly figures: ReadonlyMap<string, FigureSpec>
  /** “Figure 1”, “Table 2” by id. */
  readonly labels: ReadonlyMap<string, string>
  /** Keys that the bibliography has. */
  readonly keys: ReadonlySet<string>
  /** Keys in order of first citation; grows. */
  readonly cited: string[]
  /** Ids of figures that were referred to; grows. */
  readonly referenced: Set<string>
  /** Unknown results are errors. */
  readonly strict: boolean
  /** Pins are rewritten, not compared; edits gather here. */
  readonly edits: Edit[] | undefined
}
