import type {Element} from 'hast'
import {visit} from 'unist-util-visit'
import {expect} from 'vitest'
import {drawFigure} from '../../../src/chart/draw-figure.ts'
import type {Drawing} from '../../../src/chart/drawing.ts'
import type {FigureInput} from '../../../src/chart/figure.ts'
import type {Resolved} from '../../../src/resolve/index.ts'
import {ama} from '../../format/styles.ts'
import {resolveText} from '../../resolve-text.ts'
import {type Box, canvas, overlap, textBoxes} from '../figures.ts'

/** A summary of a simulated trial with data sets and blocks of figures. */
export function summaryOf(
  datasets: Readonly<Record<string, string>>,
  blocks: Readonly<Record<string, string>>,
  status = 'simulated'
): string {
  return [
    `---\ntitle: A trial\ntakeaway: A message\nauthors:\n  - name: A. Author\nmeeting: sno\ndata-status: ${status}\ndata-cutoff: 2025-09-01\n---`,
    ...Object.entries(datasets).map(
      ([name, csv]) => `\`\`\`csv ${name}\n${csv}\n\`\`\``
    ),
    '```yaml analyses\nsets:\n  treated: {label: all treated participants, data: adsl}\n```',
    '## Results',
    ...Object.entries(blocks).map(
      ([id, block]) =>
        `\`\`\`chart ${id}\n${block}\ncaption: A caption.\n\`\`\``
    ),
    Object.keys(blocks)
      .map((id) => `@${id}`)
      .join(' ')
  ].join('\n\n')
}

/** Resolves a summary about which there is nothing to say. */
export async function resolveSummaryText(text: string): Promise<Resolved> {
  const {file, resolved} = await resolveText({
    slug: 'a',
    path: 'a/summary.md',
    text,
    readSibling: async () => undefined
  })
  // Chance may leave a flag that nobody has.
  const messages = file.messages.filter(
    ({ruleId}) => ruleId !== 'where-matches'
  )
  expect(messages.map(({reason}) => reason)).toEqual([])
  if (!resolved) throw new Error('Cannot resolve the summary')
  return resolved
}

/** Draws a chart of a resolved summary. */
export function drawResolved(
  id: string,
  {figures, figureData, results, frontMatter}: Resolved,
  [widthPx, em, heightPx]: readonly [number, number, (number | undefined)?]
): Drawing {
  const figure = figures.get(id)
  if (!figure) throw new Error(`Cannot find \`${id}\``)
  const input: FigureInput = {
    spec: figure.spec,
    data: figureData.get(id),
    results,
    style: ama,
    words: {},
    labels: new Map(),
    frontMatter
  }
  const drawn = drawFigure(input, canvas(widthPx, em, heightPx))
  if (drawn.kind === 'chart') return drawn
  throw new Error(`Cannot take \`${id}\` as a chart`)
}

/** Pairs of words that touch, words and coordinates off the canvas. */
export function faultsOf(
  {svg, widthPx, heightPx}: Drawing,
  em: number
): readonly string[] {
  const texts = textBoxes(svg, em)
  const faults: string[] = []
  // Sorted from left to right, so that few pairs are compared.
  const sorted = texts.toSorted((a, b) => a.left - b.left)
  for (const [index, text] of sorted.entries()) {
    if (!inside(text, widthPx, heightPx)) faults.push(`off: ${text.what}`)
    for (const other of sorted.slice(index + 1)) {
      if (other.left > text.right) break
      if (overlap(text, other)) faults.push(`${text.what} | ${other.what}`)
    }
  }

  return [...faults, ...strays(svg, widthPx, heightPx)]
}

function inside(box: Box, widthPx: number, heightPx: number): boolean {
  const slack = 0.02
  return (
    box.left >= -slack &&
    box.right <= widthPx + slack &&
    box.top >= -slack &&
    box.bottom <= heightPx + slack
  )
}

/** Numbers of lines and areas that are none, or lie off the canvas. */
function strays(
  svg: Element,
  widthPx: number,
  heightPx: number
): readonly string[] {
  const found: string[] = []
  visit(svg, 'element', function (node, _, parent) {
    if (parent?.type === 'element' && parent.tagName === 'pattern') return
    const {d, x1, x2, y1, y2, x, y, width, height} = node.properties
    if (/NaN|Infinity/.test(String(d))) found.push(`path: ${String(d)}`)
    const across = [x1, x2, x, Number(x ?? 0) + Number(width ?? 0)]
    const down = [y1, y2, y, Number(y ?? 0) + Number(height ?? 0)]
    if (node.tagName === 'svg' || node.tagName === 'path') return
    for (const [values, most] of [
      [across, widthPx],
      [down, heightPx]
    ] as const)
      for (const value of values) {
        if (value === undefined) continue
        const number = Number(value)
        if (!(number >= -0.5 && number <= most + 0.5))
          found.push(`${node.tagName}: ${number} of ${most}`)
      }
  })
  return found
}
