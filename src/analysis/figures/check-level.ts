import {listNames, nearest, report} from '../../diagnostic/index.ts'
import type {FigureBase} from '../../trial/figure-spec.ts'
import type {FigureContext} from './figure-analysis.ts'

/**
 * Checks that a key of a figure names a level that the figure has.
 *
 * @param path
 *   Keys that lead to the name.
 * @param what
 *   What the name is of: a level, unless it says.
 * @returns
 *   `false` after reporting that there is no such level.
 */
export function checkLevel(
  name: string,
  levels: readonly string[],
  spec: FigureBase,
  path: readonly PropertyKey[],
  {file}: Pick<FigureContext, 'file'>,
  what = 'level'
): boolean {
  if (levels.includes(name)) return true
  const meant = nearest(name, levels)
  report(file, 'figure-levels', {
    reason: `Unexpected ${what} \`${name}\` in \`${String(path[0])}\`, expected ${levels.length > 0 ? listNames(levels) : 'none, as the result has no levels'}`,
    fix: meant ? `Write \`${meant}\`.` : `Name a ${what} of the result.`,
    place: spec.at(...path)
  })
  return false
}
