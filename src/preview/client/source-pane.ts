import type {MessageRecord} from '../../diagnostic/message-record.ts'
import type {SummaryView} from '../protocol.ts'
import {byId, make, setText} from './dom.ts'

/** Part of a line. */
export interface Span {
  readonly line: number
  readonly column: number
  /** Column after its last sign; absent: as far as the line knows. */
  readonly end?: number | undefined
}

/** The source beside the page. */
export interface SourcePane {
  readonly take: (view: SummaryView) => void
  /** Shows a line, with a part of it selected. */
  readonly point: (span: Span | undefined) => void
  /** Place that the editor would open. */
  readonly place: () => string | undefined
}

/** Lines on each side of the one that is shown. */
const around = 60

/** Sets the source up. */
export function createSourcePane(): SourcePane {
  const holder = byId('lines')
  let view: SummaryView | undefined
  let span: Span | undefined

  return {
    place: () => view && `${view.path}:${span?.line ?? 1}:${span?.column ?? 1}`,
    point(next) {
      span = next
      draw(true)
    },
    take(next) {
      const isOther = view?.slug !== next.slug
      view = next
      if (isOther) span = undefined
      const at = next.path.lastIndexOf('/')
      setText(byId('source-name'), next.path.slice(at + 1))
      setText(byId('source-folder'), next.path.slice(0, Math.max(0, at)))
      draw(isOther)
    }
  }

  function draw(scrolls: boolean): void {
    if (!view) return
    const lines = view.source.split('\n')
    const target = span?.line ?? firstLine(view)
    const first = Math.max(1, target - around)
    const last = Math.min(lines.length, target + around)
    const top = holder.scrollTop
    const rows: HTMLElement[] = []
    for (let line = first; line <= last; line++)
      rows.push(rowOf(line, lines[line - 1] ?? '', view))
    holder.replaceChildren(...rows)
    if (!scrolls) {
      holder.scrollTop = top
      return
    }
    const row = rows[target - first]
    if (row)
      holder.scrollTop =
        row.offsetTop - holder.clientHeight / 2 + row.offsetHeight / 2
  }

  function rowOf(line: number, text: string, {messages, path}: SummaryView) {
    const own = messages.filter(
      (message) =>
        message.file === path &&
        message.line === line &&
        message.severity !== 'info'
    )
    const isError = own.some(({severity}) => severity === 'error')
    const kind = own.length === 0 ? '' : isError ? 'error' : 'warning'
    const row = make(
      'div.line',
      {class: kind === '' ? undefined : kind},
      make('span.number', {}, String(line)),
      make('code.text', {}, ...partsOf(line, text, own))
    )
    row.classList.add('line')
    if (span?.line === line) row.classList.add('selected')
    return row
  }

  function partsOf(
    line: number,
    text: string,
    messages: readonly MessageRecord[]
  ): readonly (Node | string)[] {
    const ranges: {from: number; to: number; name: string}[] = messages.map(
      ({column = 1, endColumn, endLine, severity}) => ({
        from: column - 1,
        name: `wave ${severity}`,
        to:
          (endLine ?? line) === line
            ? (endColumn ?? text.length + 1) - 1
            : text.length
      })
    )
    for (const match of text.matchAll(/`=[^`]*`/g))
      ranges.push({
        from: match.index,
        name: 'value',
        to: match.index + match[0].length
      })
    if (span?.line === line)
      ranges.push({
        from: span.column - 1,
        name: 'chosen',
        to: span.end === undefined ? endOf(text, span.column - 1) : span.end - 1
      })
    const cuts = [
      ...new Set([
        0,
        text.length,
        ...ranges.flatMap(({from, to}) => [from, to])
      ])
    ]
      .filter((cut) => cut >= 0 && cut <= text.length)
      .sort((a, b) => a - b)
    return cuts.slice(0, -1).map(function (from, index) {
      const to = cuts[index + 1] ?? text.length
      const names = ranges
        .filter((range) => range.from <= from && range.to >= to)
        .map(({name}) => name)
      const part = text.slice(from, to)
      return names.length === 0
        ? part
        : make('span', {class: names.join(' ')}, part)
    })
  }
}

/** Column after the inline code that begins at one; the same where none does. */
function endOf(text: string, from: number): number {
  const found = /^(`+)[^]*?[^`]\1(?!`)/.exec(text.slice(from))
  return from + (found?.[0].length ?? 0)
}

/** Where to begin: at the first problem, else where the text does. */
function firstLine({messages, path, source}: SummaryView): number {
  const problem = messages.find(
    ({file, line}) => file === path && line !== undefined
  )
  if (problem?.line !== undefined) return problem.line
  const lines = source.split('\n')
  const end = lines.indexOf('---', 1)
  return Math.max(1, end + 4)
}
