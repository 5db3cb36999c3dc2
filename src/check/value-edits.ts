import type {Edit} from '../resolve/index.ts'
import type {Run, SourceRange} from './run.ts'

/**
 * Edits that put a value in place of a range of the source.
 *
 * @param range
 *   What goes away.
 * @param expression
 *   Value, without `= `.
 * @param run
 *   Text that the range belongs to.
 * @param source
 *   Text of the file, as it was parsed.
 * @returns
 *   Edits; `undefined` where a value cannot stand, such as inside of code.
 */
export function valueEdits(
  range: SourceRange,
  expression: string,
  {scalar, whole}: Pick<Run, 'scalar' | 'whole'>,
  source: string
): readonly Edit[] | undefined {
  const before = source.slice(whole.start, range.start)
  if ((before.match(/`+/g)?.length ?? 0) % 2 === 1) return undefined
  const value = `\`= ${expression}\``
  const raw = {...range, text: value}
  if (!scalar) return [raw]

  switch (source[scalar.start]) {
    case "'": {
      return [{...range, text: value.replaceAll("'", "''")}]
    }

    case '"': {
      return [{...range, text: value.replaceAll(/["\\]/g, String.raw`\$&`)}]
    }

    case '|':
    case '>': {
      return [raw]
    }

    default: {
      return isPlain(range, value, scalar, source) ? [raw] : undefined
    }
  }
}

/** Whether YAML reads a plain scalar the same with a value in it. */
function isPlain(
  range: SourceRange,
  value: string,
  scalar: SourceRange,
  source: string
): boolean {
  const line = source.slice(
    source.lastIndexOf('\n', scalar.start) + 1,
    scalar.start
  )
  const isFlow = /[[{]/.test(line)
  return (
    range.start > scalar.start &&
    !/: | #/.test(value) &&
    !(isFlow && /[[\]{},]/.test(value))
  )
}
