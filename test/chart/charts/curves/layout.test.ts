import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {canvas, overlap, textBoxes} from '../../figures.ts'
import {curveBoxes, curveFigure, type Time} from '../../curve-figures.ts'

const word = fc.stringMatching(/^[A-Za-z][A-Za-z+.]{0,11}$/)

/** Names of arms, up to 60 characters. */
const name = fc
  .array(word, {minLength: 1, maxLength: 8})
  .map((words) => words.join(' ').slice(0, 60).trim())

const time = fc
  .record({
    time: fc.integer({min: 1, max: 600}).map((tenths) => tenths / 10),
    event: fc.constantFrom<false | string>(false, 'Relapse', 'Death')
  })
  .map((time): Time => time)

/** From one participant to 200 in an arm, one to six arms. */
const arms = fc.dictionary(
  name,
  fc.oneof(
    fc.array(time, {minLength: 1, maxLength: 4}),
    fc.array(time, {minLength: 20, maxLength: 200})
  ),
  {minKeys: 1, maxKeys: 6}
)
const size = fc.constantFrom(
  [340, 9],
  [340, 10],
  [680, 14],
  [680, 24],
  [1436, 30],
  [1436, 36]
)
const keys = fc.record({
  table: fc.constantFrom('basic', 'extended', 'none'),
  band: fc.constantFrom('true', 'false'),
  y: fc.constantFrom('percent', 'probability'),
  landmarks: fc.constantFrom('', 'landmarks: 0.1')
})

const survival = `
  os: {method: median-survival, data: adtte, set: everybody, by: ARM, unit: months, label: "Overall survival, median"}`
const incidence = `
  os: {method: cumulative-incidence, data: adtte, set: everybody, by: ARM, unit: months, at: 0.1, cause: {EVNTDESC: Relapse}}`

describe('layout of curves', function () {
  test.each([
    ['kaplan-meier', survival],
    ['cumulative-incidence', incidence]
  ])(
    'should keep words of %s apart, off curves and on the canvas',
    function (type, results) {
      fc.assert(
        fc.property(
          arms,
          size,
          keys,
          fc.option(fc.nat(2000)),
          (arms, at, keys, height) => {
            const isIncidence = type === 'cumulative-incidence'
            const some = Object.values(arms).flat()
            // What is to be estimated must be in the data.
            fc.pre(!isIncidence || JSON.stringify(some).includes('Relapse'))
            const [widthPx = 0, em = 0] = at
            const figure = curveFigure({
              arms,
              results,
              chart: `type: ${type}
of: os
risk-table: ${keys.table}
band: ${keys.band}
y: ${keys.y}
${keys.landmarks}`
            })
            expect(figure.messages).toEqual([])
            const drawing = figure.draw(
              canvas(widthPx, em, height ?? undefined)
            )
            const {svg, heightPx, heightRangePx, issues} = drawing
            expect(issues).toEqual([])
            const texts = textBoxes(svg, em)
            const lines = curveBoxes(svg)
            expect(lines.length).toBeGreaterThan(0)
            const found = texts.flatMap((text, index) =>
              [...texts.slice(index + 1), ...lines]
                .filter((other) => overlap(text, other))
                .map((other) => `${text.what} | ${other.what}`)
            )
            expect(found).toEqual([])
            const outside = texts.filter(
              ({left, right, top, bottom}) =>
                left < -0.02 ||
                right > widthPx + 0.02 ||
                top < -0.02 ||
                bottom > heightPx + 0.02
            )
            expect(outside).toEqual([])
            const [least, most] = heightRangePx
            const asked = height ?? heightPx
            expect(heightPx).toBeCloseTo(
              Math.min(Math.max(asked, least), most),
              2
            )
          }
        ),
        {numRuns: 20}
      )
    },
    60_000
  )
})
