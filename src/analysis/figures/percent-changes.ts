import {listNames, report} from '../../diagnostic/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import {
  type Dataset,
  inRow,
  parseNumber,
  reportRows,
  type Row
} from '../../trial/index.ts'
import {checkNumeric, checkVariable} from '../filter.ts'
import {subjectVariable} from '../sets.ts'
import type {FigureContext} from './figure-analysis.ts'
import {type FigureRows, selectRows} from './figure-rows.ts'
import type {Participants} from './participants.ts'

/** A percent change from baseline, with the rows it comes from. */
export interface PercentChange {
  readonly percent: number
  /** Row of the assessment; then that of the baseline, if it is another. */
  readonly rows: readonly [Row, ...Row[]]
}

/** Changes of each participant, in the order of the data. */
export interface PercentChanges {
  readonly dataset: Dataset
  readonly bySubject: ReadonlyMap<string, readonly PercentChange[]>
  /** Fraction digits to print. */
  readonly digits: number
  /** How they were computed. */
  readonly method: string
}

/** Percent of a row, and the row of its baseline if it is another. */
type ReadPercent = (
  row: Row,
  baseline: Row | undefined
) => {readonly percent: number; readonly from?: Row} | undefined

/**
 * Reads percent changes after baseline: those of a variable, else `PCHG`,
 * else of `CHG` and `BASE`, else of `AVAL` and its baseline.
 *
 * @returns
 *   `undefined` after reporting why there are none.
 */
export function readChanges(
  spec: FigureSpec<'waterfall' | 'spider'>,
  found: Participants,
  context: FigureContext
): PercentChanges | undefined {
  const selected = selectRows(spec, found, context)
  if (!selected) return undefined
  const {dataset} = selected
  const way = findWay(spec, dataset, context)
  if (!way || !checkBaselines(selected, spec, way.needsBase, context))
    return undefined
  if (!checkAgreement(selected, spec, context)) return undefined

  const bySubject = new Map<string, PercentChange[]>()
  let digits = 0
  for (const [subject, rows] of selected.bySubject) {
    const baseline = rows.find(isBaseline)
    const changes = rows
      .filter((row) => !isBaseline(row))
      .flatMap(function (row): PercentChange[] {
        const read = way.read(row, baseline)
        if (!read) return []
        if (!Number.isInteger(read.percent)) digits = 1
        return [
          {percent: read.percent, rows: read.from ? [row, read.from] : [row]}
        ]
      })
    if (changes.length > 0) bySubject.set(subject, changes)
  }

  if (bySubject.size === 0) {
    report(context.file, 'number-known', {
      reason: `Missing changes from baseline of the participants of \`${spec.id}\` in \`${dataset.name}\``,
      fix: 'Correct `where`, or name the variable of the percent change with `variable`.',
      place: spec.data.place
    })
    return undefined
  }

  return {dataset, bySubject, digits, method: way.method}
}

function findWay(
  spec: FigureSpec<'waterfall' | 'spider'>,
  dataset: Dataset,
  {file}: FigureContext
):
  | {
      readonly read: ReadPercent
      readonly method: string
      readonly needsBase: boolean
    }
  | undefined {
  const {columns} = dataset
  const place = spec.at('variable')
  const percent =
    spec.variable ?? (columns.includes('PCHG') ? 'PCHG' : undefined)
  if (percent !== undefined) {
    if (!checkVariable(percent, dataset, place, file)) return undefined
    if (!checkNumeric(percent, dataset, place, file)) return undefined
    return {
      read(row) {
        const value = numberIn(row, percent)
        return value === undefined ? undefined : {percent: value}
      },
      method: `Percent change from baseline as in \`${percent}\``,
      needsBase: false
    }
  }

  if (columns.includes('CHG') && columns.includes('BASE'))
    return {
      read(row) {
        const [change, base] = [numberIn(row, 'CHG'), numberIn(row, 'BASE')]
        if (change === undefined || base === undefined) return undefined
        return {percent: (100 * change) / base}
      },
      method: 'Percent change from baseline, `CHG` of `BASE`',
      needsBase: true
    }

  const hasBase = columns.includes('BASE') || columns.includes('ABLFL')
  if (columns.includes('AVAL') && hasBase)
    return {
      read(row, baseline) {
        const own = numberIn(row, 'BASE')
        const base = own ?? (baseline && numberIn(baseline, 'AVAL'))
        const value = numberIn(row, 'AVAL')
        if (value === undefined || base === undefined) return undefined
        const change = (100 * (value - base)) / base
        return own === undefined && baseline
          ? {percent: change, from: baseline}
          : {percent: change}
      },
      method: 'Percent change from baseline, of `AVAL`',
      needsBase: true
    }

  report(file, 'variable-exists', {
    reason: `Missing change from baseline in \`${dataset.name}\`, expected \`PCHG\`, \`CHG\` and \`BASE\`, or \`AVAL\` with \`BASE\` or \`ABLFL\`, among ${listNames(columns)}`,
    fix: 'Name the variable of the percent change with `variable`.',
    place: spec.data.place,
    cause: {reason: `Table \`${dataset.name}\``, place: dataset.place}
  })
  return undefined
}

