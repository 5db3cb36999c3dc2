import {expect, test} from 'vitest'
import type {Provenance, Result} from '../../src/analysis/result.ts'
import {describeRounding} from '../../src/format/describe-rounding.ts'
import type {Part} from '../../src/format/parts.ts'
import {ama} from './styles.ts'

const point = {line: 1, column: 1}
const provenance: Provenance = {
  method: 'test',
  place: {file: 'summary.md', position: {start: point, end: point}},
  rows: []
}
const interval = {lower: 0.31, upper: 0.89, level: 0.95, method: 'exact'}

const share: Result = {
  kind: 'proportion',
  numerator: 7,
  denominator: 11,
  interval,
  provenance
}
const time: Result = {
  kind: 'estimate',
  value: 7.7,
  digits: 1,
  unit: 'months',
  interval: {...interval, digits: 2},
  provenance
}
const age: Result = {
  kind: 'summary',
  usual: 'mean',
  size: 5,
  mean: 58.4,
  standardDeviation: 11.4,
  median: 59,
  quartiles: [58, 61],
  range: [41, 73],
  digits: 0,
  unit: 'years',
  provenance
}
const p: Result = {kind: 'test', p: 0.03, digits: 2, provenance}

// AMA: whole percents of fewer than 100 participants; P values with two digits,
// three below .01, bounds of .001 and .99, never across .05.
const pRule =
  'rounded once, half away from zero, to 3 digits below 0.01, to 2 digits'

test.each<[Result, Part | undefined, string]>([
  [share, 'n', 'not rounded: a count'],
  [
    share,
    undefined,
    'percent of 7/11 in whole numbers, rounded once, half away from zero, to 0 digits'
  ],
  [
    share,
    'interval',
    'limits in percent, each rounded once, half away from zero, to 0 digits'
  ],
  [
    {...share, numerator: 0, denominator: 0},
    'percent',
    'not rounded: there is nobody to count'
  ],
  [time, 'median', 'rounded once, half away from zero, to 1 digit'],
  [
    time,
    'interval',
    'limits, each rounded once, half away from zero, to 2 digits as published'
  ],
  [
    age,
    undefined,
    'rounded once, half away from zero, to 1 digit, one more than the data'
  ],
  [
    age,
    'median',
    'rounded once, half away from zero, to 0 digits as the data, one more where a midpoint needs it'
  ],
  [age, 'n', 'not rounded: a count'],
  [
    p,
    undefined,
    `${pRule}; to no more than the 2 digits published; as a bound below 0.001 and above 0.99; never up to 0.05`
  ],
  [
    {...p, digits: undefined},
    'value',
    `${pRule}; as a bound below 0.001 and above 0.99; never up to 0.05`
  ],
  [
    {kind: 'quoted', text: '64%', provenance},
    'text',
    'not rounded: as its source prints it'
  ],
  [{kind: 'unknown', provenance}, undefined, 'not rounded: there is no value']
])('should say how %j is rounded as %s', function (result, part, words) {
  expect(describeRounding(result, part, ama)).toBe(words)
})
