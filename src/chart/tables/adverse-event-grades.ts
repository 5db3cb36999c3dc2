import type {GradeIds, Results} from '../../analysis/result.ts'
import type {HouseStyle} from '../../format/house-style.ts'
import type {TableGrade} from '../../trial/figures/adverse-event-table.ts'
import {element} from '../element.ts'
import {print, type Printed} from '../printed.ts'
import {type Cell, cellOf, type Column, resultAt} from './cells.ts'
import {type Head, headOf, type Phrasing} from './draw-table.ts'
import {findGroup} from './find-group.ts'

/** How grades are set in the columns of a table. */
export interface GradeColumns {
  /** Heads of levels that stand over those of grades. */
  readonly over: readonly Head[] | undefined
  readonly heads: readonly Head[]
  /** Cells of events, in the order of heads. */
  readonly cells: (ids: GradeIds) => readonly Cell[]
  /** What the numbers are, where heads do not say it. */
  readonly words: string | undefined
  readonly hasPercents: boolean
}

/** What the cells of grades are made from. */
export interface GradeSource {
  readonly columns: readonly Column[]
  readonly grades: readonly TableGrade[]
  /** Whether percents stand beside counts. */
  readonly percent: boolean
  readonly results: Results
  readonly style: HouseStyle
}

/** More columns than these, names of rows among them, do not go into mail. */
const maxColumns = 4
/** Messages, and what is as narrow. */
const narrowPx = 600

/**
 * Sets grades side by side, or two of them in one column, `15 (8)`, where a
 * narrow place has no room for all columns.
 */
export function gradeColumns(
  source: GradeSource,
  widthPx: number
): GradeColumns {
  const {columns, grades} = source
  const [first, second, third] = grades
  const isWide = columns.length * grades.length + 1 > maxColumns
  return widthPx <= narrowPx &&
    isWide &&
    first !== undefined &&
    second !== undefined &&
    third === undefined
    ? together([first, second], source)
    : apart(source)
}

function apart(source: GradeSource): GradeColumns {
  const {columns, grades, percent} = source
  const [only] = grades
  const isNamed = columns[0]?.name !== undefined
  const isDouble = grades.length > 1 && isNamed
  return {
    over: isDouble
      ? columns.map((column) => ({...headOf(column), columns: grades.length}))
      : undefined,
    heads: columns.flatMap((column) =>
      grades.map((grade): Head => {
        if (isDouble) return {words: gradeHead(grade, percent)}
        return isNamed
          ? headOf(column)
          : {words: gradeHead(grade, percent), total: column.total}
      })
    ),
    cells: (ids) =>
      columns.flatMap(({level}) =>
        grades.map((grade) => gradeCell(idOf(ids, grade), level, source))
      ),
    words: isNamed && !isDouble && only ? `${gradeWords(only)}.` : undefined,
    hasPercents: percent
  }
}

/** Counts of two grades, one of them in parentheses. */
function together(
  [first, second]: readonly [TableGrade, TableGrade],
  source: GradeSource
): GradeColumns {
  const {columns} = source
  return {
    over: undefined,
    heads: columns.map(headOf),
    cells: (ids) =>
      columns.map(function ({level}): Cell {
        const n = countOf(idOf(ids, first), level, source)
        const percent = countOf(idOf(ids, second), level, source)
        return n && percent
          ? {kind: 'share', n, percent, zero: n.value === '0'}
          : gradeCell(idOf(ids, first), level, source)
      }),
    words: `Number with ${lower(gradeWords(first))} (${lower(gradeWords(second))}).`,
    hasPercents: false
  }
}

function gradeCell(id: string, level: string, source: GradeSource): Cell {
  const {percent, results, style} = source
  if (percent)
    return cellOf(findGroup(id, results), level, undefined, true, style)
  const printed = countOf(id, level, source)
  return printed
    ? {kind: 'printed', printed, look: printed.value === '0' ? ['zero'] : []}
    : {kind: 'absent', text: style.unknown}
}

function countOf(
  id: string,
  level: string,
  {results, style}: GradeSource
): Printed | undefined {
  const result = resultAt(findGroup(id, results), level)
  return result && print(result, 'n', style, {id, level})
}

function idOf({any, severe, worst}: GradeIds, grade: TableGrade): string {
  if (grade === 'any') return any
  if (grade === '≥3') return severe
  const id = worst[Number(grade) - 1]
  if (id === undefined) throw new RangeError(`Unexpected grade \`${grade}\``)
  return id
}

function gradeWords(grade: TableGrade): string {
  return grade === 'any' ? 'Any grade' : `Grade\u00A0${grade}`
}

/** “Grade ≥3”, on two lines over counts alone, whose columns are narrow. */
function gradeHead(grade: TableGrade, percent: boolean): Phrasing {
  if (grade === 'any' || percent) return [gradeWords(grade)]
  // Words in one text would be kept on one line.
  return ['Grade ', element('span', {}, grade)]
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
