import {describe, expect, test} from 'vitest'
import type {Result} from '../../src/analysis/result.ts'
import {linePlace} from '../../src/diagnostic/place.ts'
import {formatResult} from '../../src/format/format-result.ts'
import {percent} from '../../src/format/percent.ts'
import {readStyle, styleIds} from './styles.ts'

const provenance = {place: linePlace('summary.md', 1), rows: [], method: 'test'}

/**
 * Percent by long division, digit by digit, as one does on paper: no formula
 * in common with ours.
 */
function divide(n: number, N: number, digits: number): string {
  let rest = BigInt(n) * 100n
  const divisor = BigInt(N)
  let figures = String(rest / divisor)
  rest %= divisor
  for (let index = 0; index < digits; index++) {
    rest *= 10n
    figures += String(rest / divisor)
    rest %= divisor
  }
  const up = rest * 2n >= divisor ? 1n : 0n
  const rounded = String(BigInt(figures) + up).padStart(digits + 1, '0')
  const at = rounded.length - digits
  return digits === 0 ? rounded : `${rounded.slice(0, at)}.${rounded.slice(at)}`
}

test('should round all fractions of up to 200 as on paper', function () {
  const wrong: string[] = []
  for (let N = 1; N <= 200; N++)
    for (let n = 0; n <= N; n++)
      for (const digits of [0, 1, 2])
        if (percent(n, N, digits) !== divide(n, N, digits))
          wrong.push(`${n}/${N} to ${digits}`)
  expect(wrong).toEqual([])
})

// What each journal prints, as a reader takes it apart.
const readers: Readonly<Record<string, RegExp>> = {
  ama: /^(?<n>\d+) of (?<N>\d+) \((?<percent>[\d.]+)%\)$/,
  jco: /^(?<n>\d+) \((?<percent>[\d.]+)%\)$/,
  lancet: /^(?<n>\d+) \([<>]?(?<percent>[\d·]+)%\) of (?<N>\d+)$/,
  nature: /^n = (?<n>\d+)\/(?<N>\d+)$/,
  nejm: /^(?<n>\d+) of (?<N>\d+) \((?<percent>[\d.]+)%\)$/
}

function read(text: string | undefined, pattern: RegExp) {
  const plain = text?.replaceAll('\u00A0', ' ') ?? ''
  const groups = pattern.exec(plain)?.groups
  if (!groups) throw new Error(`Cannot read \`${plain}\``)
  return groups
}

function number(text = ''): number {
  return Number(text.replace('·', '.').replace('−', '-'))
}

describe.each(styleIds)('%s', function (id) {
  const style = readStyle(id)
  const reader = readers[id] ?? /$^/

  test('should print fractions that read as what they are', function () {
    const wrong: string[] = []
    for (let N = 1; N <= 200; N++)
      for (let n = 0; n <= N; n++) {
        const result: Result = {
          kind: 'proportion',
          numerator: n,
          denominator: N,
          provenance
        }
        const printed = formatResult(result, undefined, style)?.text
        const found = read(printed, reader)
        const shown = found['percent'] ?? percent(n, N, 2)
        const digits = shown.split(/[.·]/)[1]?.length ?? 0
        const half = 0.5 * 10 ** -digits + 1e-9
        if (
          Number(found['n']) !== n ||
          Number(found['N'] ?? N) !== N ||
          Math.abs(number(shown) - (100 * n) / N) > half
        )
          wrong.push(`${n}/${N}: ${printed}`)
      }
    expect(wrong).toEqual([])
  })

  const pairs: readonly (readonly [number, number | undefined])[] = [
    [-10.5, -0.1],
    [-10.5, 4],
    [-0.1, 0],
    [0, 0.4],
    [0.4, 100],
    [6.1, 89.1],
    [99.9, 100],
    [-3, undefined],
    [22.2, undefined]
  ]
  test.each(pairs)(
    'should print %d to %d as it reads',
    function (lower, upper) {
      const pattern =
        /^95% CI[,:]? (?<lower>−?[\d.·]+)(?<dash>-|–| to )(?<upper>−?[\d.·]+|not reached)$/
      const result: Result = {
        kind: 'estimate',
        value: lower,
        digits: 1,
        unit: '',
        interval: {lower, upper, level: 0.95, method: 'test'},
        provenance
      }
      const printed = formatResult(result, 'interval', style)?.text
      const found = read(printed, pattern)
      expect(number(found['lower'])).toBe(lower)
      const end = found['upper'] ?? ''
      expect(end === 'not reached' ? undefined : number(end)).toBe(upper)
      // Beside a minus or a word, a dash is read as a part of it.
      const plain = lower >= 0 && upper !== undefined
      expect(plain || found['dash'] === ' to ').toBe(true)
    }
  )
})
