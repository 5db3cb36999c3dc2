import {findFractions, findShares} from './fractions.ts'
import {findIntervals, findRanges} from './intervals.ts'
import {findMalformed} from './malformed.ts'
import {findPValues} from './p-values.ts'
import {findGrades, findMeans, findParts} from './parts.ts'
import {plain} from './plain.ts'
import type {Statements} from './statements.ts'

const nothing: Statements = {
  fractions: [],
  shares: [],
  means: [],
  parts: [],
  intervals: [],
  ranges: [],
  pValues: [],
  grades: [],
  malformed: []
}

/**
 * Reads what a text of medical prose reports in numbers, in the spellings of
 * AMA, JCO, NEJM, Lancet and Nature.
 *
 * Finds only what has one meaning; all else is passed over.
 *
 * @param text
 *   A sentence or a paragraph on one line.
 * @returns
 *   Statements with their offsets in the text.
 */
export function readStatistics(text: string): Statements {
  // Most headings and labels have no number.
  if (!/\d/.test(text)) return nothing
  const line = plain(text)
  return {
    fractions: findFractions(line),
    shares: findShares(line),
    means: findMeans(line),
    parts: findParts(line),
    intervals: findIntervals(line),
    ranges: findRanges(line),
    pValues: findPValues(line),
    grades: findGrades(line),
    malformed: findMalformed(line)
  }
}
