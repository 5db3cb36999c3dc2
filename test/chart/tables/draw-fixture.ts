import type {Element} from 'hast'
import {selectAll} from 'hast-util-select'
import {toString} from 'hast-util-to-string'
import {drawFigure} from '../../../src/chart/draw-figure.ts'
import type {ResolvedSummary} from '../../../src/build/resolve-summary.ts'
import {convertPhrasing} from '../../../src/output/convert.ts'
import {ama} from '../../format/styles.ts'
import {resolveFixture} from '../../read-fixture.ts'
import {canvas} from '../figures.ts'

/** A table of a fixture, made. */
export interface DrawnTable {
  readonly table: Element
  readonly footnote: string | undefined
  /** Text of cells, row by row, with plain spaces. */
  readonly lines: readonly (readonly string[])[]
  /** Names of the values in it. */
  readonly results: readonly string[]
}

/** Makes the tables of a fixture, by id; all of them can be made. */
export async function drawFixture(
  name: string,
  widthPx = 1600
): Promise<ReadonlyMap<string, DrawnTable>> {
  return drawTables(await resolveFixture(name), widthPx)
}

/** Makes the tables of a resolved summary, by id. */
export function drawTables(
  {resolved}: ResolvedSummary,
  widthPx = 1600
): ReadonlyMap<string, DrawnTable> {
  if (!resolved) throw new Error('Cannot resolve the summary')
  const tables = new Map<string, DrawnTable>()
  for (const [id, figure] of resolved.figures) {
    const drawn = drawFigure(
      {
        spec: figure.spec,
        data: resolved.figureData.get(id),
        results: resolved.results,
        style: ama,
        words: {},
        labels: new Map(
          [...figure.labels].map(([text, nodes]) => [
            text,
            convertPhrasing(nodes)
          ])
        )
      },
      canvas(widthPx, 16)
    )
    if (drawn.kind === 'chart') continue
    if (drawn.issues.length > 0) throw new Error(`Cannot draw \`${id}\``)
    tables.set(id, {
      table: drawn.table,
      footnote: drawn.footnote,
      lines: selectAll('tr', drawn.table).map((row) =>
        row.children.map((cell) =>
          toString(cell)
            .replaceAll(/[\u2007\u2009\u200A]/g, '_')
            .replaceAll('\u00A0', ' ')
        )
      ),
      results: selectAll('data', drawn.table).map(({properties}) =>
        String(properties['dataResult'])
      )
    })
  }
  return tables
}
