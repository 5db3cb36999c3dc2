import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  type Assessment,
  bestOverallResponse,
  type VisitResponse,
  visitResponses
} from '../../src/statistics/index.ts'

// Assessments six weeks apart.
function visits(...responses: readonly VisitResponse[]): Assessment[] {
  return responses.map((response, index) => ({
    response,
    day: 42 * (index + 1)
  }))
}

function rank(response: VisitResponse): number {
  return visitResponses.indexOf(response)
}

// RECIST 1.1, Eisenhauer et al., Eur J Cancer 2009;45:228, table 3: response
// at the first and the next time point, best response, and best response where
// the least duration of stable disease is not met. A partial after a complete
// response may be SD, PD or PR there: without a new look at the scans, SD. The
// table does not say what PR, SD is unless the duration is met.
describe('confirmed best response', function () {
  test.each([
    ['CR', 'CR', 'CR', 'CR'],
    ['CR', 'PR', 'SD', 'PD'],
    ['CR', 'SD', 'SD', 'PD'],
    ['CR', 'PD', 'SD', 'PD'],
    ['CR', 'NE', 'SD', 'NE'],
    ['PR', 'CR', 'PR', 'PR'],
    ['PR', 'PR', 'PR', 'PR'],
    ['PR', 'SD', 'SD', 'NE'],
    ['PR', 'PD', 'SD', 'PD'],
    ['PR', 'NE', 'SD', 'NE'],
    ['NE', 'NE', 'NE', 'NE']
  ] as const)('should take %s, %s as %s', function (first, next, met, unmet) {
    const both = visits(first, next)
    expect(
      bestOverallResponse(both, {confirmation: 28, stable: 42}).response
    ).toBe(met)
    expect(
      bestOverallResponse(both, {confirmation: 28, stable: 100}).response
    ).toBe(unmet)
  })

  // Rules of the function, by hand: 42 days lie between assessments.
  test.each([
    [['CR', 'NE', 'CR'], 28, 'CR'],
    [['CR', 'NE', 'NE', 'CR'], 28, 'SD'],
    [['PR', 'NE', 'CR', 'PD'], 28, 'PR'],
    [['PR', 'SD', 'PR'], 28, 'SD'],
    [['PR', 'PR'], 43, 'SD'],
    [['PR', 'PR', 'PR'], 43, 'PR'],
    [['PR', 'CR', 'PR'], 43, 'SD'],
    [['PD', 'CR', 'CR'], 28, 'PD'],
    [['SD', 'PD'], 28, 'SD'],
    [['NON-CR/NON-PD', 'PD'], 28, 'NON-CR/NON-PD'],
    [[], 28, 'NE']
  ] as const)('should take %j within %i days as %s', function (of, days, best) {
    expect(
      bestOverallResponse(visits(...of), {confirmation: days}).response
    ).toBe(best)
  })

  test('should name the assessments that decide', function () {
    const [early, , late] = visits('PR', 'NE', 'CR')
    expect(
      bestOverallResponse(visits('PR', 'NE', 'CR'), {confirmation: 28}).deciding
    ).toEqual([early, late])
  })
})

describe('best response', function () {
  const responses = fc.array(fc.constantFrom(...visitResponses), {
    maxLength: 8
  })

  test('should be the best until progression', function () {
    fc.assert(
      fc.property(responses, function (of) {
        const end = of.indexOf('PD')
        const until = end === -1 ? of : of.slice(0, end + 1)
        const best = visitResponses.find((name) => until.includes(name)) ?? 'NE'
        expect(bestOverallResponse(visits(...of)).response).toBe(best)
      })
    )
  })

  test('should not depend on the order of rows', function () {
    fc.assert(
      fc.property(responses, function (of) {
        const rows = visits(...of)
        const settings = {confirmation: 28, stable: 60}
        expect(bestOverallResponse(rows.toReversed(), settings)).toEqual(
          bestOverallResponse(rows, settings)
        )
      })
    )
  })

  test('should never be better when it must be confirmed', function () {
    fc.assert(
      fc.property(responses, function (of) {
        const any = bestOverallResponse(visits(...of)).response
        const sure = bestOverallResponse(visits(...of), {confirmation: 28})
        expect(rank(sure.response)).toBeGreaterThanOrEqual(rank(any))
      })
    )
  })

  test('should refuse two assessments of one day', function () {
    const [visit] = visits('CR')
    expect(() => bestOverallResponse(visit ? [visit, visit] : [])).toThrow(
      RangeError
    )
    expect(() =>
      bestOverallResponse([{response: 'CR', day: Number.NaN}])
    ).toThrow(RangeError)
  })
})
