import {expect, test} from 'vitest'
import {escalationProblem} from '../../src/statistics/index.ts'

// Le Tourneau, Lee & Siu, J Natl Cancer Inst 2009;101:708, figure 1: 0 of 3
// raises the dose, 1 of 3 takes three more, of which 1 of 6 raises it, and two
// or more of three or six stop. Storer, Biometrics 1989;45:925, design A.
test.each([
  [3, 0, undefined],
  [3, 1, 'not six'],
  [3, 2, 'too toxic'],
  [3, 3, 'too toxic'],
  [6, 0, undefined],
  [6, 1, undefined],
  [6, 2, 'too toxic'],
  [2, 0, 'too few'],
  [0, 0, 'too few'],
  [2, 2, 'too toxic'],
  [5, 1, 'not six'],
  [4, 0, undefined]
])('should judge %i evaluable, %i with DLT', function (n, dlt, expected) {
  expect(escalationProblem(n, dlt)).toBe(expected)
})

test('should refuse what is no count', function () {
  expect(() => escalationProblem(3, 4)).toThrow(RangeError)
  expect(() => escalationProblem(2.5, 0)).toThrow(RangeError)
  expect(() => escalationProblem(3, -1)).toThrow(RangeError)
})
