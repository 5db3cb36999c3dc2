import {describe, expect, test} from 'vitest'
import type {Result} from '../../src/analysis/index.ts'
import {resolveFixture} from '../read-fixture.ts'

// Numbers that fixtures print and no publication gives, from calculations that
// share nothing with ours.

async function find(
  name: string,
  id: string,
  level?: string
): Promise<Result | undefined> {
  const {results} = await resolveFixture(name)
  const group = results.get(id)
  return level === undefined ? group?.all : group?.levels.get(level)
}

// Log likelihood of Efron, written as it is defined, maximized in 40 digits
// with numerical derivatives (mpmath 1.3): log ratio 0.8992748612652921, SE
// 0.3628969366138641.
test('should adjust a hazard ratio as its likelihood says', async function () {
  expect(await find('good-hazard-ratio', 'adjusted')).toMatchObject({
    value: expect.closeTo(2.457820204174623, 8),
    p: expect.closeTo(0.01321045624066667, 8),
    interval: {
      lower: expect.closeTo(1.206845505785538, 8),
      upper: expect.closeTo(5.00551240990616, 8)
    }
  })
})

// exp(1.572125 ± 1.644854 · .412397), the published effect and error.
test('should give the interval of a ratio turned around', async function () {
  expect(await find('good-hazard-ratio', 'back')).toMatchObject({
    interval: {
      lower: expect.closeTo(Math.exp(1.572125 - 1.644854 * 0.412397), 3),
      upper: expect.closeTo(Math.exp(1.572125 + 1.644854 * 0.412397), 3)
    }
  })
})

// Klein & Moeschberger, table 4.1: .448 (SE .1346) from week 23 on; 1.644854
// times the error at either side.
test('should give the plain interval of a curve', async function () {
  expect(await find('good-landmark', 'late', '6-MP')).toMatchObject({
    interval: {
      lower: expect.closeTo(100 * (160 / 357 - 1.644854 * 0.13459146), 4),
      upper: expect.closeTo(100 * (160 / 357 + 1.644854 * 0.13459146), 4)
    }
  })
})

// Nothing competes: the incidence at 10 weeks is 21/85 with the published error
// of the curve, .0963; its log-log limits by hand.
test('should give the interval of an incidence', async function () {
  const incidence = 21 / 85
  const error = 0.09634965299432051
  const power = Math.exp((1.959964 * error) / (incidence * Math.log(incidence)))
  expect(await find('good-restricted-mean', 'alone', '6-MP')).toMatchObject({
    interval: {
      lower: expect.closeTo(100 * incidence ** (1 / power), 3),
      upper: expect.closeTo(100 * incidence ** power, 3)
    }
  })
})

describe('comparisons', function () {
  // Newcombe, Stat Med 1998;17:873, table II, method 10: 0/10 less 0/10.
  test('should compare none with none', async function () {
    expect(await find('good-difference', 'none')).toMatchObject({
      value: 0,
      interval: {
        lower: expect.closeTo(-27.75, 2),
        upper: expect.closeTo(27.75, 2)
      }
    })
  })

  // Of sites x, y and z, 4 of 6, 4 of 7 and 4 of 7 responded; with two degrees
  // of freedom, P is exp(-χ²/2).
  test('should test three sites', async function () {
    const groups = [
      [4, 6],
      [4, 7],
      [4, 7]
    ]
    let statistic = 0
    for (const [events = 0, size = 0] of groups) {
      const expected = (size * 12) / 20
      statistic +=
        (events - expected) ** 2 / expected +
        (events - expected) ** 2 / (size - expected)
    }
    expect(await find('good-difference', 'sites')).toMatchObject({
      statistic: expect.closeTo(statistic, 10),
      p: expect.closeTo(Math.exp(-statistic / 2), 10)
    })
  })
})
