import type {OutputName} from '../../markdown/nodes.ts'
import type {SummaryView} from '../protocol.ts'
import {byId, countOf, setText} from './dom.ts'
import {nameOf} from './products.ts'
import {describeSize, type PageSize} from './sizes.ts'

/** Draws the status line: what was written, and what was not. */
export function drawStatus(view: SummaryView, output: OutputName): void {
  const {isSimulated, messages, milliseconds, pending, products} = view
  const errors = messages.filter(({severity}) => severity === 'error').length
  const main = byId('status-main')
  const name = nameOf(output)
  const state = products[output]?.state
  const waits = pending.includes(output)
  main.className = errors > 0 ? 'error' : ''
  setText(
    main,
    waits && !state
      ? `Making the ${name.toLowerCase()} …`
      : errors > 0
        ? `Not written: ${countOf(errors, 'error')}${state === 'stale' ? '; this is the last good one' : ''}`
        : state === undefined
          ? `No ${name.toLowerCase()}`
          : `${name} up to date`
  )
  const others = Object.entries(products).filter(
    ([other, product]) => other !== output && product?.state === 'fresh'
  ).length
  const rest = pending.filter((other) => other !== output).length
  setText(
    byId('status-others'),
    errors > 0
      ? ''
      : rest > 0
        ? `${rest} other ${rest === 1 ? 'product' : 'products'} to come`
        : `${others} other ${others === 1 ? 'product' : 'products'} up to date`
  )
  setText(
    byId('status-time'),
    milliseconds > 0 ? `Rebuilt in ${milliseconds} ms` : ''
  )
  byId('status-simulated').hidden = !isSimulated
}

/** Says how large the paper is, and its smallest type. */
export function drawSize(
  size: PageSize | undefined,
  smallestPt: number | undefined
): void {
  setText(byId('status-size'), size?.paper ? describeSize(size.paper) : '')
  setText(
    byId('status-type'),
    smallestPt === undefined
      ? ''
      : `Smallest type ${Number(smallestPt.toFixed(1))} pt`
  )
}

/** Says where the pointer is on the paper. */
export function drawPointer(
  at: readonly [x: number, y: number] | undefined
): void {
  setText(
    byId('status-pointer'),
    at ? `${Math.round(at[0])}, ${Math.round(at[1])} mm` : ''
  )
}

/** Why there is no picture of a product, in lines. */
export function whyNothing(
  {messages, pending}: SummaryView,
  output: OutputName
): readonly string[] {
  const name = nameOf(output).toLowerCase()
  if (pending.includes(output)) return [`Making the ${name} …`]
  const errors = messages.filter(({severity}) => severity === 'error')
  if (errors.length === 0) return [`The summary has nothing for the ${name}.`]
  return [
    `The ${name} cannot be shown yet.`,
    ...errors.slice(0, 3).map(({reason}) => reason)
  ]
}
