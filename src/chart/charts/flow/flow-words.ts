import type {Element} from 'hast'
import type {
  FlowBox,
  FlowData,
  FlowLine,
  FlowOut
} from '../../../analysis/figures/flow.ts'
import type {HouseStyle} from '../../../format/house-style.ts'
import {type DataRow, tabulate} from '../participants/data-table.ts'
import {printFlow} from './flow-texts.ts'

/** Alternative text: all boxes in order, those who are out, and the arms. */
export function describeFlow(
  {arms, boxes}: FlowData,
  style: HouseStyle
): string {
  const sentences = [
    `Flow of participants: ${boxes.map((box) => say(box.label ?? '', box)).join(', then ')}`,
    ...boxes.flatMap(({out}) => (out ? [sayOut(out)] : [])),
    ...(arms.length > 0
      ? [arms.map(({name, boxes: own}) => sayArm(name, own)).join('; ')]
      : [])
  ]
  return sentences.map((sentence) => `${sentence}.`).join(' ')

  function say(label: string, of: Pick<FlowLine, 'value'>): string {
    return `${label}, ${printFlow(of, style).text}`
  }

  function sayOut({label, reasons, ...of}: FlowOut): string {
    const why = reasons.map((each) => say(each.label, each)).join('; ')
    return `${say(label, of)}${why === '' ? '' : ` (${why})`}`
  }

  function sayArm(name: string, own: readonly FlowBox[]): string {
    return own
      .map((box, index) => say(index === 0 ? name : (box.label ?? ''), box))
      .join(', ')
  }
}

/** The same as a table, in the order of the boxes. */
export function tabulateFlow(
  {arms, boxes}: FlowData,
  style: HouseStyle
): Element {
  return tabulate(
    ['Box', 'Group', 'Participants'],
    [
      ...rowsOf(boxes, 'All'),
      ...arms.flatMap(({boxes: own, name}) => rowsOf(own, name))
    ]
  )

  function rowsOf(some: readonly FlowBox[], group: string): DataRow[] {
    return some.flatMap((box) => [
      row(box.label ?? group, group, box),
      ...box.lines.map((line) => row(line.label, group, line)),
      ...(box.out ? outRows(box.out, group) : [])
    ])
  }

  function outRows(out: FlowOut, group: string): DataRow[] {
    return [out, ...out.reasons].map((line) => row(line.label, group, line))
  }

  function row(
    label: string,
    group: string,
    of: Pick<FlowLine, 'value'>
  ): DataRow {
    return [label, group, printFlow(of, style)]
  }
}
