import type {Interval, Result} from '../analysis/result.ts'
import {formatResult} from '../format/format-result.ts'
import type {HouseStyle} from '../format/house-style.ts'
import {formatNumber, percentDigits, withUnit} from '../format/number-words.ts'
import {isPart} from '../format/parts.ts'
import {exactly, type Extent, fraction} from './quantity.ts'

/** A value that can be compared with values of the same unit. */
export interface Operand {
  readonly extent: Extent
  /** `%`, `participants`, `P value`, or a unit; empty for what has none. */
  readonly unit: string
  /** As a message shows it. */
  readonly text: string
}

/** Why a part of a result cannot be compared. */
export type NoOperand =
  /** There is no such part, or none was named; these can be compared. */
  | {readonly parts: readonly string[]}
  /** There is no number to compare: `is not reported`. */
  | {readonly unknown: string}

const limits = ['lower', 'upper'] as const

/**
 * The value of a part of a result, for a comparison.
 *
 * @param part
 *   As in inline values, or a limit of an interval: `lower`, `upper`.
 */
export function operandOf(
  result: Result,
  part: string | undefined,
  style: HouseStyle
): Operand | NoOperand {
  switch (result.kind) {
    case 'unknown':
      return {unknown: 'is not reported'}
    case 'not-estimable':
      return {unknown: 'is not estimable'}
    case 'quoted':
      return {unknown: `is only quoted, as \`${result.text}\``}

    case 'count':
      if (part === undefined || part === 'n')
        return participants(result.numerator)
      return {parts: ['n']}

    case 'proportion': {
      const {numerator, denominator, interval} = result
      if (part === 'n') return participants(numerator)
      if (part === 'N') return participants(denominator)
      if (part === 'percent')
        return denominator === 0
          ? {unknown: 'is not estimable'}
          : {
              extent: exactly(fraction(numerator, denominator)),
              unit: '%',
              text: formatResult(result, undefined, style)?.text ?? ''
            }
      return limitOf(interval, part, ['n', 'N', 'percent'], function (limit) {
        const digits = percentDigits(denominator, style)
        return number(limit, '%', formatNumber(limit * 100, digits, style))
      })
    }

    case 'estimate': {
      const {value, unit, interval, p, percentOf} = result
      const digits =
        percentOf === undefined
          ? result.digits
          : percentDigits(percentOf, style)
      if (part === 'p' && p !== undefined)
        return number(p, 'P value', String(Number(p.toPrecision(3))))
      if (part === undefined || /^(?:estimate|median|value)$/.test(part))
        return value === undefined
          ? {unknown: 'was not reached'}
          : measured(value, digits)
      return limitOf(
        interval,
        part,
        ['estimate', ...(p === undefined ? [] : ['p'])],
        (limit, own = digits) => measured(limit, own)
      )

      function measured(amount: number, digits: number): Operand {
        const scaled = unit === '%' ? amount / 100 : amount
        return number(scaled, unit, formatNumber(amount, digits, style))
      }
    }

    case 'summary': {
      const {mean, median, standardDeviation, size, unit, usual} = result
      if (part === 'n') return participants(size)
      const name = part === undefined || part === 'value' ? usual : part
      const value =
        name === 'mean'
          ? mean
          : name === 'median'
            ? median
            : name === 'sd'
              ? standardDeviation
              : undefined
      if (value === undefined)
        return name === 'sd'
          ? {unknown: 'is not estimable'}
          : {parts: ['n', 'mean', 'sd', 'median']}
      const shown = isPart(name) ? formatResult(result, name, style) : undefined
      return {extent: exactly(value), unit, text: shown?.text ?? String(value)}
    }

    case 'test': {
      const {p, relation, effect} = result
      if (part === 'estimate' && effect)
        return effect.value === undefined
          ? {unknown: 'is not estimable'}
          : sized(effect.value, effect.digits)
      if (part !== undefined && part !== 'p' && part !== 'value')
        return limitOf(
          effect?.interval,
          part,
          effect ? ['p', 'estimate'] : ['p'],
          (limit, digits = effect?.digits ?? 0) => sized(limit, digits)
        )
      const text = formatResult(result, 'p', style)?.text ?? ''
      const extent = relation
        ? {
            least: relation === '<' ? 0 : p,
            most: relation === '<' ? p : 1,
            isOpen: true
          }
        : exactly(p)
      return {extent, unit: 'P value', text}
    }
  }

  function sized(value: number, digits: number): Operand {
    return number(value, '', formatNumber(value, digits, style))
  }
}

/** Participants counted. */
export function participants(count: number): Operand {
  return {
    extent: exactly(fraction(count)),
    unit: 'participants',
    text: String(count)
  }
}

function number(value: number, unit: string, text: string): Operand {
  const words = unit === 'P value' ? `P = ${text}` : withUnit(text, unit)
  return {extent: exactly(value), unit, text: words}
}

/** A limit of an interval; an upper one that is not reached has no end. */
function limitOf(
  interval: Interval | 'not-estimable' | undefined,
  part: string | undefined,
  parts: readonly string[],
  operand: (limit: number, digits?: number) => Operand
): Operand | NoOperand {
  const known = interval ? [...parts, ...limits] : parts
  const name = limits.find((each) => each === part)
  if (!interval || !name) return {parts: known}
  if (interval === 'not-estimable' || interval.notEstimable?.includes(name))
    return {unknown: 'is not estimable'}
  const limit = interval[name]
  if (limit !== undefined) return operand(limit, interval.digits)
  if (name === 'lower') return {unknown: 'was not reached'}
  const extent = exactly(Number.POSITIVE_INFINITY)
  return {...operand(0), extent, text: 'not reached'}
}
