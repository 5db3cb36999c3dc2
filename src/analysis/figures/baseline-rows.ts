import type {AuthorText} from '../../trial/figure-spec.ts'
import type {BaselineRowSpec} from '../../trial/figures/baseline.ts'
import type {Row} from '../../trial/index.ts'
import {checkNumeric} from '../filter.ts'
import {itemId} from '../item-id.ts'
import type {Result} from '../result.ts'
import type {Members} from '../sets.ts'
import {summaryOf} from '../summarize.ts'
import {createTallier, proportionsOf} from '../tally-groups.ts'
import {readValues} from '../values.ts'
import {
  addResult,
  analysisOf,
  type BaselineState as State,
  missing
} from './baseline-state.ts'
import {checkListed, checkValues, ownLevels} from './baseline-values.ts'

/** Adds a row of a numeric variable; `false` after reporting why not. */
export function addNumbers(
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

/** Adds a row of each category; `false` after reporting why not. */
export function addCategories(
  {variable, label, levels, value}: BaselineRowSpec,
  index: number,
  state: State
): boolean {
  const {set, rows} = state
  const key = value ? 'value' : 'levels'
  const named = value ?? Object.keys(levels ?? {})
  if (!checkValues(variable, index, key, named, state)) return false
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

function labelOf(variable: string, {dataset}: Members): string {
  return dataset.variables.get(variable)?.label ?? variable
}

/** A name for brackets, which hold one kind of quotes. */
function plain(name: string): string {
  return name.includes('"') ? name.replaceAll("'", '’') : name
}
