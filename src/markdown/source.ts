import type {Node, Point, Position} from 'unist'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import type {Place} from '../diagnostic/index.ts'

/** The source of a summary, to turn offsets into places. */
export interface Source {
  readonly file: VFile
  readonly text: string
  /** Place of a range of offsets. */
  readonly place: (start: number, end: number) => Place
  /** Place of a node, which must have a position. */
  readonly placeOf: (node: Node) => Place
  /** Source text of a node. */
  readonly slice: (node: Node) => string
}

/**
 * Source of a file.
 *
 * @param file
 *   Summary; its path is how places name it.
 */
export function createSource(file: VFile): Source {
  const text = String(file)
  const {toPoint} = location(file)

  return {
    file,
    text,
    place,
    placeOf(node) {
      return {file: file.path, position: positionOf(node)}
    },
    slice(node) {
      const {start, end} = positionOf(node)
      return text.slice(start.offset, end.offset)
    }
  }

  function place(start: number, end: number): Place {
    return {
      file: file.path,
      position: {start: point(start), end: point(end)}
    }
  }

  function point(offset: number): Point {
    const found = toPoint(offset)
    if (!found) throw new RangeError(`Offset \`${offset}\` is out of the file`)
    return found
  }
}

function positionOf(node: Node): Position {
  if (!node.position) throw new Error(`Node \`${node.type}\` has no position`)
  return node.position
}
