import {listNames, nearest, report} from '../../diagnostic/index.ts'
import type {AuthorText, FigureSpec} from '../../trial/figure-spec.ts'
import type {BaselineRowSpec} from '../../trial/figures/baseline.ts'
import {type AnalysisSpec, reportRows, type Row} from '../../trial/index.ts'
import {checkNumeric, checkVariable} from '../filter.ts'
import {type Groups, splitSet} from '../groups.ts'
import {itemId} from '../item-id.ts'
import type {Result, ResultGroup} from '../result.ts'
import {type Members, subjectVariable} from '../sets.ts'
import {summaryOf} from '../summarize.ts'
import {countsOf, createTallier, proportionsOf} from '../tally-groups.ts'
import {readValues} from '../values.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {findParticipants} from './participants.ts'
import {checkColumns} from './table-columns.ts'

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

type Spec = FigureSpec<'baseline'>

/** What the rows of a table are computed from. */
interface State {
  readonly spec: Spec
  readonly set: Members
  readonly groups: Groups
  readonly context: FigureContext
  readonly rows: BaselineRow[]
  readonly results: ResultGroup[]
}

/** Summarises variables of the participants of a set, by level and of all. */
export function analyzeBaseline(
  spec: Spec,
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

/** Name of the row of those without a value. */
const missing = 'Missing'

function analysisOf(spec: Spec, set: Members): AnalysisSpec {
  return {
    id: spec.id,
    label: spec.id,
    data: set.dataset.name,
    set: set.id,
    place: spec.place,
    places: new Map([['variable', spec.place]])
  }
}

function addHead(label: AuthorText, {rows}: State): boolean {
  rows.push({kind: 'head', label})
  return true
}

function addResult(
  id: string,
  label: string,
  {all, levels}: {readonly all: Result; readonly levels: ResultGroup['levels']},
  {spec, results}: State
): void {
  const by = levels.size > 0 ? spec.by : undefined
  results.push({id, label, by, all, levels, place: spec.place})
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

function addNumbers(
  {variable, label, statistic = 'median-range', unit}: BaselineRowSpec,
  index: number,
  state: State
): boolean {
  const {spec, set, groups, context, rows} = state
  const at = spec.at('rows', index, 'variable')
  const base = analysisOf(spec, set)
  if (!checkNumeric(variable, set.dataset, at, context.file)) return false
  const values = readValues(
    {...base, variable, unit, 'per-participant': 'one'},
    {...context, set}
  )
  if (!values) return false
  const summaries = [groups.all, ...groups.levels.values()].map(
    function (group): Result {
      const found = [...group.rows.keys()].flatMap(
        (subject) => values.bySubject.get(subject) ?? []
      )
      const provenance = {
        place: at,
        population: [...group.rows.values()].map((row) => row.place),
        set,
        method: `Summary of ${variable}, ${found.length} of ${group.rows.size} participants with a value`
      }
      return found.length === 0
        ? {kind: 'not-estimable', provenance: {...provenance, rows: []}}
        : summaryOf(
            found,
            {...values, unit: ''},
            {
              usual: statistic === 'mean-sd' ? 'mean' : 'median',
              quantile: 2,
              provenance
            }
          )
    }
  )
  const [all, ...others] = summaries
  if (!all) return false
  const id = itemId(`${spec.id}:row-${index + 1}`, variable)
  const names = [...groups.levels.keys()]
  const levels = new Map(
    others.map((result, place) => [names[place] ?? '', result])
  )
  addResult(id, variable, {all, levels}, state)
  rows.push({
    kind: 'summary',
    label: label ?? labelOf(variable, set),
    statistic,
    unit: values.unit,
    group: id
  })
  addMissing(variable, index, state)
  return true
}

function addCategories(
  {variable, label, levels, value}: BaselineRowSpec,
  index: number,
  state: State
): boolean {
  const {set, rows} = state
  if (!checkValues(variable, index, value ?? Object.keys(levels ?? {}), state))
    return false
  if (value) {
    addShare(variable, label ?? variable, value, {index, indent: 0}, state)
    addMissing(variable, index, state)
    return true
  }

  const names = levels
    ? new Map(Object.entries(levels))
    : ownLevels(variable, set)
  if (!checkListed(variable, index, names, state)) return false
  rows.push({kind: 'name', label: label ?? labelOf(variable, set)})
  for (const name of new Set(names.values())) {
    const cells = [...names].flatMap(([cell, other]) =>
      other === name ? [cell] : []
    )
    addShare(variable, name, cells, {index, indent: 1}, state)
  }
  addMissing(variable, index, state, 1)
  return true
}

function addShare(
  variable: string,
  label: AuthorText | string,
  cells: readonly string[],
  {index, indent}: {readonly index: number; readonly indent: number},
  state: State
): void {
  const name = typeof label === 'string' ? label : cells.join(', ')
  const id = itemId(`${state.spec.id}:row-${index + 1}`, variable, plain(name))
  countRows(
    id,
    name,
    (row) => cells.includes(row.cells.get(variable) ?? ''),
    `Participants with ${variable} ${cells.join(' or ')}, of those in the analysis set, missing values included`,
    state
  )
  state.rows.push({kind: 'share', label, group: id, indent})
}

/** A row of those without a value, where there is anybody. */
function addMissing(
  variable: string,
  index: number,
  state: State,
  indent = 1
): void {
  const {set, spec, rows} = state
  const isMissing = (row: Row) => !row.cells.has(variable)
  if (![...set.rows.values()].some(isMissing)) return
  const id = itemId(`${spec.id}:row-${index + 1}`, variable, missing)
  countRows(
    id,
    missing,
    isMissing,
    `Participants without ${variable}, of those in the analysis set`,
    state
  )
  rows.push({kind: 'share', label: missing, group: id, indent})
}

function countRows(
  id: string,
  label: string,
  is: (row: Row) => boolean,
  method: string,
  state: State
): void {
  const {set, spec, groups} = state
  const counted = new Map(
    [...set.rows].flatMap(([subject, row]) =>
      is(row) ? [[subject, [row]] as const] : []
    )
  )
  const origin = {spec: analysisOf(spec, set), set, method}
  addResult(
    id,
    label,
    proportionsOf(createTallier(groups)(counted), origin),
    state
  )
}

/** Values that are named in the table are declared, or some cell has them. */
function checkValues(
  variable: string,
  index: number,
  values: readonly string[],
  {set, spec, context}: State
): boolean {
  const known = [...ownLevels(variable, set, set.dataset.rows).keys()]
  const wrong = values.filter((value) => !known.includes(value))
  for (const value of wrong) {
    const meant = nearest(value, known)
    report(context.file, 'level-known', {
      reason: `Unexpected value \`${value}\` of \`${variable}\` in \`${spec.id}\`, expected one of \`${set.dataset.name}\`: ${listNames(known)}`,
      fix: `${meant === undefined ? 'Delete the value' : `Write \`${meant}\``}; if nobody has it, declare it under \`columns:\` of the front matter.`,
      place: spec.at('rows', index, 'levels', value),
      actual: value,
      expected: known
    })
  }
  return wrong.length === 0
}

/** All values of the set have a row. */
function checkListed(
  variable: string,
  index: number,
  names: ReadonlyMap<string, string>,
  {set, spec, context}: State
): boolean {
  const wrong = [...set.rows.values()].filter(function ({cells}) {
    const cell = cells.get(variable)
    return cell !== undefined && !names.has(cell)
  })
  reportRows(
    wrong,
    'level-known',
    ({cells}) => ({
      reason: `Unexpected \`${cells.get(variable)}\` of \`${variable}\` of participant \`${cells.get(subjectVariable)}\`, expected a value that \`${spec.id}\` lists: ${listNames([...names.keys()])}`,
      fix: `Add \`${cells.get(variable)}\` to \`levels\` of the row; values of the same name are put together.`,
      cause: {
        reason: `Row of \`${variable}\``,
        place: spec.at('rows', index, 'levels')
      }
    }),
    'such a value',
    context.file
  )
  return wrong.length === 0
}

/** Values of a variable, as declared, else in the order of the data. */
function ownLevels(
  variable: string,
  {dataset, rows}: Members,
  among: Iterable<Row> = rows.values()
): ReadonlyMap<string, string> {
  const declared = dataset.variables.get(variable)?.levels ?? []
  const names = new Map(declared.map((level) => [level, level]))
  for (const {cells} of among) {
    const cell = cells.get(variable)
    if (cell !== undefined) names.set(cell, cell)
  }
  return names
}

function labelOf(variable: string, {dataset}: Members): string {
  return dataset.variables.get(variable)?.label ?? variable
}

/** A name for brackets, which hold one kind of quotes. */
function plain(name: string): string {
  return name.includes('"') ? name.replaceAll("'", '’') : name
}
