import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {findNumbers} from '../../src/check/find-numbers.ts'
import type {Run} from '../../src/check/run.ts'

function linesOf(name: string): readonly string[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8')
  return text.split('\n').filter((line) => line !== '')
}

/** Text of Results; places are not asked for. */
function runOf(text: string): Run {
  return {
    kind: 'paragraph',
    marks: [],
    part: 'results',
    place() {
      throw new Error('No place')
    },
    section: 'results',
    source: () => undefined,
    text,
    whole: {end: 0, start: 0}
  }
}

function found(text: string): readonly string[] {
  return findNumbers(runOf(text)).map((number) => number.text)
}

// Sentences of methods, safety and background as trials of brain tumors write
// them: numbers of a design, of products, of doses, and names with digits.
test.each(linesOf('harmless-sentences.txt'))(
  'should find no result in: %s',
  function (sentence) {
    expect(found(sentence)).toEqual([])
  }
)

// A sentence, and each result in it, between bars.
test.each(linesOf('result-sentences.txt'))(
  'should find the results in: %s',
  function (line) {
    const [sentence = '', ...results] = line.split('|')
    expect(found(sentence)).toEqual(results)
  }
)
