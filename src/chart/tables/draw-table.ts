import type {Element, ElementContent} from 'hast'
import type {AuthorText} from '../../trial/figure-spec.ts'
import {element} from '../element.ts'
import type {FigureInput} from '../figure.ts'
import {dataElement, type Printed} from '../printed.ts'
import type {Cell, Column} from './cells.ts'

/** Words and values in a cell. */
export type Phrasing = readonly (ElementContent | string)[]

/** Content of a cell that is no value alone. */
export interface WordCell {
  readonly kind: 'words'
  readonly content: Phrasing
  /** Numbers are aligned to the right. */
  readonly isNumber?: boolean | undefined
}

/** A head over values. */
export interface Head {
  readonly words: Phrasing
  readonly total?: Printed | undefined
  /** Columns that it stands over. */
  readonly columns?: number | undefined
  /** The column holds words. */
  readonly isText?: boolean | undefined
}

/** A row of a table. */
export type Line =
  | {readonly kind: 'head'; readonly label: Phrasing}
  /** Name of the indented rows under it, within a section. */
  | {readonly kind: 'name'; readonly label: Phrasing}
  | {
      readonly kind: 'row'
      readonly label: Phrasing
      readonly cells: readonly (Cell | WordCell)[]
      readonly indent?: number | undefined
      /** A sum of the rows under it, or of all; begins a section. */
      readonly look?: 'system' | 'total' | undefined
    }

/** A table to make. */
export interface TableModel {
  /** Head of the names of rows. */
  readonly outcome: Phrasing
  /** Heads that stand over several others. */
  readonly over?: readonly Head[] | undefined
  readonly heads: readonly Head[]
  readonly lines: readonly Line[]
}

/** Makes a table; heads of rows and columns say what they are heads of. */
export function drawTable({outcome, over, heads, lines}: TableModel): Element {
  const bodies: Element[][] = [[]]
  for (const line of lines) {
    const begins =
      line.kind === 'head' || (line.kind === 'row' && line.look !== undefined)
    if (begins && bodies.at(-1)?.length !== 0) bodies.push([])
    bodies.at(-1)?.push(drawLine(line, heads.length))
  }

  const first = element(
    'th',
    {scope: 'col', className: ['outcome'], rowSpan: over && 2},
    ...outcome.map(given)
  )
  return element(
    'table',
    {className: ['results']},
    element(
      'thead',
      {},
      element('tr', {}, first, ...(over ?? heads).map(drawHead)),
      over && element('tr', {}, ...heads.map(drawHead))
    ),
    ...bodies.map((rows) => element('tbody', {}, ...rows))
  )
}

/** Head of a column of a level, with its total. */
export function headOf({name, total}: Column): Head {
  return {words: name === undefined ? [] : [name], total}
}

function drawHead({words, total, columns, isText}: Head): Element {
  const size = total && [
    words.length === 0 ? undefined : ' ',
    element('span', {className: ['size']}, 'n\u00A0=\u00A0', dataElement(total))
  ]
  // A head is never empty: screen readers announce it with each cell.
  const fallback = words.length === 0 && !size ? ['Result'] : []
  return element(
    'th',
    {
      scope: columns === undefined ? 'col' : 'colgroup',
      className: ['value'],
      align: isText ? 'left' : undefined,
      colSpan: columns
    },
    ...words.map(given),
    ...(size ?? fallback)
  )
}

function drawLine(line: Line, columns: number): Element {
  if (line.kind === 'head')
    return element(
      'tr',
      {className: ['group']},
      element(
        'th',
        {scope: 'rowgroup', colSpan: columns + 1},
        ...line.label.map(given)
      )
    )

  if (line.kind === 'name')
    return element(
      'tr',
      {},
      element(
        'th',
        {scope: 'row', colSpan: columns + 1},
        ...line.label.map(given)
      )
    )

  const {indent, look} = line
  const classes = [
    ...(indent ? [`indent-${indent}`] : []),
    ...(look ? [look] : [])
  ]
  return element(
    'tr',
    {className: classes.length > 0 ? classes : undefined},
    element('th', {scope: 'row'}, ...line.label.map(given)),
    ...line.cells.map(drawCell)
  )
}

function drawCell(cell: Cell | WordCell): Element {
  switch (cell.kind) {
    case 'share':
    case 'spread': {
      const {kind, n, percent, zero} = cell
      const rest = kind === 'share' ? ['pct'] : ['pct', 'spread']
      return element(
        'td',
        {className: zero ? ['value', 'zero'] : ['value']},
        element('span', {className: ['n']}, dataElement(n)),
        ' ',
        element('span', {className: rest}, '(', dataElement(percent), ')')
      )
    }

    case 'printed': {
      const {printed, look} = cell
      return element(
        'td',
        {className: ['value', ...look]},
        dataElement(printed)
      )
    }

    case 'absent': {
      return element('td', {className: ['value', 'absent']}, cell.text)
    }

    case 'words': {
      const {content, isNumber} = cell
      return isNumber
        ? element('td', {className: ['value']}, ...content.map(given))
        : element('td', {align: 'left'}, ...content.map(given))
    }
  }
}

/** Marks words with digits, such as a dose: they are names, and no results. */
function given(part: Phrasing[number]): Phrasing[number] {
  if (typeof part !== 'string' && part.type !== 'text') return part
  const words = typeof part === 'string' ? part : part.value
  return /\d/.test(words)
    ? element('span', {className: ['given']}, words)
    : part
}

/** Text of an author with the values in it, or words of ours. */
export function phrasing(
  text: AuthorText | string,
  labels: FigureInput['labels']
): Phrasing {
  return typeof text === 'string' ? [text] : (labels.get(text) ?? [text.value])
}
