import type {VFile} from 'vfile'
import type {Trial} from '../../trial/index.ts'
import type {ResultGroup, Results} from '../result.ts'
import type {Members} from '../sets.ts'

/** What the data of a figure are computed from. */
export interface FigureContext {
  readonly trial: Trial
  /** Analysis sets by id. */
  readonly sets: ReadonlyMap<string, Members>
  /** All results that the summary defines. */
  readonly results: Results
  /** Summary; gets messages. */
  readonly file: VFile
}

/** What a figure shows beside named results. */
export interface FigureAnalysis<Data> {
  readonly data: Data
  /**
   * Numbers that the figure prints and no result has, such as those at risk;
   * their ids are that of the figure, a colon and a name: `fig-os:at-risk`.
   */
  readonly results: readonly ResultGroup[]
}
