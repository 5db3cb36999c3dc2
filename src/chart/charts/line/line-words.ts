import type {Element} from 'hast'
import type {LineData} from '../../../analysis/figures/line.ts'
import {itemId} from '../../../analysis/item-id.ts'
import type {FigureInput} from '../../figure.ts'
import {print, type Printed} from '../../printed.ts'
import {
  type DataCell,
  type DataRow,
  tabulate
} from '../participants/data-table.ts'
import {capital} from '../participants/words.ts'

type Input = FigureInput<'line'>
type Part = Parameters<typeof print>[1]

/** Numbers of a group at a visit. */
export interface PointText {
  readonly n: Printed | undefined
  readonly value: Printed | undefined
  readonly around: Printed | undefined
}

/** Prints the numbers of a group at a visit; nothing where there are none. */
export function printPoint(
  visit: string,
  level: string,
  {spec, data, results, style}: Input
): PointText {
  const part = (name: 'value' | 'mean', of: Part) => {
    const id = itemId(`${spec.id}:${name}`, visit)
    const result = results.get(id)?.levels.get(level)
    return result && print(result, of, style, {id, level})
  }
  switch (data.spread) {
    case 'ci': {
      return {
        n: part('value', 'n'),
        value: part('mean', 'value'),
        around: part('mean', 'limits')
      }
    }

    case 'sd':
    case 'iqr': {
      return {
        n: part('value', 'n'),
        value: part('value', 'value'),
        around: part('value', data.spread)
      }
    }

    case 'none': {
      return {
        n: part('value', 'n'),
        value: part('value', 'value'),
        around: undefined
      }
    }
  }
}

const spreadWords: Readonly<Record<LineData['spread'], string>> = {
  ci: '95% CI',
  sd: 'SD',
  iqr: 'IQR',
  none: ''
}

/** “Karnofsky score, mean (95% CI)”. */
export function valueTitle({spec, data}: Input): string {
  const {statistic, spread, unit} = data
  const name = spec['y-label'] ?? spec.variable ?? 'AVAL'
  const united =
    unit === '' || spec['y-label'] !== undefined ? name : `${name}, ${unit}`
  const around = spread === 'none' ? '' : ` (${spreadWords[spread]})`
  return `${united}; ${statistic}${around}`
}

/** Alternative text: of each group the first and the last visit. */
export function describeLine(input: Input): string {
  const {groups} = input.data
  const parts = groups.map(function ({name, level, points}) {
    const ends = points.length > 1 ? [points[0], points.at(-1)] : points
    const said = ends.flatMap(function (point) {
      if (!point) return []
      const {n, value, around} = printPoint(point.visit, level, input)
      const limits = around ? ` (${around.text})` : ''
      return [
        `${value?.text}${limits} at ${point.visit}, n\u00A0=\u00A0${n?.text}`
      ]
    })
    return `${name === undefined ? '' : `${name}: `}${said.join('; ')}`
  })
  return `${capital(valueTitle(input))}. ${parts.join('. ')}.`
}

/** Note under the figure. */
export function footnoteLine({data}: Input): string {
  const {statistic, spread, setLabel} = data
  const around = {
    ci: ' with 95% confidence intervals (Student’s t)',
    sd: ' with standard deviations (SD)',
    iqr: ' with interquartile ranges (IQR)',
    none: ''
  }
  return `${capital(setLabel)}. ${statistic === 'mean' ? 'Means' : 'Medians'}${around[spread]} of those with a value, n.`
}

/** The same as a table. */
export function tabulateLine(input: Input): Element {
  const {groups, visits, statistic} = input.data
  const around = spreadWords[input.data.spread]
  return tabulate(
    [
      'Visit',
      ...groups.flatMap(({name}) => [
        headOf(name, 'n'),
        headOf(name, around === '' ? statistic : `${statistic} (${around})`)
      ])
    ],
    visits.map(({name}): DataRow => [
      name,
      ...groups.flatMap(function ({level}): readonly DataCell[] {
        const {n, value, around: limits} = printPoint(name, level, input)
        if (!n) return ['0', undefined]
        return [n, limits ? [value, ' (', limits, ')'] : value]
      })
    ])
  )
}

function headOf(name: string | undefined, text: string): string {
  return name === undefined ? capital(text) : `${name}: ${text}`
}
