import fc from 'fast-check'
import {select, selectAll} from 'hast-util-select'
import {toString} from 'hast-util-to-string'
import {describe, expect, test} from 'vitest'
import type {
  FlowBox,
  FlowData,
  FlowLine,
  FlowOut
} from '../../../src/analysis/figures/flow.ts'
import type {Result} from '../../../src/analysis/result.ts'
import {drawFlow} from '../../../src/chart/charts/flow/flow.ts'
import type {FigureSpec} from '../../../src/trial/figure-spec.ts'
import {
  areaBoxes,
  type Box,
  canvas,
  collect,
  count,
  figureInput,
  overlap,
  place,
  printedValues,
  textBoxes,
  unknown
} from '../figures.ts'

function value(id: string, size: number, level = 'all'): FlowLine['value'] {
  const result: Result = {...count, kind: 'count', numerator: size}
  return {id, level, part: 'n', result, size, place}
}

function line(label: string, id: string, size: number, level?: string) {
  return {label, value: value(id, size, level)}
}

function box(
  label: string | undefined,
  of: FlowLine['value'],
  more: Partial<FlowBox> = {}
): FlowBox {
  return {
    label,
    stage: undefined,
    value: of,
    lines: [],
    out: undefined,
    ...more
  }
}

function out(label: string, size: number, reasons: readonly FlowLine[] = []) {
  const lost: FlowOut = {label, value: value('lost', size), reasons}
  return lost
}

function draw(data: FlowData, at = canvas(680, 11), highlight?: string) {
  const spec: FigureSpec<'flow'> = {
    id: 'fig-flow',
    type: 'flow',
    caption: {value: 'Flow', place},
    steps: [],
    arms: {steps: [], highlight},
    place,
    at: () => place
  }
  return drawFlow(figureInput<'flow'>(spec, collect([]), {data}), at)
}

const doseFinding: FlowData = {
  boxes: [
    box('Enrolled', value('enrolled', 28), {
      stage: 'Enrollment',
      out: out('Not treated', 4, [
        line('Disease progression', 'progression', 3),
        line('Withdrawal', 'withdrawal', 0),
        line('Manufacturing failure', 'failure', 1)
      ])
    }),
    box('Treated', value('treated', 24), {stage: 'Treatment'})
  ],
  arms: [3, 9, 12].map((size, index) => ({
    level: `DL${index + 1}`,
    name: `DL${index + 1}`,
    boxes: [
      box(undefined, value('dosed', size, `DL${index + 1}`), {
        stage: 'Dose level',
        lines: [line('Evaluable', 'evaluable', 3, `DL${index + 1}`)]
      })
    ]
  }))
}

/** Boxes of level text; that of stages runs upwards. */
function levelText(drawing: ReturnType<typeof draw>, sizePx: number) {
  const svg = {
    ...drawing.svg,
    children: drawing.svg.children.filter(
      (child) => child.type !== 'element' || !child.properties['transform']
    )
  }
  return textBoxes(svg, sizePx)
}

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  )
}

/** Lines on which the heads of the arms stand. */
function tops(widthPx: number): number {
  const {svg} = draw(doseFinding, canvas(widthPx, 10))
  const heads = textBoxes(svg, 10).filter(({what}) => /^DL\d/.test(what))
  return new Set(heads.map(({top}) => top)).size
}

