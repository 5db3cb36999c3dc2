import {type Mail, mendTemplate, type ReportMail} from './mail.ts'
import type {Tag} from './markup.ts'

/** Smallest body type that is read without effort. */
const leastPx = 16
/** Characters of a paragraph that is read as text, not at a glance. */
const runningText = 60
/** What clients take where a message says nothing. */
const usualPx = 16

/** What of an element its content has too. */
interface State {
  readonly sizePx: number
  /** Cell or body around it, with its characters of text by size of type. */
  readonly counts: Map<number, number>
  /** Whether it is no running text: hidden, or a table of data. */
  readonly isApart: boolean
}

/**
 * Size of the body type: the one that most characters of running text have,
 * without the footer, where what readers rarely need is small.
 */
export function checkBodySize({markup}: Mail, report: ReportMail): void {
  const cells = new Set<State['counts']>()
  const footers = new Set<State['counts']>()
  const states: State[] = []
  for (const tag of markup.tags) {
    const depth = tag.within.length
    const state = stateOf(tag, states[depth - 1])
    states[depth] = state
    if (state.isApart || !(tag.name === 'p' || tag.name === 'li')) continue
    if (!tag.hasText()) continue
    const text = tag.text()
    const {counts, sizePx} = state
    cells.add(counts)
    if (text.length >= runningText)
      counts.set(sizePx, (counts.get(sizePx) ?? 0) + text.length)
    // All messages say so at their end: the footer is the cell around it.
    if (/not peer reviewed/i.test(text)) footers.add(counts)
  }

  const bodyPx = mostOf([...cells].filter((each) => !footers.has(each)))
  if (bodyPx === undefined || bodyPx >= leastPx) return
  report('mail-body-size', {
    fix: mendTemplate,
    reason: `Unexpected body type of \`${bodyPx}px\` in the newsletter, expected at least ${leastPx}px`
  })
}

function stateOf({attributes, name, style}: Tag, outer?: State): State {
  const size = style.findLast(({property}) => property === 'font-size')?.value
  const [, px] = /^([\d.]+)px/.exec(size ?? '') ?? []
  const isData = name === 'table' && attributes.get('role') !== 'presentation'
  const isHidden = style.some(
    ({property, value}) => property === 'display' && value === 'none'
  )
  return {
    counts: outer === undefined || name === 'td' ? new Map() : outer.counts,
    isApart: outer?.isApart === true || isData || isHidden,
    sizePx: px === undefined ? (outer?.sizePx ?? usualPx) : Number(px)
  }
}

/** Size of most characters. */
function mostOf(cells: readonly State['counts'][]): number | undefined {
  const sums = new Map<number, number>()
  for (const counts of cells)
    for (const [sizePx, length] of counts)
      sums.set(sizePx, (sums.get(sizePx) ?? 0) + length)
  const [most] = [...sums].toSorted(([, one], [, other]) => other - one)
  return most?.[0]
}
