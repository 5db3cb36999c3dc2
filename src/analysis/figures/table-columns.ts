import {listNames, nearest, report} from '../../diagnostic/index.ts'
import type {FigureBase, ResultName} from '../../trial/figure-spec.ts'
import type {Details, ResultGroup} from '../result.ts'
import type {FigureContext} from './figure-analysis.ts'
import {findResult} from './find-result.ts'
import {everybody} from './participants.ts'

/** Columns that an author chose for a table. */
interface ColumnsSpec extends FigureBase {
  readonly columns?: readonly string[] | undefined
}

/**
 * Reports columns of a table that are no levels.
 *
 * @param levels
 *   Levels that there are; the whole set is always one.
 */
export function checkColumns(
  spec: ColumnsSpec,
  levels: readonly string[],
  {file}: FigureContext
): boolean {
  const known = [...levels, everybody]
  const {columns = []} = spec
  let valid = true
  for (const [index, column] of columns.entries()) {
    const isSecond = columns.indexOf(column) < index
    if (known.includes(column) && !isSecond) continue
    valid = false
    // Short names of levels are all near to “all”.
    const meant = nearest(column, column.startsWith('a') ? known : levels)
    report(file, 'figure-levels', {
      reason: isSecond
        ? `Unexpected second column \`${column}\` of \`${spec.id}\`, expected one`
        : `Unexpected column \`${column}\` of \`${spec.id}\`, expected ${listNames(known)}`,
      fix:
        meant !== undefined && !isSecond
          ? `Write \`${meant}\`.`
          : 'Delete the column.',
      place: spec.at('columns', index),
      actual: column,
      expected: known
    })
  }
  return valid
}

/** A result with items of a kind. */
export interface Made<Kind extends Details['kind']> {
  readonly group: ResultGroup
  readonly details: Extract<Details, {readonly kind: Kind}>
}

/** Methods that authors name, by the kind of items that they make. */
const methods: Readonly<Record<Details['kind'], string>> = {
  'best-response': 'best-overall-response',
  'adverse-events': 'adverse-events',
  'dose-levels': 'dose-levels'
}

/**
 * Finds the result that a table is made of, or reports that it is none, or one
 * by another method.
 */
export function findMade<Kind extends Details['kind']>(
  name: ResultName,
  kind: Kind,
  context: FigureContext
): Made<Kind> | undefined {
  const group = findResult(name, context)
  if (!group) return undefined
  const {details} = group
  if (isOf(details, kind)) return {group, details}
  report(context.file, 'table-needs-method', {
    reason: `Unexpected result \`${name.id}\`, expected one by method \`${methods[kind]}\``,
    fix: `Name a result with \`method: ${methods[kind]}\`.`,
    place: name.place,
    cause: {reason: `Result \`${name.id}\``, place: group.place}
  })
  return undefined
}

function isOf<Kind extends Details['kind']>(
  details: Details | undefined,
  kind: Kind
): details is Extract<Details, {readonly kind: Kind}> {
  return details?.kind === kind
}
