import {expect, test} from 'vitest'
import {
  findAbbreviations,
  isExpandedIn
} from '../../../src/check/words/find-abbreviations.ts'

test.each([
  ['DLTs occurred with LD.', ['DLT', 'LD']],
  ['LD-treated, CRS/ICANS, CAR T–LD', ['LD', 'CRS', 'ICANS', 'CAR', 'LD']],
  ['HER2, PLN-01, IL-13Rα2, TP53, CD19, H3 K27M', []],
  ['A T cell, mRNA, µM, pH, kDa', []],
  ['METHODS AND RESULTS OF THE TRIAL', []],
  ['TOOLONGNAME', []]
])('should find the abbreviations in `%s`', function (text, expected) {
  expect(findAbbreviations(text).map(({name}) => name)).toEqual(expected)
})

test('should say where they stand', function () {
  const text = 'Before, CRS/ICANS came'
  expect(
    findAbbreviations(text).map(({end, start}) => text.slice(start, end))
  ).toEqual(['CRS', 'ICANS'])
})

test.each([
  ['dose-limiting toxicity (DLT)', 'DLT', true],
  ['dose-limiting toxicities (DLTs), and', 'DLT', true],
  ['DLT (dose-limiting toxicity)', 'DLT', true],
  ['confidence interval [CI] (CI; see', 'CI', true],
  ['in most participants (DLT)', 'DLT', false],
  ['the DLT (see Methods)', 'DLT', false],
  ['DLT without words', 'DLT', false]
])('should tell from `%s` whether it is expanded', function (text, name, is) {
  expect(isExpandedIn(text, name)).toBe(is)
})
