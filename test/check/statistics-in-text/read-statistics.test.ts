import {describe, expect, test} from 'vitest'
import type {Numeral} from '../../../src/check/statistics-in-text/numeral.ts'
import {readStatistics} from '../../../src/check/statistics-in-text/read-statistics.ts'

// What each sentence says was read from it by eye; the spellings are those of
// the house styles in `templates/house-styles/` and of published reports.

const say = (numeral: Numeral | undefined): string => numeral?.text ?? '–'

describe('fractions', function () {
  test.for([
    ['Stable disease in 7 of 11 participants (64%).', '7/11 64'],
    ['Stable disease in 7 of 11 (64%).', '7/11 64'],
    ['7 of 11 (64%; 95% CI, 31%-89%)', '7/11 64'],
    ['7 of 11 evaluable patients (64% [95% CI, 31 to 89])', '7/11 64'],
    ['7\u00A0of\u00A011 (64%)', '7/11 64'],
    ['7 out of 11 (63.6%)', '7/11 63.6'],
    ['7 of the 11 participants (63·6%)', '7/11 63.6'],
    ['Seven of 11 patients (64%)', '7/11 64'],
    ['seven of eleven patients (64 %)', '7/11 64'],
    ['n = 7/11 (64%)', '7/11 64'],
    ['n\u00A0=\u00A07/11 (64%)', '7/11 64'],
    ['7/11 patients (64%)', '7/11 64'],
    ['7⁄11 (64%)', '7/11 64'],
    ['7 (64%) of\u00A011', '7/11 64'],
    ['7 (64%) of the 11', '7/11 64'],
    ['64% (7 of 11)', '7/11 64'],
    ['64% (7/11)', '7/11 64'],
    ['64% [7/11]', '7/11 64'],
    ['64% of participants (n = 7/11)', '7/11 64'],
    ['64% (7 of 11; 95% CI, 31%-89%)', '7/11 64'],
    ['Of 11 participants, 7 (64%) responded', '7/11 64'],
    ['Of the 11 treated patients, seven (64%) responded', '7/11 64'],
    ['in 44% and 64% (7 of 11)', '7/11 64'],
    ['1,204 of 2,408 participants (50%)', '1204/2408 50'],
    ['12\u00A0345 of 24\u00A0690 women (50%)', '12345/24690 50'],
    ['None of 65 participants', '0/65 –'],
    ['12 of 11 participants', '12/11 –'],
    ['1 of 120 patients (<1%)', '1/120 –'],
    ['About 64% (7 of 11)', '7/11 –']
  ])('should read %s', function ([text = '', expected]) {
    const found = readStatistics(text).fractions.map(
      ({denominator, numerator, percent}) =>
        `${say(numerator)}/${say(denominator)} ${say(percent)}`
    )
    expect(found).toEqual([expected])
  })

  test.for([
    'Step 2 of 3 was closed.',
    'Grade 3/4 events',
    'Enrolled 24/7 and 2:1',
    'Day 8 of 21-day cycles',
    'HER2 of 3 lesions',
    'A score of 7 of 10',
    '1.5 of 3 points',
    'P = .03 of 5%',
    '2018/19 (5%)',
    'grade 3/4 (12%)',
    'above 140/90 (12%)',
    'phase 1/2 (60%)'
  ])('should find none in %s', function (text) {
    expect(readStatistics(text).fractions).toEqual([])
  })

  test('should leave out the first of several percents', function () {
    const [found] = readStatistics(
      'Tumors of 3 of 4 patients shrank; in 3 of 4 patients (52%, 54%, 91%).'
    ).fractions
    expect(found?.percent).toBeUndefined()
  })

  test('should say where it stands', function () {
    const text = 'Response: seven of 11 patients (64%).'
    const [found] = readStatistics(text).fractions
    expect(text.slice(found?.start, found?.end)).toBe(
      'seven of 11 patients (64%'
    )
  })
})

