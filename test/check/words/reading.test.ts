import {describe, expect, test} from 'vitest'
import {readingGrade} from '../../../src/check/words/reading-grade.ts'
import {splitSentences} from '../../../src/check/words/sentences.ts'
import {countSyllables} from '../../../src/check/words/syllables.ts'

// Counts of the CMU Pronouncing Dictionary.
const syllables: readonly (readonly [number, string])[] = [
  [
    1,
    'the cells grew groups shrank liked likes used tried brain please though cheese caused moved worse five these stopped had eye'
  ],
  [
    2,
    'people treated doctor cancer tumor wanted boxes table little trial study after other'
  ],
  [3, 'medicine remember together infusion radio area'],
  [4, 'radiation diagnosis immediate participate understanding appropriate']
]

describe('countSyllables', function () {
  test.each(
    syllables.flatMap(([count, words]) =>
      words.split(' ').map((word) => [word, count] as const)
    )
  )('should count `%s` as %i', function (word, count) {
    expect(countSyllables(word)).toBe(count)
  })

  test.each(['12', '7.7', '64%', 'I', 'CAR'])(
    'should count `%s` as one',
    function (word) {
      expect(countSyllables(word)).toBe(1)
    }
  )
})

describe('splitSentences', function () {
  test.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    [
      'Dr. A. Author saw 7.7 months. So.',
      ['Dr. A. Author saw 7.7 months.', 'So.']
    ],
    [
      'Smith et al. Saw it. “Yes.” 24 adults came.',
      ['Smith et al. Saw it.', '“Yes.”', '24 adults came.']
    ],
    ['No end, e.g. here', ['No end, e.g. here']],
    ['', []]
  ])('should split `%s`', function (text, expected) {
    expect(splitSentences(text).map((sentence) => sentence.text)).toEqual(
      expected
    )
  })

  test('should say where they stand', function () {
    const text = 'One. Two words.'
    expect(
      splitSentences(text).map(({end, start}) => text.slice(start, end))
    ).toEqual(['One.', 'Two words.'])
  })

  test('should take compounds and numbers as one word', function () {
    expect(splitSentences('A follow-up of 7.7 months, 64%.')[0]?.words).toEqual(
      ['A', 'follow-up', 'of', '7.7', 'months', '64%']
    )
  })
})

describe('readingGrade', function () {
  // 0.39 · 6/1 + 11.8 · 6/6 − 15.59 = −1.45, the sentence of the usual example.
  test('should be low for short words', function () {
    const sentences = splitSentences('The cat sat on the mat.')
    expect(readingGrade(sentences, () => false).grade).toBeCloseTo(-1.45, 2)
  })

  // By hand: 10 words in 2 sentences, 1 + 2 + 1 + 2 + 1 and 1 + 4 + 1 + 1 + 2
  // syllables: 0.39 · 5 + 11.8 · 16/10 − 15.59 = 5.24; without `radiation`,
  // 11.8 · 12/9 gives 2.09.
  test('should leave out explained words, but count them in length', function () {
    const sentences = splitSentences(
      'The doctor gave people drugs. The radiation was too little.'
    )
    const reading = readingGrade(sentences, (word) => word === 'radiation')
    expect(reading.gradeOfAll).toBeCloseTo(5.24, 2)
    expect(reading.grade).toBeCloseTo(2.09, 2)
    expect(readingGrade(sentences, () => false).longWords).toEqual([
      'radiation'
    ])
  })
})
