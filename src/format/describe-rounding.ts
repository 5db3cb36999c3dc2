import type {Interval, Result} from '../analysis/result.ts'
import type {HouseStyle} from './house-style.ts'
import {percentDigits} from './number-words.ts'
import type {Part} from './parts.ts'

const rule = 'rounded once, half away from zero'

/**
 * How a part of a result is rounded when it is printed, as a sentence of the
 * trace without its full stop.
 *
 * @param part
 *   What is printed; `undefined`: the usual form.
 */
export function describeRounding(
  result: Result,
  part: Part | undefined,
  style: HouseStyle
): string {
  switch (result.kind) {
    case 'count': {
      return 'not rounded: a count'
    }

    case 'proportion': {
      if (part === 'n' || part === 'N') return 'not rounded: a count'
      const {denominator, interval, numerator} = result
      if (denominator === 0) return 'not rounded: there is nobody to count'
      const digits = digitsWords(percentDigits(denominator, style))
      return part === 'interval' || part === 'limits'
        ? `limits in percent, each ${rule}, to ${limitWords(interval, digits)}`
        : `percent of ${numerator}/${denominator} in whole numbers, ${rule}, to ${digits}`
    }

    case 'estimate': {
      if (part === 'p') return describeP(style, undefined)
      const {interval, percentOf} = result
      const digits = digitsWords(
        percentOf === undefined
          ? result.digits
          : percentDigits(percentOf, style)
      )
      return part === 'interval' || part === 'limits'
        ? `limits, each ${rule}, to ${limitWords(interval, digits)}`
        : `${rule}, to ${digits}`
    }

    case 'summary': {
      if (part === 'n') return 'not rounded: a count'
      const data = digitsWords(result.digits)
      const more = digitsWords(result.digits + 1)
      return part === 'mean' || part === 'sd' || usesMean()
        ? `${rule}, to ${more}, one more than the data`
        : `${rule}, to ${data} as the data, one more where a midpoint needs it`
    }

    case 'test': {
      if (part === undefined || part === 'p' || part === 'value')
        return describeP(style, result.digits)
      return `${rule}, to ${digitsWords(result.effect?.digits ?? 0)}`
    }

    case 'quoted': {
      return 'not rounded: as its source prints it'
    }

    case 'not-estimable':
    case 'unknown': {
      return 'not rounded: there is no value'
    }
  }

  function usesMean(): boolean {
    const usual = part === undefined || part === 'value'
    return usual && result.kind === 'summary' && result.usual === 'mean'
  }
}

function limitWords(
  interval: Interval | 'not-estimable' | undefined,
  digits: string
): string {
  return typeof interval === 'object' && interval.digits !== undefined
    ? `${digitsWords(interval.digits)} as published`
    : digits
}

function describeP(style: HouseStyle, published: number | undefined): string {
  const {digits, keep, least, most} = style.p
  const steps = digits.map(({below, digits: count}) =>
    below === undefined
      ? `to ${digitsWords(count)}`
      : `to ${digitsWords(count)} below ${below}`
  )
  return [
    `${rule}, ${steps.join(', ')}`,
    ...(published === undefined
      ? []
      : [`to no more than the ${digitsWords(published)} published`]),
    `as a bound below ${least} and above ${most}`,
    ...(keep === undefined ? [] : [`never up to ${keep}`])
  ].join('; ')
}

function digitsWords(count: number): string {
  return count === 1 ? '1 digit' : `${count} digits`
}