describe('intervals', function () {
  test.for([
    ['HR, 0.42; 95% CI, 0.29-0.61', 'hazard ratio 0.42 0.29 0.61 0.95'],
    ['HR 0.42 (95% CI 0.29–0.61)', 'hazard ratio 0.42 0.29 0.61 0.95'],
    ['HR = 0.42; 95% CI = 0.29 to 0.61', 'hazard ratio 0.42 0.29 0.61 0.95'],
    ['HR 0·42 [95% CI 0·29–0·61]', 'hazard ratio 0.42 0.29 0.61 0.95'],
    ['hazard ratio, .42; 95% CI, .29-.61', 'hazard ratio 0.42 0.29 0.61 0.95'],
    [
      'hazard ratio for death, 0.42 (95% confidence interval, 0.29 to 0.61)',
      'hazard ratio 0.42 0.29 0.61 0.95'
    ],
    ['aHR 0.42 (95% CI: 0.29–0.61)', 'hazard ratio 0.42 0.29 0.61 0.95'],
    [
      'The hazard ratio was 0.42 (90% CI, 0.29, 0.61)',
      'hazard ratio 0.42 0.29 0.61 0.9'
    ],
    ['odds ratio, 2.1 (95% CI, 1.1-4.0)', 'ratio 2.1 1.1 4.0 0.95'],
    ['OR 2.1 (95% CI 1.1-4.0)', 'ratio 2.1 1.1 4.0 0.95'],
    ['7.7 months (95% CI, 6.1-10.0)', '– 7.7 6.1 10.0 0.95'],
    ['7.7 months (95% CI, 6.1 to not reached)', '– 7.7 6.1 – 0.95'],
    ['16.6 months (95% CI 11.2–NR)', '– 16.6 11.2 – 0.95'],
    ['73% (95% CI, 45%-92%)', '– 73 45 92 0.95'],
    ['73.3% (95% CI 48.1–89.1)', '– 73.3 48.1 89.1 0.95'],
    ['the change was −30% (95% CI, −45% to −12%)', '– -30 -45 -12 0.95'],
    ['a reduction of 30% (95% CI, −45 to −12)', '– 30 -45 -12 0.95'],
    [
      'a difference of 20 percentage points (95% CI, 5 to 35)',
      'difference – 5 35 0.95'
    ],
    [
      'the difference was 20 percentage points (95% CI, −5 to 45)',
      'difference 20 -5 45 0.95'
    ],
    ['was 72% at 12 months (95% CI, 60%-84%)', '– – 60 84 0.95'],
    ['was 72 at 12 months (95% CI, 60-84)', '– – 60 84 0.95'],
    ['longer in arm 5 (95% CI, 6.1-10.0)', '– – 6.1 10.0 0.95'],
    ['in n = 11 (95% CI, 31%-89%)', '– – 31 89 0.95'],
    ['7 of 11 (95% CI, 31-89)', '– – 31 89 0.95'],
    ['more than 40% (95% CI, 45%-92%)', '– – 45 92 0.95']
  ])('should read %s', function ([text = '', expected]) {
    const [found] = readStatistics(text).intervals
    // “of 20” may be of anything; only what is certain is an estimate.
    expect(
      [
        found?.effect ?? '–',
        say(found?.estimate),
        found && say(found.lower),
        say(found?.upper),
        found?.level
      ].join(' ')
    ).toBe(
      expected?.startsWith('difference –')
        ? expected.replace('difference', '–')
        : expected
    )
  })

  test.for([
    ['HR 0.65 (95% CI 0.4–1.05), P = .01', '= 0.01'],
    ['HR, 0.42 (95% CI, 0.29-0.61; P < .001)', '< 0.001'],
    ['HR 0·65 (95% CI 0·40–1·05); p=0·08', '= 0.08'],
    ['HR, 0.42 (95% CI, 0.29-0.61); log-rank P = .03', '= 0.03'],
    ['HR, 0.42 (95% CI, 0.29-0.61; two-sided P value = .03)', '= 0.03']
  ])('should read the P value of %s', function ([text = '', expected]) {
    const p = readStatistics(text).intervals[0]?.p
    expect(`${p?.relation} ${say(p?.p)}`).toBe(expected)
  })

  test.for([
    'HR, 1.02 (95% CI, 0.90-1.15; P = .003 for noninferiority)',
    'HR, 0.42 (95% CI, 0.29-0.61; P for interaction = .6)',
    'HR, 0.42 (95% CI, 0.29-0.61; one-sided P = .03)',
    'HR, 0.42 (95% CI, 0.29-0.61). Response did not differ (P = .65).',
    'A rate of 73% (95% CI, 45%-92%; P = .03)'
  ])('should find no P value of the comparison in %s', function (text) {
    expect(readStatistics(text).intervals[0]?.p).toBeUndefined()
  })
})

