import type {Printing, TracedValue} from '../../output/trace-schema.ts'
import type {RowsView, SummaryView} from '../protocol.ts'
import {byId, make, makeButton, setText} from './dom.ts'
import {shortPlace} from './editor.ts'
import {type PageNumber, resultOf} from './numbers.ts'
import {placesOf, placesTable} from './places-table.ts'
import {nameOf} from './products.ts'
import {rowsTable} from './rows-table.ts'

/** What the trace does. */
export interface TraceActions {
  /** Opens a place in the editor. */
  readonly open: (place: string) => void
  /** Shows another place where a value is printed. */
  readonly go: (printing: Printing) => void
  readonly rows: (value: TracedValue) => Promise<RowsView | undefined>
}

/** The trace beside the page. */
export interface TracePanel {
  readonly show: (
    selected: PageNumber | undefined,
    /** The summary that the number is of. */
    view: Pick<SummaryView, 'pending' | 'values'>,
    output: string
  ) => void
}

/** Sets the trace up. */
export function createTracePanel(actions: TraceActions): TracePanel {
  const holder = byId('trace')
  let shown = ''
  let rows = make('div')
  let rowsOf = ''

  return {
    show(selected, view, output) {
      setText(
        byId('trace-where'),
        selected ? `selected on the ${nameOf(output).toLowerCase()}` : ''
      )
      const key = JSON.stringify([
        selected?.value,
        selected?.number,
        output,
        selected && placesOf(selected.value, view.values),
        view.pending
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
      // Rows of the same value stay until they are read again.
      const of = JSON.stringify([value.definedAt, value.result, value.text])
      if (of !== rowsOf) rows = make('div')
      rowsOf = of
      const own = rows
      holder.replaceChildren(
        make('p.printed', {}, value.text),
        fieldsOf(value, view.values, actions),
        rows,
        placesTable(selected, view, actions)
      )
      if (value.rows.length === 0) {
        own.replaceChildren()
        return
      }
      actions
        .rows(value)
        .then((known) => {
          if (shown === key && known)
            own.replaceChildren(...rowsTable(known, actions.open, false))
        })
        .catch(() =>
          own.replaceChildren(make('p.hint', {}, 'The rows cannot be read.'))
        )
    }
  }
}

function fieldsOf(
  value: TracedValue,
  values: readonly TracedValue[],
  {open}: TraceActions
): HTMLElement {
  const {definedAt, method, rounding, set, source, where} = value
  const fields: readonly (readonly [string, string | Node | undefined])[] = [
    ['Result', make('code', {}, value.result)],
    ['Value', value.value === value.text ? undefined : value.value],
    ['Beside it', otherParts(value, values)],
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

/** What else is printed of the same result: `13 (N), 38% (percent)`. */
function otherParts(
  value: TracedValue,
  values: readonly TracedValue[]
): string | undefined {
  const parts = new Map<string, string>()
  for (const {result, text} of values)
    if (resultOf({result}) === resultOf(value) && result !== value.result)
      parts.set(result.slice(result.lastIndexOf('/') + 1), text)
  if (parts.size === 0) return undefined
  return [...parts]
    .map(([part, text]) => (part === 'usual' ? text : `${text} (${part})`))
    .join(', ')
}
