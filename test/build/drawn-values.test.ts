import {readFileSync} from 'node:fs'
import type {ElementContent} from 'hast'
import {expect, test} from 'vitest'
import {createFigureMaker} from '../../src/build/figure-maker.ts'
import {readLibrary} from '../../src/build/library.ts'
import {nodeEffects} from '../../src/build/node-effects.ts'
import {resolveSummary} from '../../src/build/resolve-summary.ts'
import {printedValues, showings} from '../../src/output/printed-values.ts'

const root = new URL('../../', import.meta.url)

// A newsletter shows pictures, whose pixels nobody reads: what they print is
// proven in the tables of its text, but for this (docs/architecture.md, Numbers).
test('should print values of drawings in their tables', async function () {
  const library = await readLibrary(nodeEffects, 'templates', [])
  const {file, resolved} = await resolveSummary(
    {
      outputs: [],
      path: 'docs/figures/summary.md',
      printer: undefined,
      readSibling: async (name) =>
        readFileSync(new URL(`content/simulated-phase-1/${name}`, root)),
      slug: 'figures',
      text: readFileSync(new URL('docs/figures/summary.md', root), 'utf8')
    },
    library,
    {strict: true, today: '2026-01-01', update: false}
  )
  const style = library.houseStyles.get('ama')
  const theme = library.themes.get('blue')
  if (!resolved || !style || !theme) throw new Error(file.messages.join('\n'))
  const figures = createFigureMaker(
    resolved,
    style,
    {fonts: library.fonts, theme},
    file,
    new Set()
  )

  const charts: string[] = []
  const lacking: Record<string, readonly string[]> = {}
  for (const [id, {spec}] of resolved.figures) {
    const made = figures(id, {fontSizePx: 11, widthPx: 660})
    if (made.kind === 'table') continue
    charts.push(spec.type)
    const told = new Set(resultsIn(made.table))
    const only = resultsIn(made.svg).filter((result) => !told.has(result))
    if (only.length > 0) lacking[spec.type] = [...new Set(only)]
  }
  expect(charts.length).toBeGreaterThan(10)
  expect(lacking).toEqual({
    'kaplan-meier': ['os/all/value'],
    scatter: [
      'fig-scatter:participants/DL1/usual',
      'fig-scatter:participants/DL2/usual',
      'fig-scatter:participants/DL3/usual'
    ],
    spider: ['fig-spider:assessed/all/usual'],
    swimmer: [
      'fig-swimmer:participants/DL1/usual',
      'fig-swimmer:participants/DL2/usual',
      'fig-swimmer:participants/DL3/usual'
    ],
    waterfall: [
      'fig-waterfall:assessed/all/usual',
      'fig-waterfall:not-assessed/all/usual',
      'fig-waterfall:line/all/usual',
      'fig-waterfall:reaching/all/n',
      'orr/all/usual'
    ]
  })
})

/** Results whose values an element prints. */
function resultsIn(node: ElementContent): readonly string[] {
  return printedValues([node], showings.page).map(({result}) => result)
}