describe('ranges', function () {
  test.for([
    ['Median age was 59 years (range, 41-73).', '59 41 73'],
    ['The median age was 59 (range 41–73) years.', '59 41 73'],
    ['Median age 59 years (IQR 52–68)', '59 52 68'],
    ['median of 59 years [interquartile range, 52 to 68]', '59 52 68'],
    ['Median (range), 59 (41-73) years', '59 41 73'],
    ['Median (IQR) age, 59 (52–68) years', '59 52 68'],
    [
      'Median follow-up was 26.5 months (range, 3.1 to 40.2 months).',
      '26.5 3.1 40.2'
    ]
  ])('should read %s', function ([text = '', expected]) {
    const found = readStatistics(text).ranges.map(
      ({lower, median, upper}) => `${say(median)} ${say(lower)} ${say(upper)}`
    )
    expect(found).toEqual([expected])
  })

  test.for([
    'Mean age was 59 years (range, 41-73).',
    'The median was 4.2 months. In 5 patients it was 5.1 months (range, 6-9).',
    'Values ranged from 41 to 73.'
  ])('should find none in %s', function (text) {
    expect(readStatistics(text).ranges).toEqual([])
  })
})

describe('P values', function () {
  test.for([
    ['P = .03', '= 0.03'],
    ['P\u00A0=\u00A0.03', '= 0.03'],
    ['P=0.03', '= 0.03'],
    ['p<0·0001', '< 0.0001'],
    ['P < .001', '< 0.001'],
    ['P > .99', '> 0.99'],
    ['P ≤ .05', '< 0.05'],
    ['a P value of .03', '= 0.03'],
    ['the p-value was 0.03', '= 0.03'],
    ['P = 0', '= 0'],
    ['P = .000', '= 0.000'],
    ['P = 1.2', '= 1.2'],
    ['P = −.03', '= -0.03']
  ])('should read %s', function ([text = '', expected]) {
    const found = readStatistics(text).pValues.map(
      ({p, relation}) => `${relation} ${say(p)}`
    )
    expect(found).toEqual([expected])
  })

  test.for([
    'p53 and p16',
    'P = 5 × 10⁻⁸',
    'P < 5 × 10^-8',
    'P = 2e-16',
    'P < 10⁻⁵',
    'with p = 3 predictors',
    'P of 3 sites',
    'MAP = 65'
  ])('should find none in %s', function (text) {
    expect(readStatistics(text).pValues).toEqual([])
  })
})