describe('drawFlow', function () {
  // Elements of a flow diagram: CONSORT 2010, item 13; for dose finding, CONSORT-DEFINE.
  test('should print the number of every box, also none', function () {
    const {svg, table} = draw(doseFinding)
    const values = printedValues(svg)
    expect(values.get('enrolled/all/n')).toBe('28')
    expect(values.get('withdrawal/all/n')).toBe('0')
    expect(values.get('dosed/DL2/n')).toBe('9')
    expect(values.get('evaluable/DL1/n')).toBe('3')
    expect([...printedValues(table)].toSorted()).toEqual([...values].toSorted())
    const texts = selectAll('text', svg).map((text) => toString(text))
    expect(texts).toContain('Not treated (n\u00A0=\u00A04)')
    expect(texts).toContain('Dose level')
  })

  test('should say the numbers in words', function () {
    const {alt} = draw(doseFinding)
    expect(alt).toBe(
      'Flow of participants: Enrolled, 28, then Treated, 24. Not treated, 4 (Disease progression, 3; Withdrawal, 0; Manufacturing failure, 1). DL1, 3; DL2, 9; DL3, 12.'
    )
  })

  test('should name what it is', function () {
    const {svg} = draw(doseFinding)
    expect(svg.properties['role']).toBe('img')
    expect(select('title', svg)).toBeDefined()
    expect(select('desc', svg)).toBeDefined()
  })

  test('should print what is unknown as such', function () {
    const none = {...value('lost', 0), part: undefined, size: undefined}
    const {svg} = draw({
      boxes: [box('Screened', {...none, result: unknown})],
      arms: []
    })
    expect(selectAll('text', svg).map((text) => toString(text))).toContain(
      '(not reported)'
    )
  })

  test('should outline the chosen arm in the accent colour', function () {
    const at = canvas(680, 11)
    const {svg} = draw(doseFinding, at, 'DL2')
    const outlined = selectAll('rect', svg).filter(
      ({properties}) => properties['stroke'] === at.theme.accent
    )
    expect(outlined).toHaveLength(1)
  })

  test('should refuse a word that no form has room for', function () {
    const {issues} = draw(
      {boxes: [box('x'.repeat(60), value('a', 1))], arms: []},
      canvas(100, 12)
    )
    expect(issues.map(({rule}) => rule)).toEqual(['figure-label-fits'])
  })

  test('should put arms one under the other where it is narrow', function () {
    expect(tops(680)).toBe(1)
    expect(tops(180)).toBe(3)
  })

  test('should give the same bytes twice', function () {
    expect(draw(doseFinding)).toEqual(draw(doseFinding))
  })

  const words = fc
    .array(
      fc.constantFrom('lost', 'to', 'follow-up', 'progression', 'of', 'n'),
      {
        minLength: 1,
        maxLength: 7
      }
    )
    .map((parts) => parts.join(' '))
  const size = fc.nat(9999)
  const lines = fc.array(
    fc.tuple(words, size).map(([label, n]) => line(label, 'line', n)),
    {maxLength: 4}
  )
  const boxes = (of: number) =>
    fc.array(
      fc
        .tuple(words, size, lines, fc.option(words), fc.option(lines))
        .map(([label, n, own, stage, reasons]) =>
          box(label, value('box', n), {
            lines: own,
            stage: stage?.slice(0, 20),
            out: reasons ? out(label, n, reasons) : undefined
          })
        ),
      {minLength: of, maxLength: of}
    )
  const data = fc
    .tuple(fc.integer({min: 1, max: 4}), fc.nat(3))
    .chain(([steps, armSteps]) =>
      fc.record({
        boxes: boxes(steps),
        arms:
          armSteps === 0
            ? fc.constant([])
            : fc.array(
                fc
                  .tuple(words, boxes(armSteps))
                  .map(([name, own]) => ({level: name, name, boxes: own})),
                {minLength: 1, maxLength: 6}
              )
      })
    )

  // 90, 180 and 380 mm at 96 px an inch.
  test.each([
    [340, 9],
    [680, 10],
    [560, 15],
    [1436, 30]
  ])('should keep all text in its box at %i px', function (widthPx, sizePx) {
    fc.assert(
      fc.property(data, fc.constantFrom(undefined, 1, 5000), (each, height) => {
        const drawing = draw(each, canvas(widthPx, sizePx, height))
        expect(drawing.issues).toEqual([])
        const texts = levelText(drawing, sizePx)
        const areas = areaBoxes(drawing.svg).filter(
          ({what}) => what === '#FFFFFF' || what === '#ffffff'
        )
        for (const [index, text] of texts.entries()) {
          expect(areas.some((area) => inside(text, area))).toBe(true)
          for (const other of texts.slice(index + 1))
            expect(overlap(text, other), `${text.what} on ${other.what}`).toBe(
              false
            )
        }

        for (const [index, area] of areas.entries()) {
          expect(area.left).toBeGreaterThanOrEqual(0)
          expect(area.right).toBeLessThanOrEqual(widthPx + 0.02)
          expect(area.bottom).toBeLessThanOrEqual(drawing.heightPx + 0.02)
          for (const other of areas.slice(index + 1))
            expect(overlap(area, other)).toBe(false)
        }
      }),
      {numRuns: 12, seed: 5}
    )
  })

  test('should give names of stages bands that hold them', function () {
    fc.assert(
      fc.property(data, function (each) {
        const at = canvas(680, 10)
        const {svg} = draw(each, at)
        const bands = areaBoxes(svg).filter(
          ({what}) => what === at.theme.accentWash
        )
        const names = selectAll('text[transform]', svg)
        expect(names).toHaveLength(bands.length)
        for (const [index, name] of names.entries()) {
          const band = bands[index]
          const length = at.measureText(toString(name), 10, 600)
          expect(length).toBeLessThan(band ? band.bottom - band.top : 0)
          const next = bands[index + 1]?.top ?? Infinity
          expect(next).toBeGreaterThan(band?.bottom ?? 0)
        }
      }),
      {numRuns: 12, seed: 7}
    )
  })
})
