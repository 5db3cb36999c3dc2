import type {Printing, TracedValue} from '../../output/trace-schema.ts'
import type {RowsView, RowView} from '../protocol.ts'
import {byId, make, makeButton, setText} from './dom.ts'
import {shortPlace} from './editor.ts'
import type {PageNumber} from './numbers.ts'
import {nameOf, tabNames} from './products.ts'

/** What the trace does. */
export interface TraceActions {
  /** Opens a place in the editor. */
  readonly open: (place: string) => void
  /** Shows another place where a value is printed. */
  readonly go: (printing: Printing) => void
  readonly rows: (value: TracedValue) => Promise<RowsView | undefined>
}

/** Rows that are shown at once. */
const fewRows = 5

/** The trace beside the page. */
export interface TracePanel {
  readonly show: (
    selected: PageNumber | undefined,
    values: readonly TracedValue[],
    output: string
  ) => void
}

/** Sets the trace up. */
export function createTracePanel(actions: TraceActions): TracePanel {
  const holder = byId('trace')
  let shown = ''

  return {
    show(selected, values, output) {
      setText(
        byId('trace-where'),
        selected ? `selected on the ${nameOf(output).toLowerCase()}` : ''
      )
      const key = JSON.stringify([
        selected?.value,
        selected?.number,
        output,
        selected && placesOf(selected.value, values)
      ])
      if (key === shown) return
      shown = key
      if (!selected) {
        holder.replaceChildren(
          make(
            'p.hint',
            {},
            'Select a number on the page: its result, method and rows are shown here. ',
            make('kbd', {}, '←'),
            ' ',
            make('kbd', {}, '→'),
            ' go on to the next, ',
            make('kbd', {}, '↵'),
            ' opens the editor, ',
            make('kbd', {}, 'Esc'),
            ' clears.'
          )
        )
        return
      }
      const {value} = selected
      const rows = make('div')
      holder.replaceChildren(
        make('p.printed', {}, value.text),
        fieldsOf(value, actions),
        rows,
        placesTable(selected, values, actions)
      )
      if (value.rows.length === 0) return
      actions
        .rows(value)
        .then((known) => {
          if (shown === key && known)
            rows.replaceChildren(...rowsTable(known, actions, false))
        })
        .catch(() =>
          rows.replaceChildren(make('p.hint', {}, 'The rows cannot be read.'))
        )
    }
  }
}

function fieldsOf(value: TracedValue, {open}: TraceActions): HTMLElement {
  const {definedAt, method, rounding, set, source, where} = value
  const fields: readonly (readonly [string, string | Node | undefined])[] = [
    ['Result', make('code', {}, value.result)],
    ['Value', value.value === value.text ? undefined : value.value],
    ['Rounding', rounding],
    ['Method', method],
    ['Set', set && `${set.label}, n = ${set.size}`],
    ['Filter', where === undefined ? undefined : make('code', {}, where)],
    ['Source', source],
    [
      'Defined',
      makeButton('link', () => open(definedAt), shortPlace(definedAt))
    ]
  ]
  const list = make('dl')
  for (const [name, text] of fields)
    if (text !== undefined && text !== '')
      list.append(make('dt', {}, name), make('dd', {}, text))
  return list
}

function rowsTable(
  view: RowsView,
  actions: TraceActions,
  isWhole: boolean,
  hasOthers = false
): readonly HTMLElement[] {
  const {columns, others, rows} = view
  const seen = isWhole ? rows : rows.slice(0, fewRows)
  const files = [...new Set(rows.map(({file}) => shortPlace(file)))]
  const body = make(
    'tbody',
    {},
    ...seen.map((row) => rowOf(row, columns, actions))
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
    parent()?.replaceChildren(...rowsTable(view, actions, whole, withOthers))
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
        make('tbody', {}, ...others.map((row) => rowOf(row, columns, actions)))
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
  {open}: TraceActions
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

interface Place {
  readonly printing: Printing
  readonly text: string
}

/** Places of the same value, in the order of the tabs and of reading. */
function placesOf(
  value: TracedValue,
  values: readonly TracedValue[]
): readonly Place[] {
  const order = tabNames.map(([name]) => String(name))
  return values
    .filter(({result}) => result === value.result)
    .flatMap(({printed, text}) =>
      printed
        .filter(({number}) => number !== undefined)
        .map((printing) => ({printing, text}))
    )
    .toSorted(
      (a, b) =>
        order.indexOf(a.printing.output) - order.indexOf(b.printing.output) ||
        (a.printing.number ?? 0) - (b.printing.number ?? 0)
    )
}

function placesTable(
  {printing: here, value}: PageNumber,
  values: readonly TracedValue[],
  {go, open}: TraceActions
): HTMLElement {
  const places = placesOf(value, values)
  const texts = new Set(places.map(({text}) => text))
  const times =
    places.length === 1 ? 'Printed once' : `Printed ${places.length} times`
  const forms =
    places.length === 1
      ? ''
      : texts.size === 1
        ? ', all equal'
        : `, as ${[...texts].join('; ')}`
  let last = ''
  return make(
    'table.places',
    {},
    make('caption', {}, make('strong', {}, times), forms),
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        make('th', {scope: 'col'}, 'Product'),
        make('th', {scope: 'col'}, 'Where'),
        make('th.end', {scope: 'col'}, 'line')
      )
    ),
    make(
      'tbody',
      {},
      ...places.map(function ({printing}) {
        const {at, number, output, page, region} = printing
        const product = output === last ? '' : nameOf(output)
        last = output
        const isHere = output === here.output && number === here.number
        const words = region ?? (page === undefined ? 'text' : `page ${page}`)
        return make(
          'tr',
          {class: isHere ? 'here' : undefined},
          make('td', {}, product),
          make(
            'td',
            {},
            makeButton('link', () => go(printing), words)
          ),
          make('td.end', {}, lineOf(at, open))
        )
      })
    )
  )
}

/** Link to the line of a place; figures have none. */
function lineOf(at: string, open: (place: string) => void): Node | string {
  const line = /:(\d+):\d+$/.exec(at)?.[1]
  return line === undefined ? '' : makeButton('link', () => open(at), line)
}
