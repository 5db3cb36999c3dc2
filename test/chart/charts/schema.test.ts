import fc from 'fast-check'
import {selectAll} from 'hast-util-select'
import {toString} from 'hast-util-to-string'
import {describe, expect, test} from 'vitest'
import type {SchemaData} from '../../../src/analysis/figures/schema.ts'
import {drawSchema} from '../../../src/chart/charts/schema/schema.ts'
import type {FigureSpec} from '../../../src/trial/figure-spec.ts'
import {
  areaBoxes,
  canvas,
  collect,
  count,
  figureInput,
  overlap,
  place,
  printedValues,
  textBoxes
} from '../figures.ts'

type Keys = Pick<FigureSpec<'schema'>, 'schedule' | 'steps'>

function draw(
  keys: Keys,
  at = canvas(680, 11),
  sizes = new Map<string, number>()
) {
  const spec: FigureSpec<'schema'> = {
    id: 'fig-design',
    type: 'schema',
    caption: {value: 'Design', place},
    place,
    at: () => place,
    ...keys
  }
  const valueOf = (label: string) => {
    const size = sizes.get(label)
    if (size === undefined) return undefined
    const result = {...count, kind: 'count' as const, numerator: size}
    return {id: 'dosed', level: label, part: 'n' as const, result, size, place}
  }
  const data: SchemaData = {
    steps: keys.steps.map(({arms = [], head}) => ({
      value: valueOf(head),
      arms: arms.map(({label}) => valueOf(label))
    }))
  }
  return drawSchema(figureInput<'schema'>(spec, collect([]), {data}), at)
}

const doseFinding: Keys = {
  steps: [
    {head: 'Patients', lines: ['Karnofsky score ≥70']},
    {
      head: '3 + 3 escalation',
      arms: [
        {label: 'DL1', text: '1 × 10⁷ cells'},
        {label: 'DL2', text: '3 × 10⁷ cells', chosen: true}
      ]
    },
    {head: 'End points', lines: ['Primary: dose-limiting toxicity']}
  ],
  schedule: {
    title: 'Each cycle of 28 days',
    until: 28,
    rows: [
      {label: 'Infusion', at: [1, 8, 15], dose: true},
      {label: 'MRI', at: [1, 2, 28]}
    ]
  }
}

/** Heads of the first and the last step. */
function heads(widthPx: number) {
  return textBoxes(draw(doseFinding, canvas(widthPx, 11)).svg, 11).filter(
    ({what}) => what === 'Patients' || what === 'End points'
  )
}

describe('drawSchema', function () {
  test('should show all steps, arms and rows', function () {
    const {svg} = draw(doseFinding)
    const texts = selectAll('text', svg).map((text) => toString(text))
    expect(texts).toEqual([
      'Patients',
      'Karnofsky score ≥70',
      '3 + 3 escalation',
      'DL1',
      '1 × 10⁷ cells',
      'DL2',
      '3 × 10⁷ cells',
      'End points',
      'Primary: dose-limiting toxicity',
      'Each cycle of 28 days',
      'Infusion',
      'MRI',
      'Day',
      '1',
      '2',
      '8',
      '15',
      '28'
    ])
  })

  test('should tell treatment from assessments by shape', function () {
    const at = canvas(680, 11)
    const {svg} = draw(doseFinding, at)
    expect(selectAll('circle', svg)).toHaveLength(3)
    const triangles = selectAll('polygon', svg).filter(
      ({properties}) => properties['fill'] === at.theme.accent
    )
    expect(triangles).toHaveLength(3)
  })

  test('should print participants, traced', function () {
    const sizes = new Map([
      ['Patients', 28],
      ['DL2', 9]
    ])
    const {alt, svg, table} = draw(doseFinding, canvas(680, 11), sizes)
    expect([...printedValues(svg)]).toEqual([
      ['dosed/Patients/n', '28'],
      ['dosed/DL2/n', '9']
    ])
    expect(printedValues(table).get('dosed/DL2/n')).toBe('9')
    expect(alt).toBe(
      'Study design. Patients (n = 28): Karnofsky score ≥70. Then 3 + 3 escalation: DL1, 1 × 10⁷ cells; DL2 (n = 9), 3 × 10⁷ cells. Then End points: Primary: dose-limiting toxicity. Schedule: Infusion, day 1, 8, 15; MRI, day 1, 2, 28.'
    )
  })

  test('should go from left to right, or down where it is narrow', function () {
    const [patients, ends] = heads(680)
    expect(ends?.left).toBeGreaterThan(patients?.right ?? Infinity)
    const [first, last] = heads(220)
    expect(last?.top).toBeGreaterThan(first?.bottom ?? Infinity)
  })

  test('should refuse a word that has no room', function () {
    const {issues} = draw({steps: [{head: 'x'.repeat(80)}]}, canvas(200, 12))
    expect(issues.map(({rule}) => rule)).toEqual(['figure-label-fits'])
  })

  const words = fc
    .array(
      fc.constantFrom('screening', 'of', 'dose', 'infusion', 'every', 'n'),
      {
        minLength: 1,
        maxLength: 8
      }
    )
    .map((parts) => parts.join(' '))
  const arms = fc.array(
    fc.record({label: words, text: fc.option(words, {nil: undefined})}),
    {minLength: 1, maxLength: 6}
  )
  const keys = fc.record({
    steps: fc.array(
      fc.oneof(
        fc.record({
          head: words,
          lines: fc.array(words, {minLength: 1, maxLength: 5})
        }),
        fc.record({head: words, arms})
      ),
      {minLength: 1, maxLength: 5}
    ),
    schedule: fc.option(
      fc.record({
        title: words,
        until: fc.constant(40),
        rows: fc.array(
          fc.record({
            label: words,
            at: fc.array(fc.integer({min: 1, max: 40}), {
              minLength: 1,
              maxLength: 20
            }),
            dose: fc.boolean()
          }),
          {minLength: 1, maxLength: 6}
        )
      }),
      {nil: undefined}
    )
  })

  // 90, 180 and 380 mm at 96 px an inch.
  test.each([
    [340, 9],
    [680, 10],
    [560, 15],
    [1436, 30]
  ])('should keep all text apart at %i px', function (widthPx, sizePx) {
    fc.assert(
      fc.property(keys, fc.constantFrom(undefined, 1, 5000), (each, height) => {
        const at = canvas(widthPx, sizePx, height)
        const drawing = draw(each, at)
        expect(drawing.issues).toEqual([])
        const texts = textBoxes(drawing.svg, sizePx)
        for (const [index, text] of texts.entries()) {
          expect(text.left).toBeGreaterThanOrEqual(-0.02)
          expect(text.right).toBeLessThanOrEqual(widthPx + 0.02)
          expect(text.bottom).toBeLessThanOrEqual(drawing.heightPx + 0.02)
          for (const other of texts.slice(index + 1))
            expect(overlap(text, other), `${text.what} on ${other.what}`).toBe(
              false
            )
        }

        const areas = areaBoxes(drawing.svg)
        for (const [index, area] of areas.entries())
          for (const other of areas.slice(index + 1))
            expect(overlap(area, other)).toBe(false)
      }),
      {numRuns: 15, seed: 11}
    )
  })
})
