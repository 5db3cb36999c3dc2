import type {MessageRecord} from '../../diagnostic/message-record.ts'
import type {SummaryView} from '../protocol.ts'
import {byId, make, setText} from './dom.ts'

/** Part of a line. */
export interface Span {
  readonly line: number
  readonly column: number
  /** Column after its last sign; absent: as far as the line knows. */
  readonly end?: number | undefined
  /** Result that is printed there, by which it is found. */
  readonly result?: string | undefined
}

/** The source beside the page. */
export interface SourcePane {
  readonly take: (view: SummaryView) => void
  /**
   * Shows a line, with a part of it selected.
   *
   * @param isSame
   *   Whether it is the one that was shown, which stays where it is seen.
   */
  readonly point: (span: Span | undefined, isSame?: boolean) => void
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
  /** Row of the line that is shown. */
  let shown: HTMLElement | undefined

  return {
    place: () => view && `${view.path}:${span?.line ?? 1}:${span?.column ?? 1}`,
    point(next, isSame = false) {
      span = next && view && narrow(next, view.source.split('\n'))
      draw(!isSame)
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
    const before = shown && shown.offsetTop - holder.scrollTop
    const rows: HTMLElement[] = []
    for (let line = first; line <= last; line++)
      rows.push(rowOf(line, lines[line - 1] ?? '', view))
    holder.replaceChildren(...rows)
    const row = rows[target - first]
    shown = row
    if (!row) return
    if (!scrolls && before !== undefined) {
      holder.scrollTop = row.offsetTop - before
      return
    }
    holder.scrollTop =
      row.offsetTop - holder.clientHeight / 2 + row.offsetHeight / 2
    const part = row.querySelector<HTMLElement>('.chosen')
    const right = (part?.offsetLeft ?? 0) + (part?.offsetWidth ?? 0)
    holder.scrollLeft = Math.max(0, right + 60 - holder.clientWidth)
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

/**
 * Finds the inline code of a result where only its paragraph is known.
 *
 * Values of front matter stand in a text, and know the place of that alone.
 */
function narrow(span: Span, lines: readonly string[]): Span {
  const {column, line, result} = span
  if (result === undefined || lines[line - 1]?.[column - 1] === '`') return span
  const name = asWritten(result)
  for (let at = line; at <= lines.length && at < line + 12; at++) {
    const text = lines[at - 1] ?? ''
    if (at > line && text.trim() === '') break
    for (const {0: code, index} of text.matchAll(/`=[^`]*`/g)) {
      const written = code
        .slice(2, -1)
        .replace(/=>[^]*/, '')
        .replace(/\.all\b/, '')
        .replaceAll("'", '"')
      if (written.trim() !== name) continue
      if (at === line && index + 1 < column) continue
      return {column: index + 1, line: at}
    }
  }
  return span
}

/** `sd/LD/percent` as authors write it: `sd["LD"].percent`. */
function asWritten(result: string): string {
  const [, id = result, level = 'all', part = 'usual'] =
    /^([^/]*)\/(.*)\/([^/]*)$/.exec(result) ?? []
  return `${id}${level === 'all' ? '' : `["${level}"]`}${part === 'usual' ? '' : `.${part}`}`
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
