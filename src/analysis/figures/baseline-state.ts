import type {AuthorText, FigureSpec} from '../../trial/figure-spec.ts'
import type {AnalysisSpec} from '../../trial/index.ts'
import type {Groups} from '../groups.ts'
import type {Result, ResultGroup} from '../result.ts'
import type {Members} from '../sets.ts'
import type {FigureContext} from './figure-analysis.ts'

/** A row of a baseline table; groups are ids of results. */
export type BaselineRow =
  | {readonly kind: 'head' | 'name'; readonly label: AuthorText | string}
  | {
      readonly kind: 'summary'
      readonly label: AuthorText | string
      readonly statistic: 'median-range' | 'median-iqr' | 'mean-sd'
      readonly unit: string
      readonly group: string
    }
  | {
      readonly kind: 'share'
      readonly label: AuthorText | string
      readonly group: string
      readonly indent: number
    }

type Spec = FigureSpec<'baseline'>

/** What the rows of a table are computed from. */
export interface BaselineState {
  readonly spec: Spec
  readonly set: Members
  readonly groups: Groups
  readonly context: FigureContext
  readonly rows: BaselineRow[]
  readonly results: ResultGroup[]
}

/** Name of the row of those without a value. */
export const missing = 'Missing'

/** What helpers of results ask for, of a table. */
export function analysisOf(spec: Spec, set: Members): AnalysisSpec {
  return {
    id: spec.id,
    label: spec.id,
    data: set.dataset.name,
    set: set.id,
    place: spec.place,
    places: new Map([['variable', spec.place]])
  }
}

/** Adds a result that the table prints. */
export function addResult(
  id: string,
  label: string,
  {all, levels}: {readonly all: Result; readonly levels: ResultGroup['levels']},
  {spec, results}: BaselineState
): void {
  const by = levels.size > 0 ? spec.by : undefined
  results.push({id, label, by, all, levels, place: spec.place})
}
