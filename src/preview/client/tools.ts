import type {OutputName} from '../../markdown/nodes.ts'
import type {ProductView} from '../protocol.ts'
import {byId, make, makeButton} from './dom.ts'
import {isPaged} from './products.ts'
import type {Zoom} from './stage.ts'

/** How a product is looked at. */
export interface Looks {
  zoom: Zoom
  /** Width of the window that reads mail. */
  mailPx: number
  mailIsDark: boolean
  /** Page of a product with several: a second size of the poster. */
  page: string
}

/** Tools of the product that is shown, at the right of the bar. */
export interface Tools {
  readonly take: (output: OutputName, product: ProductView | undefined) => void
  /** Says that a PDF is being made. */
  readonly setPrinting: (isPrinting: boolean) => void
  /** Makes the page larger or smaller by a step. */
  readonly step: (by: 1 | -1) => void
}

/** Screens stand about so far away, in metres. */
const screenM = 0.6
const zooms: readonly (readonly [string, Zoom])[] = [
  ['Fit', 'fit'],
  ['Seen from 3 m', screenM / 3],
  ['Seen from 1.5 m', screenM / 1.5],
  ['Seen from 1 m', screenM],
  ['25%', 0.25],
  ['50%', 0.5],
  ['75%', 0.75],
  ['100%, as printed', 1],
  ['150%', 1.5],
  ['200%', 2]
]
const steps = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2]

/** Draws the tools. */
export function createTools(
  looks: Looks,
  onChange: () => void,
  onZoom: (zoom: Zoom) => void,
  onPrint: () => void,
  scaleNow: () => number
): Tools {
  const select = make(
    'select',
    {'aria-label': 'View at'},
    ...zooms.map(([name], index) =>
      make('option', {value: String(index)}, name)
    )
  )
  select.addEventListener('change', () =>
    setZoom(zooms[Number(select.value)]?.[1] ?? 'fit')
  )
  const smaller = makeButton('square', () => step(-1), '−')
  smaller.setAttribute('aria-label', 'Smaller')
  const larger = makeButton('square', () => step(1), '+')
  larger.setAttribute('aria-label', 'Larger')
  const zoom = make('div.group', {}, smaller, select, larger)
  const pages = make('select', {'aria-label': 'Size of the paper'})
  pages.addEventListener('change', () => {
    looks.page = pages.value
    onChange()
  })
  const widths = makeChoice(
    'Width of the window',
    [
      ['375 px', 375],
      ['700 px', 700]
    ],
    () => looks.mailPx,
    (value) => {
      looks.mailPx = value
      onChange()
    }
  )
  const schemes = makeChoice(
    'Scheme',
    [
      ['Light', false],
      ['Dark', true]
    ],
    () => looks.mailIsDark,
    (value) => {
      looks.mailIsDark = value
      onChange()
    }
  )
  const print = makeButton('outlined', onPrint, 'PDF')
  byId('tools').append(pages, widths, schemes, zoom, print)

  return {
    setPrinting(isPrinting) {
      print.disabled = isPrinting
      print.textContent = isPrinting ? 'Printing …' : 'PDF'
    },
    step,
    take(output, product) {
      const names = product?.pages ?? []
      zoom.hidden = !isPaged(output)
      print.hidden = !isPaged(output)
      widths.hidden = output !== 'newsletter'
      schemes.hidden = output !== 'newsletter'
      pages.hidden = names.length < 2
      if (pages.dataset['names'] === names.join()) return
      pages.dataset['names'] = names.join()
      pages.replaceChildren(
        ...names.map((name) =>
          make('option', {value: name}, name.replace(/\.html$/, ''))
        )
      )
    }
  }

  function step(by: 1 | -1): void {
    const now = scaleNow()
    const next =
      by > 0
        ? steps.find((each) => each > now * 1.02)
        : steps.findLast((each) => each < now * 0.98)
    if (next !== undefined) setZoom(next)
  }

  function setZoom(next: Zoom): void {
    looks.zoom = next
    const index = zooms.findLastIndex(([, value]) => value === next)
    select.value = String(index)
    if (index === -1) {
      select.querySelector('[data-other]')?.remove()
      const name = `${Math.round(Number(next) * 100)}%`
      select.append(make('option', {'data-other': true, value: '-1'}, name))
      select.value = '-1'
    }
    onZoom(next)
  }
}

/** Buttons of which one is pressed. */
function makeChoice<Value>(
  label: string,
  choices: readonly (readonly [string, Value])[],
  current: () => Value,
  choose: (value: Value) => void
): HTMLElement {
  const group = make('div.choice', {'aria-label': label, role: 'group'})
  const buttons = choices.map(([name, value]) => {
    const button = makeButton(
      '',
      () => {
        choose(value)
        show()
      },
      name
    )
    group.append(button)
    return [button, value] as const
  })
  show()
  return group

  function show(): void {
    for (const [button, value] of buttons)
      button.setAttribute('aria-pressed', String(value === current()))
  }
}
