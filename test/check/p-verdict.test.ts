import {describe, expect, test} from 'vitest'
import {pVerdict} from '../../src/check/p-verdict.ts'
import {readStatistics} from '../../src/check/statistics-in-text/read-statistics.ts'

function verdict(text: string) {
  const [interval] = readStatistics(text).intervals
  return interval?.p && pVerdict(interval, interval.p)
}

describe('pVerdict', function () {
  // Altman & Bland, BMJ 2011;343:d2304: a relative risk of 0.81 with 95% CI
  // 0.70 to 0.94 has P = .005.
  test('should allow the P value of a published example', function () {
    const found = verdict('RR 0.81 (95% CI 0.70 to 0.94), P = .005')
    expect(found?.kind).toBe('agrees')
    expect(found?.expected[0]).toBeLessThan(0.0055)
    expect(found?.expected[1]).toBeGreaterThan(0.0045)
  })

  test.for([
    ['HR 0.65, 95% CI 0.4–1.05, P = .01', 'disagrees'],
    ['HR 0.65 (95% CI 0.45-0.94; P = .2)', 'disagrees'],
    ['HR 0.65 (95% CI 0.45-0.94; P = .02)', 'agrees'],
    ['HR 0.42 (95% CI, 0.29-0.61; P < .001)', 'agrees'],
    ['HR 0.42 (95% CI, 0.29-0.61; P < .05)', 'agrees'],
    // 1.01 includes 1, but a log-rank test may differ as much.
    ['HR 0.67 (95% CI, 0.44-1.01; P = .048)', 'apart'],
    // The limit prints as 1.0, on either side of which it may be.
    ['HR 0.8 (95% CI 0.6-1.0; P = .04)', 'agrees'],
    ['HR 0.8 (95% CI 0.6-1.0; P = .06)', 'agrees'],
    // Wald: P = .022 at most .03, not a tenth of it.
    ['HR 0.65 (95% CI 0.45-0.94; P = .002)', 'apart'],
    // Exact tests of few counts differ from approximate intervals.
    ['difference was 20.0 points (95% CI, 1.0 to 39.0; P = .09)', 'apart'],
    ['difference was 20.0 points (95% CI, 5.0 to 35.0; P = .5)', 'disagrees'],
    ['difference was 2.0 points (95% CI, −1.0 to 5.0; P = .19)', 'agrees']
  ])('should say of %s: %s', function ([text = '', kind]) {
    expect(verdict(text)?.kind).toBe(kind)
  })

  test('should not judge what it cannot', function () {
    expect(
      verdict('HR 0.65 (95% CI 0.45 to not reached; P = .02)')
    ).toBeUndefined()
    expect(verdict('HR 0 (95% CI 0-0; P = .02)')).toBeUndefined()
  })
})
