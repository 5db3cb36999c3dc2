import type {AuthorText, FigureSpec} from '../../trial/figure-spec.ts'
import type {BaselineRowSpec} from '../../trial/figures/baseline.ts'
import {checkVariable} from '../filter.ts'
import {splitSet} from '../groups.ts'
import {countsOf, createTallier} from '../tally-groups.ts'
import {addCategories, addNumbers} from './baseline-rows.ts'
import {
  addResult,
  analysisOf,
  type BaselineRow,
  type BaselineState as State,
  missing
} from './baseline-state.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {findParticipants} from './participants.ts'
import {checkColumns} from './table-columns.ts'

export type {BaselineRow} from './baseline-state.ts'

/** What a baseline table is made of. */
export interface BaselineData {
  readonly rows: readonly BaselineRow[]
  /** Levels of the columns, in the order of the data. */
  readonly levels: readonly string[]
  /** Id of the participants of each column. */
  readonly participants: string
  readonly setLabel: string
  readonly hasMissing: boolean
}

/** Summarises variables of the participants of a set, by level and of all. */
export function analyzeBaseline(
  spec: FigureSpec<'baseline'>,
  context: FigureContext
): FigureAnalysis<BaselineData> | undefined {
  const found = findParticipants(
    {...spec, levels: undefined, labels: undefined},
    context
  )
  const groups =
    found &&
    splitSet(
      {...analysisOf(spec, found.set), by: spec.by},
      {...context, set: found.set}
    )
  if (!found || !groups) return undefined
  const {set, levels} = found
  const state = {spec, set, groups, context, rows: [], results: []}
  const valid = spec.rows.map((row, index) =>
    'head' in row ? addHead(row.head, state) : addVariable(row, index, state)
  )
  if (!checkColumns(spec, levels, context) || valid.includes(false))
    return undefined
  const participants = `${spec.id}:participants`
  const everybody = new Map(
    [...set.rows].map(([subject, row]) => [subject, [row]])
  )
  addResult(
    participants,
    'Participants',
    countsOf(createTallier(groups)(everybody), {
      spec: analysisOf(spec, set),
      set,
      method: 'Participants in the analysis set'
    }),
    state
  )
  const {rows, results} = state
  return {
    data: {
      rows,
      levels,
      participants,
      setLabel: set.label,
      hasMissing: results.some(({label}) => label === missing)
    },
    results
  }
}

function addHead(label: AuthorText, {rows}: State): boolean {
  rows.push({kind: 'head', label})
  return true
}

function addVariable(
  row: BaselineRowSpec,
  index: number,
  state: State
): boolean {
  const {set, spec, context} = state
  const at = spec.at('rows', index, 'variable')
  if (!checkVariable(row.variable, set.dataset, at, context.file)) return false
  const known = set.dataset.variables.get(row.variable)
  if (row.levels || row.value) return addCategories(row, index, state)
  return row.statistic !== undefined || known?.type === 'number'
    ? addNumbers(row, index, state)
    : addCategories(row, index, state)
}
