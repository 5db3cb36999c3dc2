import type {Element, Properties} from 'hast'

/** Attributes that mail clients keep and that mean something there. */
const kept: ReadonlySet<string> = new Set([
  'abbr',
  'align',
  'alt',
  'bgColor',
  'border',
  'cellPadding',
  'cellSpacing',
  'className',
  'colSpan',
  'dir',
  'height',
  'hidden',
  'href',
  'lang',
  'rowSpan',
  'scope',
  'src',
  'start',
  'vAlign',
  'width'
])

/**
 * Attributes of an element in mail.
 *
 * Ids and `data-*` go away: clients rewrite the former, and the latter say
 * where numbers came from, which is in `trace.json`.
 */
export function mailProperties({properties}: Element): Properties {
  const entries = Object.entries(properties).filter(
    ([name, value]) =>
      kept.has(name) || (name === 'role' && value === 'presentation')
  )
  return Object.fromEntries(entries)
}
