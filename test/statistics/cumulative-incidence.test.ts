import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  type CompetingObservation,
  cumulativeIncidence
} from '../../src/statistics/cumulative-incidence.ts'
import {kaplanMeier} from '../../src/statistics/kaplan-meier.ts'
import {impossible} from './trials.ts'

const competing = fc.array(
  fc.record({
    time: fc.nat(20),
    cause: fc.constantFrom(undefined, 'relapse', 'death')
  }),
  {minLength: 1, maxLength: 40}
)

describe('cumulativeIncidence', function () {
  // By hand: 1/6; + 5/6 · 1/4 = 3/8 (with 5/6 · 3/4 = 5/8 left);
  // nothing at 4; + 5/8 · 2/3 · 1/2 = 7/12.
  test('should agree with incidences by hand', function () {
    const steps = cumulativeIncidence(
      read('1 relapse, 2 -, 3 relapse, 4 death, 5 relapse, 6 -'),
      'relapse'
    )
    const expected = [1 / 6, 1 / 6, 3 / 8, 3 / 8, 7 / 12, 7 / 12]
    for (const [i, step] of steps.entries())
      expect(step.incidence).toBeCloseTo(expected[i] ?? 0, 12)
    expect(steps[3]).toMatchObject({
      time: 4,
      atRisk: 3,
      events: 0,
      competing: 1,
      censored: 0
    })
    expect(steps[3]?.survival).toBeCloseTo((5 / 8) * (2 / 3), 12)
  })

  test('should have the variance of its definition', function () {
    fc.assert(
      fc.property(competing, function (rows) {
        for (const {time, standardError} of cumulativeIncidence(
          rows,
          'death'
        )) {
          if (standardError === undefined) continue
          const variance = slowVariance(rows, 'death', time)
          expect(standardError ** 2).toBeCloseTo(variance, 12)
        }
      })
    )
  })

  test('should add up to 1 with Kaplan–Meier', function () {
    fc.assert(
      fc.property(competing, function (rows) {
        const {steps} = kaplanMeier(
          rows.map(({time, cause}) => ({time, event: cause !== undefined}))
        )
        const relapse = cumulativeIncidence(rows, 'relapse')
        const death = cumulativeIncidence(rows, 'death')
        for (const [i, {time, survival}] of steps.entries()) {
          expect(relapse[i]).toMatchObject({time, survival})
          expect(
            survival + (relapse[i]?.incidence ?? 0) + (death[i]?.incidence ?? 0)
          ).toBeCloseTo(1, 12)
        }
      })
    )
  })

  test('should be Kaplan–Meier where nothing competes', function () {
    fc.assert(
      fc.property(competing, function (all) {
        const rows = all.filter(({cause}) => cause !== 'death')
        if (rows.length === 0) return
        const {steps} = kaplanMeier(
          rows.map(({time, cause}) => ({time, event: cause === 'relapse'}))
        )
        const incidences = cumulativeIncidence(rows, 'relapse')
        for (const [i, step] of incidences.entries()) {
          expect(step.incidence).toBe(1 - (steps[i]?.survival ?? 0))
          const greenwood = steps[i]?.standardError
          expect(step.standardError === undefined).toBe(greenwood === undefined)
          expect(step.standardError ?? 0).toBeCloseTo(greenwood ?? 0, 10)
        }
      })
    )
  })

  test('should be a proportion where nobody is censored', function () {
    fc.assert(
      fc.property(competing, function (all) {
        const rows = all.filter(({cause}) => cause !== undefined)
        if (rows.length === 0) return
        const last = cumulativeIncidence(rows, 'death').at(-1)
        const deaths = rows.filter(({cause}) => cause === 'death').length
        expect(last?.incidence).toBeCloseTo(deaths / rows.length, 12)
      })
    )
  })

  test('should rise and hold itself in its limits', function () {
    fc.assert(
      fc.property(competing, function (rows) {
        let before = 0
        for (const {incidence, limits} of cumulativeIncidence(
          rows,
          'relapse'
        )) {
          expect(incidence).toBeGreaterThanOrEqual(before)
          before = incidence
          if (!limits) continue
          expect(limits.lower).toBeGreaterThanOrEqual(0)
          expect(limits.lower).toBeLessThanOrEqual(incidence)
          expect(limits.upper).toBeGreaterThanOrEqual(incidence)
          expect(limits.upper).toBeLessThanOrEqual(1)
        }
      })
    )
  })

  // By the formula of the interval: incidence 1/2 of 4 with SE 1/4, so that
  // z SE / (I ln I) is 1.413815; 0.5 to the powers of exp(±1.413815).
  test('should have a log-log interval', function () {
    const steps = cumulativeIncidence(
      read('1 death, 2 death, 3 relapse, 4 relapse'),
      'death'
    )
    expect(steps[1]?.standardError).toBeCloseTo(0.25, 12)
    expect(steps[1]?.limits?.lower).toBeCloseTo(0.5 ** Math.exp(1.413815), 5)
    expect(steps[1]?.limits?.upper).toBeCloseTo(0.5 ** Math.exp(-1.413815), 5)
  })

  test('should be 0 of a cause that nobody had', function () {
    for (const step of cumulativeIncidence(read('1 death, 2 -'), 'relapse'))
      expect(step).toMatchObject({incidence: 0, limits: undefined})
  })

  test.each(impossible)('should refuse time %d', function (time) {
    const rows = [{time, cause: 'death'}]
    expect(() => cumulativeIncidence(rows, 'death')).toThrow(RangeError)
  })

  test('should refuse nobody, and levels that are none', function () {
    const rows = [{time: 1, cause: 'death'}]
    expect(() => cumulativeIncidence([], 'death')).toThrow(RangeError)
    expect(() => cumulativeIncidence(rows, 'death', 95)).toThrow(RangeError)
  })
})

function read(text: string): CompetingObservation[] {
  return text.split(', ').map((entry) => {
    const [time, cause] = entry.split(' ')
    return {time: Number(time), cause: cause === '-' ? undefined : cause}
  })
}

/** The three sums of the delta method, each from all times up to `until`. */
function slowVariance(
  rows: readonly CompetingObservation[],
  cause: string,
  until: number
): number {
  const times = [...new Set(rows.map(({time}) => time))]
    .filter((time) => time <= until)
    .sort((a, b) => a - b)
  let survival = 1
  let incidence = 0
  const points = times.map((time) => {
    const n = rows.filter((row) => row.time >= time).length
    const here = rows.filter((row) => row.time === time)
    const d = here.filter((row) => row.cause !== undefined).length
    const own = here.filter((row) => row.cause === cause).length
    const before = survival
    incidence += (before * own) / n
    survival *= 1 - d / n
    return {n, d, own, before, incidence}
  })
  let variance = 0
  for (const {n, d, own, before, incidence: then} of points) {
    const rest = incidence - then
    if (n > d) variance += (rest ** 2 * d) / (n * (n - d))
    variance += (before ** 2 * own * (n - own)) / n ** 3
    variance -= (2 * rest * before * own) / n ** 2
  }

  return variance
}
