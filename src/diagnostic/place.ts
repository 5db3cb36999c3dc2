import type {Point, Position} from 'unist'

/** Where something was written: a file of the summary and a range in it. */
export interface Place {
  /** Path as shown to the author, relative to where the build runs. */
  readonly file: string
  readonly position: Position
}

/**
 * Place of a single line, such as a row of a data file.
 *
 * @param file
 *   Path as shown to the author.
 * @param line
 *   Line, from 1.
 * @param column
 *   Column, from 1.
 */
export function linePlace(file: string, line: number, column = 1): Place {
  const point: Point = {line, column}
  return {file, position: {start: point, end: point}}
}

/** `file:line:col`, the form that editors and terminals make clickable. */
export function formatPlace({file, position}: Place): string {
  return `${file}:${position.start.line}:${position.start.column}`
}
