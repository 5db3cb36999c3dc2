import type {TracedValue} from '../../output/trace-schema.ts'
import type {RowsView, RowView} from '../protocol.ts'
import {make, makeButton} from './dom.ts'
import {shortPlace} from './editor.ts'

/** Rows that are shown at once. */
const fewRows = 5

/** Opens a place in the editor. */
type Open = (place: string) => void

/** Asks for the rows behind a value; `undefined` if there are none. */
export async function fetchRows(
  slug: string,
  value: TracedValue
): Promise<RowsView | undefined> {
  const query = new URLSearchParams({result: value.result, text: value.text})
  const answer = await fetch(`/preview/rows/${slug}?${query}`)
  return answer.ok ? ((await answer.json()) as RowsView) : undefined
}

/**
 * Tables of the rows behind a value: those that were counted, and on demand
 * those of the denominator that were not.
 */
export function rowsTable(
  view: RowsView,
  open: Open,
  isWhole: boolean,
  hasOthers = false
): readonly HTMLElement[] {
  const {columns, others, rows} = view
  const seen = isWhole ? rows : rows.slice(0, fewRows)
  const files = [...new Set(rows.map(({file}) => shortPlace(file)))]
  const body = make(
    'tbody',
    {},
    ...seen.map((row) => rowOf(row, columns, open))
  )
  const tables = [
    make(
      'table',
      {},
      make(
        'caption',
        {},
        make(
          'strong',
          {},
          `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`
        ),
        ` of ${files.join(', ')}`
      ),
      headOf(columns),
      body
    )
  ]
  const more = make('p.more')
  const parent = () => tables[0]?.parentElement
  const redraw = (whole: boolean, withOthers: boolean) =>
    parent()?.replaceChildren(...rowsTable(view, open, whole, withOthers))
  if (seen.length < rows.length)
    more.append(
      makeButton(
        'link',
        () => redraw(true, hasOthers),
        `Show ${rows.length - seen.length} more rows`
      )
    )
  if (others.length > 0 && !hasOthers)
    more.append(
      makeButton(
        'link',
        () => redraw(isWhole, true),
        `${more.childElementCount > 0 ? 'and the' : 'Show the'} ${others.length} not counted`
      )
    )
  if (hasOthers && others.length > 0)
    tables.push(
      make(
        'table',
        {},
        make(
          'caption',
          {},
          make('strong', {}, `${others.length} not counted`),
          ' of the denominator'
        ),
        headOf(columns),
        make('tbody', {}, ...others.map((row) => rowOf(row, columns, open)))
      )
    )
  const [first, ...rest] = tables
  return [
    ...(first ? [first] : []),
    ...(more.childElementCount > 0 ? [more] : []),
    ...rest
  ]
}

function headOf(columns: readonly string[]): HTMLElement {
  return make(
    'thead',
    {},
    make(
      'tr',
      {},
      ...columns.map((name) => make('th', {scope: 'col'}, name)),
      make('th.end', {scope: 'col'}, 'line')
    )
  )
}

function rowOf(
  {cells, file, line}: RowView,
  columns: readonly string[],
  open: Open
): HTMLElement {
  return make(
    'tr',
    {},
    ...columns.map((_, index) => make('td', {}, cells[index] ?? '')),
    make(
      'td.end',
      {},
      makeButton('link', () => open(`${file}:${line}`), String(line))
    )
  )
}
