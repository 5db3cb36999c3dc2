import type {Nodes} from 'mdast'
import {type Place, report} from '../../diagnostic/index.ts'
import type {Source} from '../source.ts'

/** Longest spelling that a fix shows; what is longer is described. */
const longest = 60

/** Offsets in the source. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Where a node stands in the source. */
export function rangeOf({position}: Nodes): Range {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0}
}

/** Reports characters that markup takes from the text. */
export function reportLost(
  source: Source,
  {start, end}: Range,
  reason: string,
  fix: string
): void {
  report(source.file, 'text-kept', {
    reason,
    fix,
    place: clip(source, start, end)
  })
}

/** A spelling for a fix, or what to do where it is too long to show. */
export function spell(text: string, otherwise: string): string {
  const isShort = text.length <= longest && !/[\n`]/.test(text)
  return isShort ? `Write \`${text}\`` : otherwise
}

/** The first words of a text, as a reason shows them. */
export function shown(text: string): string {
  const [line = ''] = text.trim().split('\n')
  const short = line.replaceAll('`', '').trim()
  return short.length > longest
    ? `${short.slice(0, longest).trimEnd()}…`
    : short
}

function clip(source: Source, start: number, end: number): Place {
  const lineEnd = source.text.indexOf('\n', start)
  const isLong = lineEnd > start && lineEnd < end
  return source.place(start, isLong ? lineEnd : end)
}
