import type {Summary} from '../analysis/result.ts'
import type {Formatted} from './formatted.ts'
import type {HouseStyle} from './house-style.ts'
import {
  formatCount,
  formatInterval,
  formatNumber,
  withUnit
} from './number-words.ts'
import type {Part} from './parts.ts'

/**
 * Prints a summary of a variable, or a part of it: `59.6 (8.7) years`,
 * `59 (41-73) years`, `41-73 years`.
 *
 * Mean and standard deviation have one digit more than the data; median,
 * quartiles and range have those of the data, and one more where a midpoint
 * needs it.
 *
 * @returns
 *   Text and raw value; `undefined` where a summary has no such part.
 */
export function formatSummary(
  summary: Summary,
  part: Part | undefined,
  style: HouseStyle
): Formatted | undefined {
  const {usual, unit, digits, standardDeviation} = summary
  switch (part) {
    case undefined: {
      const rest = usual === 'mean' ? 'sd' : 'range'
      if (usual === rest) {
        const {text, value} = between(summary.range, digits, style)
        return {text: withUnit(text, unit), value}
      }

      const center = formatSummary(summary, 'value', style)
      const spread = formatSummary(summary, rest, style)
      return {
        text: withUnit(`${center?.text} (${spread?.text})`, unit),
        value: center?.value ?? ''
      }
    }

    case 'n': {
      const {size} = summary
      return {text: formatCount(size, style), value: String(size)}
    }

    case 'mean':
    case 'median': {
      const {text, value} = center(part)
      return {text: withUnit(text, unit), value}
    }

    case 'value': {
      return usual === 'range' ? undefined : center(usual)
    }

    case 'sd': {
      return standardDeviation === undefined
        ? {text: style.notEstimable, value: ''}
        : {
            text: formatNumber(standardDeviation, digits + 1, style),
            value: String(standardDeviation)
          }
    }

    case 'iqr': {
      return between(summary.quartiles, digits, style)
    }

    case 'range': {
      return between(summary.range, digits, style)
    }

    default: {
      return undefined
    }
  }

  function center(which: 'mean' | 'median'): Formatted {
    const value = summary[which]
    const count = which === 'mean' ? digits + 1 : digitsOf([value], digits)
    return {text: formatNumber(value, count, style), value: String(value)}
  }
}

/** `41-73`; with “to” where a number is negative, as intervals. */
function between(
  [lower, upper]: Summary['range'],
  digits: number,
  style: HouseStyle
): Formatted {
  return {
    text: formatInterval({lower, upper, level: 0, method: ''}, style, {
      scale: 1,
      digits: digitsOf([lower, upper], digits),
      sign: '',
      bare: true
    }),
    value: `${lower} ${upper}`
  }
}

/** Digits of the data, and one more for a midpoint that needs it. */
function digitsOf(values: readonly number[], digits: number): number {
  const exact = values.every(
    (value) => Math.abs(Number(value.toFixed(digits)) - value) < 1e-9
  )
  return exact ? digits : digits + 1
}