/** Whether a row is the baseline itself, or from before it. */
function isBaseline({cells}: Row): boolean {
  if (cells.get('ABLFL') === 'Y') return true
  const day = numberIn({cells}, 'ADY')
  return day !== undefined && day <= 1
}

/** Nothing can be a percent of nothing. */
function checkBaselines(
  {bySubject, dataset}: FigureRows,
  spec: FigureSpec<'waterfall' | 'spider'>,
  needed: boolean,
  {file}: FigureContext
): boolean {
  if (!needed) return true
  const wrong: Row[] = []
  const without: Row[] = []
  for (const rows of bySubject.values()) {
    const flagged = rows.find(({cells}) => cells.get('ABLFL') === 'Y')
    for (const row of rows) {
      const base =
        numberIn(row, 'BASE') ?? (flagged && numberIn(flagged, 'AVAL'))
      const measured =
        !isBaseline(row) && (row.cells.has('AVAL') || row.cells.has('CHG'))
      if (base === undefined && measured) without.push(row)
      if (base !== undefined && base <= 0) wrong.push(row)
    }
  }

  reportRows(
    wrong,
    'number-known',
    (row) => ({
      reason: `Unexpected baseline of 0 or less of participant \`${row.cells.get(subjectVariable)}\`${inRow(row)} in \`${spec.id}\`, expected one above 0`,
      fix: 'Correct the baseline, or leave those without measurable disease out of the set.',
      cause: {reason: `Figure \`${spec.id}\``, place: spec.place}
    }),
    'such a baseline',
    file
  )
  reportRows(
    without,
    'number-known',
    (row) => ({
      reason: `Missing baseline of participant \`${row.cells.get(subjectVariable)}\`${inRow(row)} in \`${dataset.name}\``,
      fix: 'Fill in `BASE`, or add the row of the baseline with `ABLFL` of `Y`.',
      cause: {reason: `Figure \`${spec.id}\``, place: spec.place}
    }),
    'no baseline',
    file
  )
  return wrong.length === 0 && without.length === 0
}

/** `PCHG` is what `AVAL` and `BASE` of its row say, to its own digits. */
function checkAgreement(
  {bySubject, dataset}: FigureRows,
  {id, place}: FigureSpec<'waterfall' | 'spider'>,
  {file}: FigureContext
): boolean {
  if (!dataset.columns.includes('PCHG')) return true
  const wrong: Row[] = []
  for (const row of [...bySubject.values()].flat()) {
    const expected = percentOf(row)
    const written = row.cells.get('PCHG')
    if (written === undefined || expected === undefined) continue
    const slack = 0.51 * 10 ** -(written.split('.')[1]?.length ?? 0)
    if (Math.abs((parseNumber(written) ?? 0) - expected) > slack)
      wrong.push(row)
  }

  reportRows(
    wrong,
    'change-agrees',
    (row) => ({
      reason: `Unexpected \`PCHG\` of \`${row.cells.get('PCHG')}\` of participant \`${row.cells.get(subjectVariable)}\`${inRow(row)}, expected \`${(percentOf(row) ?? 0).toFixed(1)}\` from \`AVAL\` and \`BASE\``,
      fix: 'Correct the cells, or delete `PCHG`, which is then computed.',
      cause: {reason: `Figure \`${id}\``, place}
    }),
    'another percent change than its values',
    file
  )
  return wrong.length === 0
}

function percentOf(row: Row): number | undefined {
  const [value, base] = [numberIn(row, 'AVAL'), numberIn(row, 'BASE')]
  return value === undefined || base === undefined || base <= 0
    ? undefined
    : (100 * (value - base)) / base
}

function numberIn(
  {cells}: Pick<Row, 'cells'>,
  variable: string
): number | undefined {
  return parseNumber(cells.get(variable) ?? '')
}
