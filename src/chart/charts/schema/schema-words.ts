import type {Element} from 'hast'
import type {FlowValue} from '../../../analysis/figures/flow.ts'
import type {HouseStyle} from '../../../format/house-style.ts'
import type {FigureInput} from '../../figure.ts'
import type {Printed} from '../../printed.ts'
import {type DataRow, tabulate} from '../participants/data-table.ts'
import {printFlow} from '../flow/flow-texts.ts'

type Input = Pick<FigureInput<'schema'>, 'data' | 'spec' | 'style'>

/** Alternative text: the steps in order, then what is done when. */
export function describeSchema({data, spec, style}: Input): string {
  const steps = spec.steps.map(function ({arms = [], head, lines = []}, index) {
    const {arms: values = [], value} = data.steps[index] ?? {value: undefined}
    const parts = [
      ...lines,
      ...arms.map(({label, text}, at) =>
        [label + size(values[at], style), text].filter(Boolean).join(', ')
      )
    ]
    const words = parts.length === 0 ? '' : `: ${parts.join('; ')}`
    return `${head}${size(value, style)}${words}`
  })
  const {rows = [], unit = 'Day'} = spec.schedule ?? {}
  const times = rows.map(
    ({at, label}) => `${label}, ${unit.toLowerCase()} ${at.join(', ')}`
  )
  const schedule = times.length === 0 ? [] : [`Schedule: ${times.join('; ')}`]
  return [`Study design. ${steps.join('. Then ')}`, ...schedule]
    .map((sentence) => `${sentence}.`)
    .join(' ')
}

function size(value: FlowValue | undefined, style: HouseStyle): string {
  if (!value) return ''
  const {text} = printFlow({value}, style)
  return value.size === undefined ? ` (${text})` : ` (n = ${text})`
}

/** The same as a table: steps, arms, and times. */
export function tabulateSchema({data, spec, style}: Input): Element {
  const rows = spec.steps.flatMap(function (step, index): DataRow[] {
    const {arms: values = [], value} = data.steps[index] ?? {value: undefined}
    const {arms = [], head, lines = []} = step
    return [
      [head, lines.length > 0 ? lines.join('; ') : '–', count(value)],
      ...arms.map(({label, text}, at): DataRow => [
        label,
        text ?? '–',
        count(values[at])
      ])
    ]
  })
  const {rows: times = [], unit = 'Day'} = spec.schedule ?? {}
  return tabulate(
    ['Step', 'What', 'Participants'],
    [
      ...rows,
      ...times.map(({at, label}): DataRow => [
        label,
        `${unit} ${at.join(', ')}`,
        '–'
      ])
    ]
  )

  function count(value: FlowValue | undefined): Printed | string {
    return value ? printFlow({value}, style) : '–'
  }
}
