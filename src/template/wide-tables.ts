import type {VFile} from 'vfile'
import {listNames, type Place, report} from '../diagnostic/index.ts'
import type {MeasuredTable} from '../output/measured.ts'

/**
 * Reports tables that are wider than their column of a page, with the column
 * to leave out.
 *
 * @param placeOf
 *   Where a table, by its id, is written.
 */
export function reportWideTables(
  file: VFile,
  product: string,
  tables: readonly MeasuredTable[],
  placeOf: (id: string) => Place | undefined
): void {
  for (const {id, byPx, columns} of tables) {
    const [names, ...values] = columns.map(({name, widthPx}) => ({
      name: name.replace(/ n = \S+$/, ''),
      widthPx
    }))
    const spare = columnsToDrop(values, byPx)
    const some = listNames(spare)
    report(file, 'table-fits', {
      place: placeOf(id),
      fix:
        spare.length === 0 || spare.length === values.length
          ? 'Shorten its names of rows, or keep the table for other products with `:::only`.'
          : `Leave out the column${spare.length === 1 ? '' : 's'} ${some} (name the others under \`columns\`), or shorten the longest words of \`${names?.name}\`.`,
      reason: `Unexpected width of \`${id}\` in the ${product}, ${Math.ceil(byPx)} px more than its column of the page, expected it to fit`
    })
  }
}

/**
 * Columns that make a table fit when they are left out: the last one that is
 * enough alone, else as many as it takes from the right.
 */
function columnsToDrop(
  columns: MeasuredTable['columns'],
  byPx: number
): readonly string[] {
  const enough = columns.findLast(({widthPx}) => widthPx >= byPx)
  if (enough) return [enough.name]
  const spare: string[] = []
  let widthPx = 0
  for (const column of columns.toReversed()) {
    if (widthPx >= byPx) break
    spare.unshift(column.name)
    widthPx += column.widthPx
  }
  return spare
}