describe('parts, shares, means and grades', function () {
  test.for([
    ['7 of 11: 4 CR and 3 PR', '7 = 4 + 3 false'],
    ['7 of 11 participants (64%): 4 CR, 3 PR.', '7 = 4 + 3 false'],
    ['11 responses (2 CR and 9 PR)', '11 = 2 + 9 true'],
    ['11 participants responded: 2 CR and 9 PR.', '11 = 2 + 9 true'],
    [
      'Eleven responders (2 complete responses and 9 partial responses)',
      '11 = 2 + 9 true'
    ],
    ['11 objective responses (73%): 2 CRs, 9 PRs', '11 = 2 + 9 true']
  ])('should read the parts of %s', function ([text = '', expected]) {
    const found = readStatistics(text).parts.map(
      ({isResponse, parts, total}) =>
        `${say(total)} = ${parts.map(say).join(' + ')} ${isResponse}`
    )
    expect(found).toEqual([expected])
  })

  test.for([
    '7 responses (4 PR in arm A and 3 PR in arm B)',
    '11 responses, including 2 CR',
    '11 responses (2 CR, 9 PR, and 1 unconfirmed PR)'
  ])('should find no parts in %s', function (text) {
    expect(readStatistics(text).parts).toEqual([])
  })

  test.for([
    ['64% of 11 participants had stable disease', '64 11'],
    ['Of 25 patients, 44% had stable disease', '44 25'],
    ['12.5% of the 24 treated patients', '12.5 24']
  ])('should read the share of %s', function ([text = '', expected]) {
    const found = readStatistics(text).shares.map(
      ({denominator, percent}) => `${say(percent)} ${say(denominator)}`
    )
    expect(found).toEqual([expected])
  })

  test.for([
    'About 64% of 11 participants',
    '65% of 11 participants were alive at 12 months',
    '60% of 11 participants’ lesions',
    'more than 40% of 15 participants',
    'between 10% and 20% of 15 participants'
  ])('should find no share in %s', function (text) {
    expect(readStatistics(text).shares).toEqual([])
  })

  test('should read a mean of whole numbers', function () {
    const text = 'The mean number of infusions was 3.47 (n = 15).'
    const [found] = readStatistics(text).means
    expect([say(found?.mean), say(found?.size)]).toEqual(['3.47', '15'])
    const dose = 'The mean dose was 3.47 mg (n = 15).'
    expect(readStatistics(dose).means).toEqual([])
  })

  test.for([
    ['headache (any grade, 42%; grade ≥3, 50%)', '42 50 %'],
    ['any-grade 42%, grade 3 or higher 12%', '42 12 %'],
    ['58% any grade and 4% grade ≥3', '58 4 %']
  ])('should read the grades of %s', function ([text = '', expected]) {
    const found = readStatistics(text).grades.map(
      ({any, severe, unit}) => `${say(any)} ${say(severe)} ${unit}`
    )
    expect(found).toEqual([expected])
  })
})

describe('malformed numerals', function () {
  test.for([
    ['in 1,5% of them', '1,5 → 1.5'],
    ['after 7,7 months', '7,7 → 7.7'],
    ['a ratio of 0,65', '0,65 → 0.65'],
    ['P = 0,03', '0,03 → 0.03'],
    ['HR 1,2', '1,2 → 1.2'],
    ['about 3..2 months', '3..2 → 3.2'],
    ['1234,567 cells', '1234,567 → 1,234,567'],
    ['12,3456 cells', '12,3456 → 123,456'],
    ['a value of 12,34 was', '12,34 → 12.34 ?'],
    ['1O of 20 participants', '1O → 10'],
    ['4O% of them', '4O → 40'],
    ['a ratio of O.65', 'O.65 → 0.65'],
    ['l5% of them', 'l5 → 15']
  ])('should find that of %s', function ([text = '', expected]) {
    const found = readStatistics(text).malformed.map(
      ({isAmbiguous, meant, written}) =>
        `${written} → ${meant}${isAmbiguous ? ' ?' : ''}`
    )
    expect(found).toEqual([expected])
  })

  test.for([
    '1,204 patients and 12,345,678 reads',
    'days 1,8 and 15',
    'days 1,8,15',
    '1,25-dihydroxyvitamin D',
    'blood group O in 9',
    '15O-water',
    'H2O',
    '5 L and 2l',
    'chr7:55,249,071',
    'etc... 5',
    'version 1.2.3'
  ])('should find none in %s', function (text) {
    expect(readStatistics(text).malformed).toEqual([])
  })
})

test('should read nothing where there is no number', function () {
  const found = readStatistics('None of the participants responded.')
  expect(Object.values(found).flat()).toEqual([])
})

// A run may be as long as a summary may be.
test('should read long texts in one pass', function () {
  const text = '7 of 11 patients (64%; 95% CI, 31%-89%), '.repeat(5000)
  expect(readStatistics(text).fractions.length).toBe(5000)
})
