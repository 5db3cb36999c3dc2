import type {OutputName} from '../../markdown/nodes.ts'
import type {CountView, SummaryView} from '../protocol.ts'
import {byId, make} from './dom.ts'

/** Draws over an abstract how much of each limit of the meeting it uses. */
export function drawCounts(view: SummaryView, output: OutputName): void {
  const old = document.querySelector('.counts')
  if (output !== 'abstract') old?.remove()
  else if (old) old.replaceWith(countsOf(view))
  else byId('stage').before(countsOf(view))
}

function countsOf({counts, meeting}: SummaryView): HTMLElement {
  const list = make('div.counts', {'aria-label': 'Length', role: 'group'})
  if (!counts) return list
  if (counts.length === 0)
    list.append(
      make('p', {}, `${meeting || 'The meeting'}: no limit of length is known.`)
    )
  for (const count of counts) list.append(lineOf(count))
  return list
}

function lineOf({actual, isUnverified, most, parts, unit}: CountView) {
  const name = parts.slice(0, 1).toUpperCase() + parts.slice(1)
  const isOver = actual > most
  const rest = Math.abs(most - actual)
  return make(
    'p',
    {class: isOver ? 'over' : undefined},
    make('span', {}, name),
    make('strong', {}, `${actual} of ${most}`),
    make(
      'span',
      {},
      `${unit}, ${rest} ${isOver ? 'too many' : 'left'}${isUnverified ? ' (limit not verified)' : ''}`
    ),
    make('meter', {
      'aria-label': `${name}: ${actual} of ${most} ${unit}`,
      max: String(most),
      value: String(Math.min(actual, most))
    })
  )
}
