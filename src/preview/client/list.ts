import type {ListEntry, PreviewState} from '../protocol.ts'
import {byId, countOf, make, moveByArrows, setText} from './dom.ts'

/** The list of summaries. */
export interface List {
  readonly take: (state: PreviewState) => void
  readonly takeEntry: (entry: ListEntry) => void
  /** Marks the summary that is shown. */
  readonly select: (slug: string | undefined) => void
  readonly first: () => string | undefined
}

/**
 * Draws the list; what is typed above narrows it.
 *
 * @param hrefOf
 *   Address of a summary in the page.
 */
export function createList(hrefOf: (slug: string) => string): List {
  const list = byId('list')
  const find = byId('find') as HTMLInputElement
  const items = new Map<string, HTMLLIElement>()
  let content = ''
  let selected: string | undefined
  find.addEventListener('input', narrow)
  find.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      find.value = ''
      narrow()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    list.querySelector<HTMLElement>('li:not([hidden]) a')?.focus()
  })
  document.addEventListener('keydown', function (event) {
    const isTyping = event.target instanceof HTMLInputElement
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    find.focus()
    find.select()
  })
  moveByArrows(list, 'a', ['ArrowUp', 'ArrowDown'])

  return {
    first: () => [...items.keys()][0],
    select(slug) {
      selected = slug
      for (const [name, item] of items) mark(name, item)
    },
    take(state) {
      content = state.content
      const known = new Set(state.entries.map(({slug}) => slug))
      for (const [slug, item] of items)
        if (!known.has(slug)) {
          item.remove()
          items.delete(slug)
        }
      for (const entry of state.entries) put(entry)
      // The order is that of the server; what is in its place stays there.
      state.entries.forEach(function ({slug}, index) {
        const item = items.get(slug)
        if (item && list.children[index] !== item)
          list.insertBefore(item, list.children[index] ?? null)
      })
      narrow()
    },
    takeEntry(entry) {
      put(entry)
      narrow()
    }
  }

  function put(entry: ListEntry): void {
    const known = items.get(entry.slug)
    const item = known ?? make('li')
    const link = item.querySelector('a') ?? make('a')
    link.href = hrefOf(entry.slug)
    const detail =
      entry.embargoUntil === undefined
        ? entry.detail
        : `Embargoed until ${new Date(entry.embargoUntil).toLocaleDateString(undefined, {day: 'numeric', month: 'short'})}`
    link.replaceChildren(
      make('span.slug', {}, entry.slug),
      ...stateOf(entry),
      make('span.detail', {}, detail)
    )
    if (!known) {
      item.append(link)
      items.set(entry.slug, item)
      list.append(item)
    }
    mark(entry.slug, item)
  }

  function mark(slug: string, item: HTMLLIElement): void {
    const link = item.querySelector('a')
    if (slug === selected) link?.setAttribute('aria-current', 'true')
    else link?.removeAttribute('aria-current')
  }

  function narrow(): void {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean)
    let shown = 0
    for (const item of items.values()) {
      const text = (item.textContent ?? '').toLowerCase()
      item.hidden = !words.every((word) => text.includes(word))
      if (!item.hidden) shown++
    }
    const all = items.size
    const count = `${all} ${all === 1 ? 'summary' : 'summaries'}`
    setText(
      byId('count'),
      words.length === 0
        ? `${content}, ${count}`
        : shown === 0
          ? 'None found; Escape clears'
          : `${shown} of ${count}`
    )
  }
}

/** Mark of a state, with words for those who do not see it. */
function stateOf({errors, state, warnings}: ListEntry): readonly Node[] {
  if (state === 'unread') return []
  if (errors > 0)
    return [stateMark('error', String(errors), countOf(errors, 'error'))]
  if (warnings > 0)
    return [
      stateMark('warning', String(warnings), countOf(warnings, 'warning'))
    ]
  return [stateMark('fine', '', 'No problems')]
}

function stateMark(kind: string, number: string, words: string): Node {
  return make(
    'span.state',
    {class: kind},
    make('i', {'aria-hidden': 'true'}),
    make('span', {'aria-hidden': 'true'}, number),
    make('span.hidden', {}, words)
  )
}
