import type {
  Estimate,
  Interval,
  Proportion,
  Result,
  TestResult
} from '../analysis/result.ts'
import type {HouseStyle} from './house-style.ts'
import {formatP} from './format-p.ts'
import {formatSummary} from './format-summary.ts'
import type {Formatted} from './formatted.ts'
import {
  fill,
  formatCount,
  formatInterval,
  formatNumber,
  formatPercent,
  percentDigits,
  withUnit
} from './number-words.ts'
import type {Part} from './parts.ts'

/**
 * Prints a result, or a part of it, in a house style.
 *
 * @param result
 *   What was computed or reported.
 * @param part
 *   What to print; `undefined`: the usual form of its kind.
 * @param style
 *   Digits, patterns and words.
 * @returns
 *   Text and raw value; `undefined` where this kind of result has no such
 *   part, see `partsOf`.
 */
export function formatResult(
  result: Result,
  part: Part | undefined,
  style: HouseStyle
): Formatted | undefined {
  switch (result.kind) {
    case 'count': {
      return part === undefined || part === 'n'
        ? counted(result.numerator, style)
        : undefined
    }

    case 'proportion': {
      return formatProportion(result, part, style)
    }

    case 'estimate': {
      return formatEstimate(result, part, style)
    }

    case 'summary': {
      return formatSummary(result, part, style)
    }

    case 'test': {
      return formatTest(result, part, style)
    }

    case 'quoted': {
      return part === undefined || part === 'text'
        ? {text: result.text, value: result.text}
        : undefined
    }

    case 'not-estimable': {
      return {text: style.notEstimable, value: ''}
    }

    case 'unknown': {
      return {text: style.unknown, value: ''}
    }
  }
}

function counted(count: number, style: HouseStyle): Formatted {
  return {text: formatCount(count, style), value: String(count)}
}

function formatProportion(
  {numerator, denominator, interval}: Proportion,
  part: Part | undefined,
  style: HouseStyle
): Formatted | undefined {
  const value = denominator === 0 ? '' : String(numerator / denominator)
  switch (part) {
    case undefined: {
      const text = fill(style.proportion, {
        n: formatCount(numerator, style),
        N: formatCount(denominator, style),
        percent: formatPercent(numerator, denominator, style)
      })
      return {text, value}
    }

    case 'n': {
      return counted(numerator, style)
    }

    case 'N': {
      return counted(denominator, style)
    }

    case 'percent': {
      return {text: formatPercent(numerator, denominator, style), value}
    }

    case 'interval':
    case 'limits': {
      if (denominator === 0) return {text: style.notEstimable, value: ''}
      if (!interval) return undefined
      const digits = percentDigits(denominator, style)
      return {
        text: formatInterval(interval, style, {
          scale: 100,
          digits,
          sign: '%',
          bare: part === 'limits'
        }),
        value: limits(interval)
      }
    }

    default: {
      return undefined
    }
  }
}

function formatEstimate(
  estimate: Estimate,
  part: Part | undefined,
  style: HouseStyle
): Formatted | undefined {
  const {value, unit, interval, percentOf, p} = estimate
  const digits =
    percentOf === undefined ? estimate.digits : percentDigits(percentOf, style)
  switch (part) {
    case 'interval':
    case 'limits': {
      if (!interval) return undefined
      if (interval === 'not-estimable')
        return {text: style.notEstimable, value: ''}
      const sign = unit === '%' ? unit : ''
      return {
        text: formatInterval(interval, style, {
          scale: 1,
          digits,
          sign,
          bare: part === 'limits'
        }),
        value: limits(interval)
      }
    }

    case 'p': {
      return p === undefined ? undefined : formatP(p, style)
    }

    case undefined:
    case 'estimate':
    case 'median':
    case 'value': {
      if (value === undefined) return {text: style.notReached, value: ''}
      const number = formatNumber(value, digits, style)
      return {
        text: part === 'value' ? number : withUnit(number, unit),
        value: String(value)
      }
    }

    default: {
      return undefined
    }
  }
}

function formatTest(
  {p, relation, digits, effect}: TestResult,
  part: Part | undefined,
  style: HouseStyle
): Formatted | undefined {
  switch (part) {
    case undefined:
    case 'p':
    case 'value': {
      return formatP(p, style, {relation, digits, bare: part === 'value'})
    }

    case 'estimate': {
      if (!effect) return undefined
      const {value} = effect
      return value === undefined
        ? {text: style.notEstimable, value: ''}
        : {
            text: formatNumber(value, effect.digits, style),
            value: String(value)
          }
    }

    case 'interval':
    case 'limits': {
      if (!effect) return undefined
      return {
        text: formatInterval(effect.interval, style, {
          scale: 1,
          digits: effect.digits,
          sign: '',
          bare: part === 'limits'
        }),
        value: limits(effect.interval)
      }
    }

    default: {
      return undefined
    }
  }
}

function limits({lower, upper, notEstimable}: Interval): string {
  return `${raw('lower', lower)} ${raw('upper', upper)}`

  function raw(name: 'lower' | 'upper', limit: number | undefined): string {
    if (notEstimable?.includes(name)) return ''
    return String(limit ?? Number.POSITIVE_INFINITY)
  }
}
