import type {CheckedItem, ItemState} from './checklist.ts'

const signs: Readonly<Record<ItemState, string>> = {
  missing: 'missing',
  present: 'present',
  unclear: 'cannot tell'
}

/**
 * Lines of a checklist for a terminal, under the name of its summary.
 *
 * @returns
 *   Text with a line end; empty without items.
 */
export function formatChecklist(
  name: string,
  items: readonly CheckedItem[]
): string {
  if (items.length === 0) return ''
  const lines = items.map(
    ({found, item, state}) => `  ${signs[state].padEnd(12)} ${item}: ${found}`
  )
  const counts = (['present', 'missing', 'unclear'] as const).map(
    (state) =>
      `${items.filter((each) => each.state === state).length} ${signs[state]}`
  )
  return `${name}: ${counts.join(', ')}\n${lines.join('\n')}\n`
}
