import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {formatP, type POptions} from '../../src/format/format-p.ts'
import {ama, readStyle, styleIds} from './styles.ts'

function words(value: number, id: string, options?: POptions): string {
  return formatP(value, readStyle(id), options).text.replaceAll('\u00A0', ' ')
}

/** What a reader takes from a P value: `half` is half of its last digit. */
function readP(text: string) {
  const match = /^[Pp]\s?([=<>])\s?(0?[.·]\d+)$/.exec(text)
  if (!match) throw new Error(`Cannot read \`${text}\``)
  const digits = match[2]?.replace('·', '.') ?? ''
  const places = digits.length - digits.indexOf('.') - 1
  return {
    sign: match[1] as '=' | '<' | '>',
    read: Number(digits),
    half: 0.5 * 10 ** -places + 1e-12
  }
}

describe('formatP', function () {
  // AMA Manual of Style, 11th edition, as JMIR quotes it in its instructions
  // (“How should P values be reported?”); .046 and .049 are its examples.
  test.each([
    [0.5, 'P = .50'],
    [0.16, 'P = .16'],
    [0.0312, 'P = .03'],
    [0.01, 'P = .01'],
    [0.0096, 'P = .010'],
    [0.0085, 'P = .009'],
    [0.00135, 'P = .001'],
    [0.001, 'P = .001'],
    [0.000_999, 'P < .001'],
    [1e-320, 'P < .001'],
    [0, 'P < .001'],
    [0.046, 'P = .046'],
    [0.049, 'P = .049'],
    [0.045, 'P = .045'],
    [0.0449, 'P = .04'],
    [0.0496, 'P = .0496'],
    [0.05, 'P = .05'],
    [0.0504, 'P = .05'],
    [0.05 - 1e-12, 'P < .05'],
    [0.99, 'P = .99'],
    [0.994, 'P > .99'],
    [0.9999, 'P > .99'],
    [1, 'P > .99']
  ])('should print %d in AMA style as %s', function (value, expected) {
    expect(words(value, 'ama')).toBe(expected)
  })

  // NEJM: two decimals above 0.01, three from 0.01 to 0.001, P<0.001 below
  // (quoted in BMJ Evid Based Med 2021;26:39-42). Lancet and Nature as their
  // files say.
  test.each([
    [0.16, 'P=0.16', 'p=0·16', 'P = 0.16'],
    [0.046, 'P=0.05', 'p=0·046', 'P = 0.046'],
    [0.0123, 'P=0.01', 'p=0·012', 'P = 0.01'],
    [0.0042, 'P=0.004', 'p=0·0042', 'P = 0.004'],
    [0.0004, 'P<0.001', 'p=0·0004', 'P < 0.001'],
    [0.000_04, 'P<0.001', 'p<0·0001', 'P < 0.001'],
    [1, 'P>0.99', 'p>0·99', 'P > 0.99']
  ])('should print %d as %s, %s, %s', function (value, nejm, lancet, nature) {
    expect(words(value, 'nejm')).toBe(nejm)
    expect(words(value, 'lancet')).toBe(lancet)
    expect(words(value, 'nature')).toBe(nature)
  })

  test('should print no digit that was not published', function () {
    expect(words(0.03, 'lancet', {digits: 2})).toBe('p=0·03')
    expect(words(0.03, 'lancet')).toBe('p=0·030')
    expect(words(0.0312, 'ama', {digits: 4})).toBe('P = .03')
  })

  test('should print bounds that were published, or those of the style', function () {
    expect(words(0.05, 'ama', {digits: 2, relation: '<'})).toBe('P < .05')
    expect(words(0.001, 'ama', {digits: 3, relation: '<'})).toBe('P < .001')
    expect(words(0.0001, 'ama', {digits: 4, relation: '<'})).toBe('P < .001')
    expect(words(0.001, 'lancet', {digits: 3, relation: '<'})).toBe('p<0·001')
    expect(words(0.1, 'ama', {digits: 1, relation: '>'})).toBe('P > .1')
    expect(words(0.999, 'nejm', {digits: 3, relation: '>'})).toBe('P>0.99')
  })

  test('should print the value alone, under a head', function () {
    expect(words(0.0312, 'ama', {bare: true})).toBe('.03')
    expect(words(0.0001, 'ama', {bare: true})).toBe('<.001')
    expect(words(0.0312, 'nejm', {bare: true})).toBe('0.03')
  })

  test('should keep it on one line', function () {
    expect(formatP(0.03, ama).text).toBe('P\u00A0=\u00A0.03')
  })

  test.each([-0.1, 1.0001, Number.NaN, Number.POSITIVE_INFINITY])(
    'should refuse %d',
    function (value) {
      expect(() => formatP(value, ama)).toThrow(RangeError)
    }
  )

  // What a reader makes of the text holds for the value.
  test.each(styleIds)('should print what is true in %s', function (id) {
    const style = readStyle(id)
    const p = fc.oneof(
      fc.double({min: 0, max: 1, noNaN: true}),
      fc.double({min: 0, max: 0.06, noNaN: true}),
      fc.integer({min: 0, max: 10_000}).map((n) => n / 10_000)
    )
    fc.assert(
      fc.property(p, function (value) {
        const {text} = formatP(value, style)
        const {sign, read, half} = readP(text)
        expect(read).toBeGreaterThan(0)
        expect(read).toBeLessThan(1)
        const near = Math.abs(value - read) <= half
        const {keep = 1} = style.p
        const holds = {
          '<': value < read,
          '>': value > read,
          // Rounding keeps the side of .05, where the style asks for it.
          '=': near && (value >= keep || read < keep)
        }
        expect(holds[sign], text).toBe(true)
      }),
      {numRuns: 300}
    )
  })
})
