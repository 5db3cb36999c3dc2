import {readValueName, termsOf} from '../analysis/item-id.ts'
import type {Interval, Result, Results} from '../analysis/result.ts'
import type {HouseStyle} from '../format/house-style.ts'
import {percentDigits} from '../format/number-words.ts'

/** A row of an analysis-results dataset, as in `card` of the R package cards. */
export interface ArdRow {
  readonly group1: string | null
  readonly group1_level: string | null
  readonly variable: string
  readonly variable_level: string | null
  readonly context: string
  readonly stat_name: string
  readonly stat_label: string
  readonly stat: number | string | null
  /** Fraction digits, or the form of a percent. */
  readonly fmt_fun: number | string | null
  readonly warning: null
  readonly error: null
}

/** A statistic: name, label, value, and how it is formatted. */
type Stat = readonly [
  name: string,
  label: string,
  value: number | string | undefined,
  format?: number | string
]

/**
 * Analysis-results dataset of results: all that R needs to check them.
 *
 * @param printed
 *   Names of values that products print, `id/level/part`; no other result
 *   leaves the summary.
 * @returns
 *   Rows, a statistic each; quoted and unknown results have none.
 */
export function makeArd(
  results: Results,
  printed: readonly string[],
  style: HouseStyle
): readonly ArdRow[] {
  const names = new Set<string>()
  for (const sum of printed)
    for (const name of termsOf(sum)) {
      const {id, level} = readValueName(name)
      names.add(`${id}/${level}`)
    }

  const rows: ArdRow[] = []
  for (const [id, {all, by, levels}] of results) {
    if (all && names.has(`${id}/all`)) push(id, all)
    for (const [level, result] of levels)
      if (names.has(`${id}/${level}`)) push(id, result, by, level)
  }
  return rows

  function push(
    id: string,
    result: Result,
    by?: string | undefined,
    level?: string
  ): void {
    const [variable = id] = /^[^[]+/.exec(id) ?? []
    const items = id
      .slice(variable.length)
      .slice(2, -2)
      .split(/["']\]\[["']/)
    for (const [name, label, value, format] of statsOf(result, style))
      rows.push({
        group1: by ?? null,
        group1_level: level ?? null,
        variable,
        variable_level: items.join(', ') || null,
        context: contexts[result.kind],
        stat_name: name,
        stat_label: label,
        stat: statOf(value),
        fmt_fun: format ?? null,
        warning: null,
        error: null
      })
  }
}

/** Text of a dataset: one row a line. */
export function stringifyArd(rows: readonly ArdRow[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`
}

const contexts: Readonly<Record<Result['kind'], string>> = {
  count: 'categorical',
  proportion: 'categorical',
  summary: 'continuous',
  estimate: 'stats',
  test: 'stats',
  'not-estimable': 'stats',
  quoted: 'quoted',
  unknown: 'unknown'
}

function statsOf(result: Result, style: HouseStyle): readonly Stat[] {
  const method: Stat = ['method', 'Method', result.provenance.method]
  switch (result.kind) {
    case 'count':
      return [['n', 'n', result.numerator, 0]]
    case 'proportion': {
      const {denominator, interval, numerator} = result
      const digits = percentDigits(denominator, style)
      const format = digits === 0 ? 'xx%' : `xx.${'x'.repeat(digits)}%`
      return [
        ['n', 'n', numerator, 0],
        ['N', 'N', denominator, 0],
        [
          'p',
          '%',
          denominator === 0 ? undefined : numerator / denominator,
          format
        ],
        ...limitsOf(interval, format),
        method
      ]
    }
    case 'estimate': {
      const {digits, interval, p, unit, value} = result
      return [
        ['estimate', 'Estimate', value, digits],
        ...(interval === 'not-estimable' ? [] : limitsOf(interval, digits)),
        ...(p === undefined ? [] : [['p.value', 'p-value', p] as const]),
        ...(unit === '' ? [] : [['unit', 'Unit', unit] as const]),
        method
      ]
    }
    case 'summary': {
      const {digits, mean, median, quartiles, range, size} = result
      return [
        ['N', 'N', size, 0],
        ['mean', 'Mean', mean, digits + 1],
        ['sd', 'SD', result.standardDeviation, digits + 1],
        ['median', 'Median', median, digits],
        ['p25', 'Q1', quartiles[0], digits],
        ['p75', 'Q3', quartiles[1], digits],
        ['min', 'Min', range[0], digits],
        ['max', 'Max', range[1], digits]
      ]
    }
    case 'test': {
      const {effect, p, relation, statistic} = result
      return [
        ...(effect
          ? [
              ['estimate', effect.name, effect.value, effect.digits] as const,
              ...limitsOf(effect.interval, effect.digits)
            ]
          : []),
        ...(statistic === undefined
          ? []
          : [['statistic', 'Statistic', statistic] as const]),
        ['p.value', 'p-value', relation ? `${relation}${p}` : p],
        method
      ]
    }
    case 'not-estimable':
      return [['estimate', 'Estimate', undefined], method]
    // What is only quoted, or not known, is no statistic.
    case 'quoted':
    case 'unknown':
      return []
  }
}

function limitsOf(
  interval: Interval | undefined,
  format: number | string
): readonly Stat[] {
  if (!interval) return []
  const {level, lower, notEstimable = [], upper} = interval
  return [
    ['conf.low', 'CI Lower Bound', limit('lower', lower), format],
    ['conf.high', 'CI Upper Bound', limit('upper', upper), format],
    ['conf.level', 'CI Confidence Level', level, 2]
  ]

  function limit(name: 'lower' | 'upper', value: number | undefined) {
    if (value !== undefined || notEstimable.includes(name)) return value
    return Number.POSITIVE_INFINITY
  }
}

/** A value as R reads it from JSON. */
function statOf(value: number | string | undefined): number | string | null {
  if (value === undefined) return null
  return value === Number.POSITIVE_INFINITY ? 'Inf' : value
}
