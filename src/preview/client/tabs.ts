import type {OutputName} from '../../markdown/nodes.ts'
import type {SummaryView} from '../protocol.ts'
import {byId, make, moveByArrows} from './dom.ts'
import {nameOf, tabNames} from './products.ts'

/** The tabs of the products. */
export interface Tabs {
  readonly select: (output: OutputName) => void
  /** Marks products that are not as the source is. */
  readonly take: (view: SummaryView) => void
}

/** Draws the tabs; arrow keys go from one to the next. */
export function createTabs(onSelect: (output: OutputName) => void): Tabs {
  const holder = byId('tabs')
  const tabs = new Map(
    tabNames.map(([output, name]) => {
      const tab = make(
        'button',
        {
          'aria-controls': 'stage',
          'aria-selected': 'false',
          id: `tab-${output}`,
          role: 'tab',
          tabindex: '-1',
          type: 'button'
        },
        name
      )
      tab.addEventListener('click', () => onSelect(output))
      holder.append(tab)
      return [output, tab] as const
    })
  )
  moveByArrows(holder, '[role=tab]', ['ArrowLeft', 'ArrowRight'], (tab) =>
    tab.click()
  )

  return {
    select(output) {
      for (const [name, tab] of tabs) {
        tab.setAttribute('aria-selected', String(name === output))
        tab.tabIndex = name === output ? 0 : -1
      }
      byId('stage').setAttribute('aria-labelledby', `tab-${output}`)
    },
    take({products}) {
      for (const [output, tab] of tabs) {
        const state = products[output]?.state ?? 'none'
        tab.dataset['state'] = state
        const words = {
          fresh: '',
          none: '',
          refused: ', not written',
          stale: ', last good version'
        }
        tab.setAttribute('aria-label', nameOf(output) + words[state])
      }
    }
  }
}
