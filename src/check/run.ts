import type {Nodes, PhrasingContent} from 'mdast'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import type {Place} from '../diagnostic/index.ts'
import type {OutputName} from '../markdown/nodes.ts'
import type {AuthorText} from '../trial/figure-spec.ts'
import {align, type Piece} from './align.ts'
import type {ProseKind} from './prose.ts'

/** What stands for something else in a run; nobody typed its text. */
export interface Mark {
  readonly kind: 'value' | 'citation' | 'reference'
  /** Range in the text of the run; empty for a citation. */
  readonly start: number
  readonly end: number
  /** As printed; empty for a citation. */
  readonly text: string
  /** Of a value: `id/level/part`. */
  readonly result?: string
  /** Of a value: unrounded, as in `data value`. */
  readonly rawValue?: string
  /** Of a citation. */
  readonly keys?: readonly string[]
}

/** Where a run belongs. */
export interface RunOrigin {
  readonly kind: ProseKind
  /**
   * Id of the section (`results`, `conclusions` …), `lead` before the first
   * heading; of front matter, its kind.
   */
  readonly section: string
  /** Id of the head last seen, of any level. */
  readonly part: string
  /** Of a cell: its row and column, from 0; row 0 is the head. */
  readonly cell?: {readonly row: number; readonly column: number} | undefined
  /** Products that print it; absent: all. */
  readonly outputs?: readonly OutputName[] | undefined
  /** Figure or table whose text it is. */
  readonly figure?: string | undefined
}

/** A range of offsets in the source. */
export interface SourceRange {
  readonly start: number
  readonly end: number
}

/** A paragraph, heading, cell or text of front matter, as its reader sees it. */
export interface Run extends RunOrigin {
  /**
   * Plain text on one line; line ends are spaces, and what is raised after a
   * digit follows a caret.
   */
  readonly text: string
  readonly marks: readonly Mark[]
  /** Range of the source that it stands in. */
  readonly whole: SourceRange
  /** The same, where it is a scalar of YAML, with its quotes. */
  readonly scalar?: SourceRange | undefined
  /** Place of a range of the text; of all of it without arguments. */
  readonly place: (start?: number, end?: number) => Place
  /**
   * Range of the source that says just this text; `undefined` where markup
   * stands in between, or where the text is of another file.
   */
  readonly source: (start: number, end: number) => SourceRange | undefined
}

/** Makes runs of the nodes and texts of a file. */
export interface Runs {
  readonly fromNode: (node: Nodes, origin: RunOrigin) => Run
  readonly fromText: (
    text: AuthorText,
    content: readonly PhrasingContent[],
    origin: RunOrigin
  ) => Run
}

/** Makes runs of a file, whose lines are counted once. */
export function createRuns(file: VFile): Runs {
  const source = String(file)
  const {toOffset, toPoint} = location(source)
  return {fromNode, fromText}

  function fromNode(node: Nodes, origin: RunOrigin): Run {
    if (!node.position) throw new Error(`Node \`${node.type}\` has no position`)
    const whole = {file: file.path, position: node.position}
    return createRun(
      'children' in node ? node.children : [],
      whole,
      origin,
      false
    )
  }

  function fromText(
    {place}: AuthorText,
    content: readonly PhrasingContent[],
    origin: RunOrigin
  ): Run {
    return createRun(content, place, origin, true)
  }

  function createRun(
    nodes: readonly Nodes[],
    at: Place,
    origin: RunOrigin,
    isScalar: boolean
  ): Run {
    const {marks, pieces, text} = flatten(nodes)
    const {cell, figure, kind, outputs, part, section} = origin
    const whole = {
      start: toOffset(at.position.start) ?? 0,
      end: toOffset(at.position.end) ?? source.length
    }
    let offsets: readonly number[] | undefined
    return {
      cell,
      figure,
      kind,
      marks,
      outputs,
      part,
      place,
      scalar: isScalar ? whole : undefined,
      section,
      source: sourceRange,
      text,
      whole
    }

    function place(from?: number, to = text.length): Place {
      if (from === undefined) return at
      const range = rangeOf(from, to)
      const first = range && toPoint(range.start)
      const last = range && toPoint(range.end)
      if (!first || !last) return at
      return {file: at.file, position: {start: first, end: last}}
    }

    function sourceRange(from: number, to: number): SourceRange | undefined {
      const range = rangeOf(from, to)
      if (!range) return undefined
      const written = source.slice(range.start, range.end)
      return onLine(written) === onLine(text.slice(from, to))
        ? range
        : undefined
    }

    function rangeOf(from: number, to: number): SourceRange | undefined {
      // What summaries share stands in another file.
      if (at.file !== file.path) return undefined
      // Only problems need places, so most runs are never aligned.
      offsets ??= align(pieces, source, whole.start, whole.end)
      const known = offsets.slice(from, to).filter((offset) => offset >= 0)
      const [first] = known
      const last = known.at(-1)
      return first === undefined || last === undefined
        ? undefined
        : {start: first, end: last + 1}
    }
  }
}

function onLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

interface Flat {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly pieces: readonly Piece[]
}

function flatten(nodes: readonly Nodes[]): Flat {
  const marks: Mark[] = []
  const pieces: Piece[] = []
  let text = ''
  nodes.forEach(push)
  return {marks, pieces, text}

  function push(node: Nodes): void {
    const from = node.position?.start.offset
    if (node.type === 'printedValue')
      pushMark({
        kind: 'value',
        rawValue: node.rawValue,
        result: node.result,
        text: node.children
          .map((child) => ('value' in child ? child.value : ''))
          .join('')
      })
    else if (node.type === 'citation')
      pushMark({keys: node.keys, kind: 'citation', text: ''})
    else if (node.type === 'crossReference')
      pushMark({
        kind: 'reference',
        text: node.children
          .map((child) => ('value' in child ? child.value : ''))
          .join('')
      })
    else if (node.type === 'break') pushText('\n', from)
    else if (node.type === 'script') {
      // What is raised after a digit would read as more digits: `10⁷`.
      if (node.kind === 'sup' && /\d$/.test(text)) {
        text += '^'
        pieces.push({kind: 'added', length: 1})
      }
      node.children.forEach(push)
    } else if ('children' in node) {
      node.children.forEach(push)
      if (node.type === 'link') pieces.push({kind: 'linkEnd'})
    } else if ('value' in node) pushText(node.value, from)
  }

  function pushText(value: string, from: number | undefined): void {
    text += value.replaceAll(/[\t\n\r]/g, ' ')
    pieces.push({kind: 'text', value, from})
  }

  function pushMark(mark: Omit<Mark, 'start' | 'end'>): void {
    const start = text.length
    text += mark.text
    marks.push({...mark, start, end: text.length})
    pieces.push({kind: mark.kind, length: mark.text.length})
  }
}
